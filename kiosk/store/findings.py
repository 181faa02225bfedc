"""What `kiosk selftest` says about the cache: one finding per subject, each with its advice."""

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.store.backups import list_backups
from kiosk.store.database import Database
from kiosk.store.disk import explained
from kiosk.store.folder import CacheFolder
from kiosk.store.integrity import THOROUGH, find_damage, take_census
from kiosk.store.tables import SCHEMA
from shared.errors import CounterproofError

_BACKUP_MAX_AGE = timedelta(days=2)
_MIN_FREE_BYTES = 256 * 1024 * 1024
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    subject: str
    ok: bool
    sentence: str


def check_integrity(database: Database) -> Finding:
    try:
        with database.read() as connection:
            damage = find_damage(connection, THOROUGH)
        if damage is not None:
            # A page being written at this moment looks damaged too: look again in peace.
            with database.undisturbed() as connection:
                damage = find_damage(connection, THOROUGH)
    except CounterproofError as error:
        return Finding("integrity", ok=False, sentence=str(error))
    if damage is not None:
        database.report_damage()
        return Finding("integrity", False, f"{damage.reason}. Start the kiosk again to repair.")
    return Finding("integrity", True, "Every page is authentic and every table in order.")


def check_tables(database: Database) -> Finding:
    try:
        with database.read() as connection:
            census = take_census(connection)
    except CounterproofError as error:
        return Finding("tables", ok=False, sentence=str(error))
    absent = sorted(SCHEMA.tables.keys() - census.rows.keys())
    if absent:
        return Finding(
            "tables", False, f"Table(s) {', '.join(absent)} are missing: restore a backup."
        )
    rows = ", ".join(f"{name} {count}" for name, count in sorted(census.rows.items()))
    return Finding("tables", True, f"Schema version {census.version}; rows: {rows}.")


def check_free_disk(folder: CacheFolder) -> Finding:
    with explained("measure the free disk under", folder.root):
        free = shutil.disk_usage(folder.root).free
        size = folder.database.stat().st_size
    # A backup and a rebuild each need the database once more.
    needed = max(_MIN_FREE_BYTES, 2 * size)
    sentence = f"{free // _MB} MB are free under {folder.root}, {needed // _MB} MB are needed"
    if free < needed:
        return Finding("free disk", False, f"{sentence}: make room.")
    return Finding("free disk", True, f"{sentence}.")


def check_rights(folder: CacheFolder) -> Finding:
    with explained("look at the rights in", folder.root):
        files = (*folder.root.glob("cache.*"), *folder.backups.glob("*.db"))
        wide = sorted(_shown(file) for file in (folder.root, *files) if _is_open(file))
    if wide:
        return Finding(
            "rights",
            False,
            f"Others may read {', '.join(wide)}: chmod -R go= {folder.root}",
        )
    return Finding("rights", True, f"Only this user may read {folder.root}.")


def check_backups(folder: CacheFolder, now: datetime) -> Finding:
    backups = list_backups(folder)
    if not backups:
        return Finding("backups", False, "There is no backup yet: let the kiosk make one.")
    age = now - backups[0].made_at
    sentence = f"{len(backups)} kept, the newest is {age // timedelta(hours=1)} h old"
    if age > _BACKUP_MAX_AGE:
        return Finding("backups", False, f"{sentence}: look why none was made since.")
    return Finding("backups", True, f"{sentence}.")


def _is_open(path: Path) -> bool:
    return path.stat().st_mode & 0o077 != 0


def _shown(path: Path) -> str:
    return path.name
