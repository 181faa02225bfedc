"""A look into the cache beside a kiosk that may be running: nothing is made, mended or changed.

SQLite's write-ahead log lets such readers see every acknowledged act without waiting for the
writer, and the writer without waiting for them.
"""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import Connection

from kiosk.ports import KeySource
from kiosk.store.database import refuse_newer, schema_version
from kiosk.store.disk import explained
from kiosk.store.driver import looking_engine
from kiosk.store.folder import CacheFolder
from kiosk.store.migrations import SCHEMA_VERSION
from kiosk.store.soundness import knows_key
from kiosk.store.translate import sql_explained
from shared.errors import EvidenceError, UnavailableError


class OpenToRead:
    """Each `read` opens the file anew, so one that the kiosk replaced is not read on."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._engine = looking_engine(path, key)

    @contextmanager
    def read(self) -> Generator[Connection]:
        """One consistent state of the database for the time of the block."""
        with sql_explained(self.path), self._engine.connect() as connection:
            yield connection


def open_for_reading(folder: Path, key_source: KeySource) -> OpenToRead:
    """Open the cache of `folder` if its key is right and its schema is the one known here.

    EvidenceError: the key is missing or wrong, or the file is damaged. UnavailableError: there
    is no cache yet, it is older or newer than this program, or a right is missing.
    """
    place = CacheFolder(folder)
    with explained("look for the cache", place.database):
        is_there = place.database.exists() and place.database.stat().st_size > 0
    if not is_there:
        raise UnavailableError(
            f"There is no cache in {folder} yet. Start the kiosk once (kiosk run), or correct "
            "paths.data_dir in the settings."
        )
    opened = OpenToRead(place.database, _proven_key(place, key_source))
    with opened.read() as connection:
        _refuse_other_schema(schema_version(connection), place.database)
    return opened


def _proven_key(place: CacheFolder, source: KeySource) -> bytes:
    key = source.load()
    if key is None:
        raise EvidenceError(
            f"There is a cache in {place.root} but {source.name} holds no key for it. Bring "
            "the key back or name the key source it was made with."
        )
    if not knows_key(place, key):
        raise EvidenceError(
            f"The key from {source.name} does not open the cache in {place.root}. Bring back "
            "the key this cache was made with."
        )
    return key


def _refuse_other_schema(version: int, path: Path) -> None:
    refuse_newer(version, path)
    if version < SCHEMA_VERSION:
        raise UnavailableError(
            f"{path} was written by an older program: its schema is version {version}, this "
            f"program knows version {SCHEMA_VERSION}. Start the kiosk once: it brings the "
            "cache up to date."
        )
