"""Rebuilding a damaged cache: the newest good backup, then every act the journal holds beyond.

The new database is made beside the old one and renamed into place last, so a crash anywhere
leaves a state from which the next start does the same again.
"""

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.engine import Connection

from kiosk.store.act import Act, to_micros
from kiosk.store.acts import LOST, Appliers, apply, last_seq
from kiosk.store.adoption import go_on_behind, is_stand_in
from kiosk.store.author import Author
from kiosk.store.backups import Backup, list_backups
from kiosk.store.database import Database, migrate
from kiosk.store.disk import OWNER_ONLY, Disk, explained, opened
from kiosk.store.folder import CacheFolder, side_files
from kiosk.store.integrity import Census, inspect_copy
from kiosk.store.journal import JournalReading
from kiosk.store.migrations import SCHEMA_VERSION
from kiosk.store.tables import INCIDENTS

_KEPT_ASIDE = 3

Gaps = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was wrong at this start and what was done about it, for staff.

    Only when several files were damaged at once can acts be lost: `missing` lists those known
    to be (first, last), `doubtful` says that there may be newer ones nobody knows of.
    """

    reason: str
    set_aside: Path | None = None
    backup: Backup | None = None
    replayed: int = 0
    missing: Gaps = ()
    doubtful: bool = False

    def sentence(self) -> str:
        parts = [f"The cache was damaged: {self.reason}."]
        if self.set_aside is not None:
            parts.append(f"What was damaged lies in {self.set_aside}.")
        if self.backup is not None:
            parts.append(f"The cache was rebuilt from {self.backup.path.name}.")
        if self.replayed:
            parts.append(f"{self.replayed} act(s) were brought back from the journal.")
        return " ".join([*parts, self._loss()])

    def _loss(self) -> str:
        if self.missing:
            lost = ", ".join(f"{first}-{last}" for first, last in self.missing)
            return f"No copy is left of act(s) {lost}."
        if self.doubtful:
            return "The journal was not whole either: the newest acts may be missing."
        return "Nothing that was acknowledged is lost."


@dataclass(frozen=True, slots=True)
class Workshop:
    """What rebuilding needs."""

    folder: CacheFolder
    key: bytes
    disk: Disk
    appliers: Appliers
    author: Author
    now: datetime


def rebuild(workshop: Workshop, journal: JournalReading, reason: str) -> Recovery:
    """Make a new database and put it into the place of the damaged one."""
    unfinished = workshop.folder.rebuilding
    _clear(workshop.disk, unfinished)
    backup = newest_good(workshop)
    try:
        if backup is not None:
            _copy(workshop.disk, backup.path, unfinished)
        replayed, missing = _bring_forward(workshop, unfinished, journal, reason)
    except BaseException:
        _clear(workshop.disk, unfinished)
        raise
    aside = _swap(workshop)
    return Recovery(reason, aside, backup, replayed, missing, not journal.is_whole)


def roll_forward(workshop: Workshop, journal: JournalReading, reason: str) -> Recovery:
    """Give a sound but outdated database the acts it lost."""
    database = workshop.folder.database
    replayed, missing = _bring_forward(workshop, database, journal, reason)
    return Recovery(reason, None, None, replayed, missing, not journal.is_whole)


def _bring_forward(
    workshop: Workshop, path: Path, journal: JournalReading, reason: str
) -> tuple[int, Gaps]:
    database = Database(path, workshop.key)
    try:
        migrate(database)
        outcome = _replay(workshop, database, journal)
        _write_down(database, workshop.now, reason)
        database.fold_log()
    finally:
        database.close()
    return outcome


def _replay(
    workshop: Workshop, database: Database, journal: JournalReading
) -> tuple[int, Gaps]:
    """Apply the journal's acts the database lacks: how many, and which nobody has any more."""
    with database.promise() as connection:
        start = last_seq(connection)
        fresh = [act for act in journal.acts if act.seq > start]
        known = fresh[-1].seq if fresh else start
        stand_in = (
            [Act(journal.floor, workshop.now, LOST, b"")] if journal.floor > known else []
        )
        for act in (*fresh, *stand_in):
            _apply(connection, act, workshop)
    return len(fresh), _gaps(start, fresh, journal.floor)


def _apply(connection: Connection, act: Act, workshop: Workshop) -> None:
    if is_stand_in(act):
        go_on_behind(connection, act, workshop.author)
    else:
        apply(connection, act, workshop.appliers)


def _gaps(start: int, acts: Iterable[Act], floor: int) -> Gaps:
    gaps: list[tuple[int, int]] = []
    known = start
    for act in acts:
        if act.seq > known + 1:
            gaps.append((known + 1, act.seq - 1))
        known = act.seq
    if floor > known:
        gaps.append((known + 1, floor))
    return tuple(gaps)


def newest_good(workshop: Workshop) -> Backup | None:
    """Return the newest backup that passes its whole check."""
    for backup in list_backups(workshop.folder):
        found = inspect_copy(backup.path, workshop.key)
        if isinstance(found, Census) and 0 < found.version <= SCHEMA_VERSION:
            return backup
    return None


def _copy(disk: Disk, source: Path, target: Path) -> None:
    with explained("restore the backup to", target):
        shutil.copyfile(source, target)
        with opened(target, os.O_RDWR) as handle:
            os.fchmod(handle, OWNER_ONLY)
            disk.sync(handle)


def _write_down(database: Database, now: datetime, reason: str) -> None:
    with database.promise() as connection:
        connection.execute(
            insert(INCIDENTS).values(at=to_micros(now), kind="cache.rebuilt", detail=reason)
        )


def _swap(workshop: Workshop) -> Path | None:
    """Set the damaged files aside and put the rebuilt database into their place."""
    folder, disk = workshop.folder, workshop.disk
    old = [file for file in (folder.database, *side_files(folder.database)) if file.exists()]
    aside = folder.new_aside(workshop.now) if old else None
    with explained("set the damaged cache aside in", folder.damaged):
        if aside is not None:
            for file in old:
                disk.rename(file, aside / file.name)
        disk.rename(folder.rebuilding, folder.database)
        disk.sync_folder(folder.root)
        disk.remove(folder.suspect)
        for oldest in folder.asides()[:-_KEPT_ASIDE]:
            shutil.rmtree(oldest)
    return aside


def _clear(disk: Disk, database: Path) -> None:
    with explained("clear an unfinished rebuild", database):
        for file in (database, *side_files(database)):
            disk.remove(file)
