"""Where the kiosk's encrypted cache lies and who holds its key, by the settings."""

from collections.abc import Mapping
from pathlib import Path
from typing import assert_never

from kiosk.ports import KeySource
from kiosk.settings import Settings
from kiosk.store.key_file import FileKeySource
from kiosk.store.key_keyring import KeyringKeySource
from kiosk.store.key_systemd import SystemdKeySource

_NAME = "counterproof-cache"


def cache_folder(settings: Settings) -> Path:
    return settings.paths.data_dir / "cache"


def key_source(settings: Settings, environment: Mapping[str, str]) -> KeySource:
    credentials = environment.get("CREDENTIALS_DIRECTORY")
    match settings.key.source:
        case "systemd":
            return SystemdKeySource(_NAME, Path(credentials) if credentials else None)
        case "keyring":
            return KeyringKeySource(_NAME)
        case "file":
            return FileKeySource(settings.paths.data_dir / "key" / "cache.key")
        case "auto":
            return _what_is_at_hand(settings, credentials)
        case _:
            assert_never(settings.key.source)


def _what_is_at_hand(settings: Settings, credentials: str | None) -> KeySource:
    """The credential systemd handed over, else a file: it works everywhere and says so."""
    if credentials and (Path(credentials) / _NAME).exists():
        return SystemdKeySource(_NAME, Path(credentials))
    return FileKeySource(settings.paths.data_dir / "key" / "cache.key")
