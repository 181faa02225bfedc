"""Opens the kiosk's encrypted cache with the key source of its settings."""

import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import assert_never

from kiosk.ports import Clock, KeySource
from kiosk.settings import Settings
from kiosk.store.appliers import APPLIERS
from kiosk.store.cache import OpenedCache, open_cache
from kiosk.store.key_file import FileKeySource
from kiosk.store.key_keyring import KeyringKeySource
from kiosk.store.key_systemd import SystemdKeySource
from kiosk.store.reading import OpenToRead, open_for_reading

_NAME = "counterproof-cache"


def open_kiosk_cache(
    settings: Settings, environment: Mapping[str, str], clock: Clock
) -> OpenedCache:
    """Made on the first start, repaired where needed; foreseen errors leave it as it was."""
    key = key_source(settings, environment)
    return open_cache(_folder(settings), key, clock, secrets.token_bytes, APPLIERS)


def look_into_kiosk_cache(settings: Settings, environment: Mapping[str, str]) -> OpenToRead:
    """Read only, beside a kiosk that may be running."""
    return open_for_reading(_folder(settings), key_source(settings, environment))


def _folder(settings: Settings) -> Path:
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
