"""Backups that count only once they were opened, checked and compared.

A backup is a whole encrypted database under `backups/`, its name telling generation, time and
highest act. Order is by generation: the wall clock may jump.
"""

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.engine import Connection

from kiosk.store.disk import OWNER_ONLY, Disk, explained, opened
from kiosk.store.driver import copying_engine
from kiosk.store.folder import CacheFolder
from kiosk.store.integrity import Census, Damage, inspect_copy, take_census
from kiosk.store.translate import sql_explained
from shared.errors import EvidenceError

KEPT_BACKUPS = 3
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(?P<generation>\d{6,})-(?P<stamp>\d{8}T\d{6}Z)-act(?P<last_act>\d+)\.db")


@dataclass(frozen=True, slots=True)
class Backup:
    path: Path
    generation: int
    made_at: datetime
    last_act: int


def list_backups(folder: CacheFolder) -> tuple[Backup, ...]:
    """List the backups there are, newest first."""
    with explained("list the backups in", folder.backups):
        found = [_parse(path) for path in folder.backups.glob("*.db")]
    backups = [backup for backup in found if backup is not None]
    return tuple(sorted(backups, key=lambda backup: backup.generation, reverse=True))


def journal_floor(backups: tuple[Backup, ...]) -> int:
    """Return the highest act the journal may forget.

    Every kept backup must be able to rebuild everything together with the journal, so that two
    of three may rot. Until there are three, the journal forgets nothing.
    """
    if len(backups) < KEPT_BACKUPS:
        return 0
    return min(backup.last_act for backup in backups)


def make_backup(folder: CacheFolder, key: bytes, disk: Disk, at: datetime) -> Backup:
    """Copy, check, put into place, and only then drop the oldest."""
    remove_partials(folder, disk)
    partial = folder.backups / "making.partial"
    try:
        last_act = _copy_and_verify(folder.database, partial, key, disk)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    generation = 1 + max((backup.generation for backup in list_backups(folder)), default=0)
    stamp = at.astimezone(UTC).strftime(_STAMP)
    path = folder.backups / f"{generation:06d}-{stamp}-act{last_act}.db"
    with explained("put the backup into place", path):
        disk.rename(partial, path)
        disk.sync_folder(folder.backups)
        for old in list_backups(folder)[KEPT_BACKUPS:]:
            disk.remove(old.path)
    return Backup(path, generation, at, last_act)


def remove_partials(folder: CacheFolder, disk: Disk) -> None:
    """Clear what a crash in the middle of a backup left behind."""
    with explained("tidy the backups in", folder.backups):
        # `glob` would find nothing in a file that stands here, and say nothing of it.
        for leftover in list(folder.backups.iterdir()):
            if ".partial" in leftover.name:
                disk.remove(leftover)


def _copy_and_verify(database: Path, partial: Path, key: bytes, disk: Disk) -> int:
    engine = copying_engine(database, key)
    try:
        with sql_explained(database), engine.connect() as connection:
            before = _watch(connection)
            connection.exec_driver_sql("VACUUM INTO ?", (str(partial),))
            after = _watch(connection)
    finally:
        engine.dispose()
    with explained("make the backup durable", partial), opened(partial, os.O_RDWR) as handle:
        os.fchmod(handle, OWNER_ONLY)
        disk.sync(handle)
    return _verified(inspect_copy(partial, key), before, after).last_act


def _watch(connection: Connection) -> tuple[Census, int]:
    """Take the census and a number that changes with every commit of another connection."""
    changes = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
    return take_census(connection), int(changes)


def _verified(
    copy: Census | Damage, before: tuple[Census, int], after: tuple[Census, int]
) -> Census:
    if isinstance(copy, Damage):
        raise EvidenceError(
            f"The new backup does not pass its check: {copy.reason}. The older "
            "backups were kept; check the disk."
        )
    # With writes going on meanwhile only the bounds can be told; acts only ever grow.
    same = (
        copy == after[0]
        if before == after
        else (
            copy.version == after[0].version
            and before[0].last_act <= copy.last_act <= after[0].last_act
            and copy.rows.keys() == after[0].rows.keys()
        )
    )
    if not same:
        raise EvidenceError(
            f"The new backup holds something else than the cache: {copy} instead of "
            f"{after[0]}. The older backups were kept; check the disk."
        )
    return copy


def _parse(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    made_at = datetime.strptime(match["stamp"], _STAMP).replace(tzinfo=UTC)
    return Backup(path, int(match["generation"]), made_at, int(match["last_act"]))
