"""Opens the kiosk's encrypted cache with the key source of its settings."""

import secrets
from collections.abc import Mapping

from kiosk.parts.place import cache_folder, key_source
from kiosk.ports import Clock
from kiosk.settings import Settings
from kiosk.store.appliers import APPLIERS
from kiosk.store.cache import OpenedCache, open_cache


def open_kiosk_cache(
    settings: Settings, environment: Mapping[str, str], clock: Clock
) -> OpenedCache:
    """Made on the first start, repaired where needed; foreseen errors leave it as it was."""
    key = key_source(settings, environment)
    return open_cache(cache_folder(settings), key, clock, secrets.token_bytes, APPLIERS)
