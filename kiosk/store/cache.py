"""Opening the encrypted cache: what is checked in which order, and what comes out.

1. The folder is there, writable and nobody else's at this moment.
2. There is a key, and it is proven right before anything is touched.
3. The database is whole and not newer than this program; otherwise it is rebuilt, or refused.
4. The schema is brought up to date.
5. Database and journal agree again on what was acknowledged.
"""

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from kiosk.ports import Clock, KeySource
from kiosk.store.act import Act
from kiosk.store.acts import Acts, Appliers, sign_older_acts
from kiosk.store.author import author_of
from kiosk.store.backups import (
    Backup,
    journal_floor,
    list_backups,
    make_backup,
    remove_partials,
)
from kiosk.store.checks import CheckBook
from kiosk.store.database import Database
from kiosk.store.disk import Disk, LocalDisk
from kiosk.store.findings import (
    Finding,
    check_backups,
    check_free_disk,
    check_integrity,
    check_rights,
    check_tables,
)
from kiosk.store.folder import CacheFolder, FolderLock
from kiosk.store.incidents import Incidents
from kiosk.store.journal import Journal, read_journal
from kiosk.store.keys import Randomness, obtain_key
from kiosk.store.meta import Meta
from kiosk.store.preferences import Preferences
from kiosk.store.recovery import Recovery, Workshop
from kiosk.store.shelf_book import ShelfBook
from kiosk.store.soundness import (
    make_sound,
    merged,
    open_journal,
    open_migrated,
    prove_key,
)
from kiosk.store.staff_door import StaffDoor
from kiosk.store.sync_book import SyncBook


@dataclass(frozen=True, slots=True)
class OpenedCache:
    """The cache, what had to be repaired on the way, and what staff should know."""

    cache: "Cache"
    recovery: Recovery | None
    cautions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Parts:
    workshop: Workshop
    clock: Clock
    randomness: Randomness
    key_caution: str | None
    lock: FolderLock
    database: Database
    acts: Acts


class Cache:
    """An open cache. Safe to use from several threads; `close` ends it and may be repeated."""

    def __init__(self, parts: _Parts) -> None:
        self._parts = parts
        self.database = parts.database
        self.acts = parts.acts
        self.preferences = Preferences(parts.database, parts.acts)
        self.check_book = CheckBook(parts.acts)
        self.shelf_book = ShelfBook(parts.acts)
        self.sync_book = SyncBook(
            parts.database,
            parts.acts,
            parts.workshop.appliers,
            parts.workshop.author,
            parts.clock,
            self._forget_erased,
        )
        self.logbook = self.sync_book.log
        self.staff_door = StaffDoor(parts.database, parts.acts)
        self.signing_key = parts.workshop.author.key
        self.incidents = Incidents(parts.database)
        self.meta = Meta(parts.database)

    def back_up(self) -> Backup:
        """Make and verify a backup, then let the journal forget what all backups hold.

        Takes about a second per 100 MB, without holding up anybody: for the storage lane.
        """
        workshop = self._parts.workshop
        now = self._parts.clock.now()
        backup = make_backup(workshop.folder, workshop.key, workshop.disk, now)
        floor = journal_floor(list_backups(workshop.folder))
        if floor > self.acts.journal_floor:
            self.acts.replace_journal(lambda kept: self._journal(floor, kept), floor)
        return backup

    def check(self) -> list[Finding]:
        """Look at everything, for `kiosk selftest` and the daily check."""
        folder = self._parts.workshop.folder
        caution = self._parts.key_caution
        return [
            check_tables(self.database),
            check_integrity(self.database),
            check_free_disk(folder),
            check_rights(folder),
            check_backups(folder, self._parts.clock.now()),
            Finding("key", caution is None, caution or "The cache's key is kept safely."),
        ]

    def close(self) -> None:
        self.acts.close()
        self.database.close()
        self._parts.lock.release()

    def _forget_erased(self) -> None:
        """Backups forget what was erased as newer ones take their place."""
        floor = self.acts.journal_floor
        self.acts.replace_journal(lambda kept: self._journal(floor, kept), floor)

    def _journal(self, floor: int, kept: Iterable[Act]) -> Journal:
        workshop = self._parts.workshop
        return Journal.create(
            workshop.folder.journal,
            workshop.key,
            (floor, kept),
            workshop.disk,
            self._parts.randomness,
        )


def open_cache(
    folder: Path,
    key_source: KeySource,
    clock: Clock,
    randomness: Randomness,
    appliers: Appliers,
    *,
    disk: Disk | None = None,
) -> OpenedCache:
    """Open the cache, making it on the first start and repairing it where needed.

    EvidenceError: the key is missing, malformed or wrong. UnavailableError: a right, the disk
    or a newer program is in the way. In both cases the files are as they were.
    """
    place = CacheFolder(folder)
    place.prepare()
    with ExitStack() as opened:
        lock = FolderLock(place)
        opened.callback(lock.release)
        key = obtain_key(key_source, randomness, cache_exists=place.holds_a_cache())
        author = author_of(key, randomness)
        workshop = Workshop(place, key, disk or LocalDisk(), appliers, author, clock.now())
        prove_key(workshop, key_source.name)
        reading = read_journal(place.journal, key)
        recovery = make_sound(workshop, reading)
        remove_partials(place, workshop.disk)
        database = open_migrated(place.database, key, place.suspect)
        opened.callback(database.close)
        with database.promise() as connection:
            sign_older_acts(connection, author)
        journal, journal_recovery = open_journal(workshop, database, reading, randomness)
        opened.pop_all()  # from here on it is the cache that closes them
    acts = Acts(database, journal, appliers, author)
    caution = key_source.caution
    parts = _Parts(workshop, clock, randomness, caution, lock, database, acts)
    cautions = () if caution is None else (caution,)
    return OpenedCache(Cache(parts), merged(recovery, journal_recovery), cautions)
