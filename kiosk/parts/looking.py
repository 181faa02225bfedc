"""Looks into the cache beside a kiosk that may run, without what it takes to open it."""

from collections.abc import Mapping

from kiosk.parts.place import cache_folder, key_source
from kiosk.settings import Settings
from kiosk.store.reading import OpenToRead, open_for_reading
from kiosk.store.sync_view import SyncView


def look_into_kiosk_cache(settings: Settings, environment: Mapping[str, str]) -> OpenToRead:
    """Read only, beside a kiosk that may be running."""
    return open_for_reading(cache_folder(settings), key_source(settings, environment))


def at_its_site(settings: Settings, sync: SyncView) -> Settings:
    """A paired kiosk stands where its server says, whatever the settings say."""
    paired = sync.paired()
    if paired is None:
        return settings
    site = settings.site.model_copy(update={"name": paired.site})
    return settings.model_copy(update={"site": site})
