"""Getting from the files on the disk to a sound database and a journal that agrees with it.

A wrong key and a damaged header look the same to SQLCipher, so the key is proven first, by any
one witness: the key check, the journal's header, the database, a backup. If none knows the key,
it is wrong (or everything is damaged, and nothing could be done) and nothing is touched.
"""

import shutil
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.engine import Connection

from kiosk.store.acts import acts_after, last_seq
from kiosk.store.backups import journal_floor, list_backups
from kiosk.store.database import Database, migrate, refuse_newer, schema_version
from kiosk.store.disk import explained
from kiosk.store.driver import inspecting_engine
from kiosk.store.folder import CacheFolder, side_files
from kiosk.store.integrity import THOROUGH, Damage, Depth, depth_at_start, find_damage
from kiosk.store.journal import Journal, JournalReading, read_journal
from kiosk.store.key_check import key_check_confirms, write_key_check
from kiosk.store.keys import Randomness
from kiosk.store.log_news import erased_among
from kiosk.store.recovery import Recovery, Workshop, newest_good, rebuild, roll_forward
from kiosk.store.tables import ACTS
from kiosk.store.translate import CacheDamagedError, sql_explained
from shared.errors import EvidenceError

_TABLE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"


@dataclass(frozen=True, slots=True)
class Sound:
    """A database that passes its check, and the newest act it holds."""

    last_act: int


def prove_key(workshop: Workshop, source_name: str) -> None:
    """Refuse a key that no file of the cache knows; renew the key check if it is gone."""
    folder, key = workshop.folder, workshop.key
    if key_check_confirms(folder.key_check, key):
        return
    if folder.holds_a_cache() and not _opens_any(folder, key):
        raise EvidenceError(
            f"The key from {source_name} does not open the cache in {folder.root}; nothing was "
            "changed. Bring back the key this cache was made with, or move the folder away to "
            "start anew."
        )
    write_key_check(workshop.disk, folder.key_check, key)


def knows_key(folder: CacheFolder, key: bytes) -> bool:
    """Whether any file of the cache proves the key right; nothing is written."""
    return key_check_confirms(folder.key_check, key) or _opens_any(folder, key)


def make_sound(workshop: Workshop, journal: JournalReading) -> Recovery | None:
    """See to it that the database is whole and holds every act that was acknowledged."""
    folder = workshop.folder
    if not (journal.exists or list_backups(folder)) and not _has_content(folder.database):
        return None  # the very first start, or one that was cut short
    suspect = folder.suspect.exists()
    state = _examine(folder, workshop.key, depth_at_start(folder.database, suspect=suspect))
    if isinstance(state, Sound) and journal.last_seq > state.last_act:
        # It lost what it had committed: look at all of it before building on it.
        state = _examine(folder, workshop.key, THOROUGH)
    match state:
        case Damage(reason):
            return rebuild(workshop, journal, reason)
        case Sound(last_act) if journal.last_seq <= last_act:
            workshop.disk.remove(folder.suspect)
            return None
        case Sound(last_act):
            reason = f"acts {last_act + 1} to {journal.last_seq} were gone from the database"
            backup = newest_good(workshop)
            if backup is not None and backup.last_act > last_act:
                return rebuild(workshop, journal, reason)
            return roll_forward(workshop, journal, reason)


def open_journal(
    workshop: Workshop, database: Database, reading: JournalReading, randomness: Randomness
) -> tuple[Journal, Recovery | None]:
    """Open or make a journal that holds every act of the database above its floor."""
    path = workshop.folder.journal
    recovery = _tell(workshop, database, reading)
    is_of_no_use = not reading.exists or reading.is_damaged or reading.is_outdated
    if is_of_no_use or _holds_erased(database, reading):
        floor = journal_floor(list_backups(workshop.folder))
        with database.read() as connection:
            kept = acts_after(connection, floor)
        journal = Journal.create(path, workshop.key, (floor, kept), workshop.disk, randomness)
        return journal, recovery
    journal = Journal.resume(path, reading, workshop.disk, randomness)
    with database.read() as connection:
        journal.append(acts_after(connection, journal.last_seq))
    return journal, recovery


def _holds_erased(database: Database, reading: JournalReading) -> bool:
    """The kiosk ended between erasing here and there."""
    told = {act.seq for act in reading.acts if not act.is_erased}
    with database.read() as connection:
        return erased_among(connection, told)


def _tell(workshop: Workshop, database: Database, reading: JournalReading) -> Recovery | None:
    """Report a journal that has to be written anew, keeping the damaged one for a look."""
    if reading.is_damaged:
        aside = workshop.folder.new_aside(workshop.now) / workshop.folder.journal.name
        with explained("set the damaged journal aside as", aside):
            shutil.copyfile(workshop.folder.journal, aside)
            aside.chmod(0o600)
        return Recovery("the journal did not pass its check and was written anew", aside)
    if not reading.exists and _has_acts(database):
        return Recovery("the journal was missing and was written anew")
    return None


def _has_acts(database: Database) -> bool:
    with database.read() as connection:
        return last_seq(connection) > 0


def merged(first: Recovery | None, second: Recovery | None) -> Recovery | None:
    """One report for one start."""
    if first is None or second is None:
        return first or second
    return replace(first, reason=f"{first.reason}; {second.reason}")


def _examine(folder: CacheFolder, key: bytes, depth: Depth) -> Sound | Damage:
    path = folder.database
    if not _has_content(path):
        return Damage("the database file is missing or empty")
    has_log = any(_has_content(file) for file in side_files(path))
    try:
        with _inspecting(path, key) as connection:
            refuse_newer(schema_version(connection), path)
            if not has_log:
                return find_damage(connection, depth) or _sound(connection)
        _fold_log(path, key)
        with _inspecting(path, key) as connection:
            return find_damage(connection, depth) or _sound(connection)
    except CacheDamagedError as error:
        return Damage(error.reason)


def _fold_log(path: Path, key: bytes) -> None:
    # A page torn by a power cut while the log was being folded is still whole in the log;
    # checked before, it would pass for damage.
    database = Database(path, key)
    try:
        database.fold_log()
    finally:
        database.close()


def _sound(connection: Connection) -> Sound | Damage:
    if connection.exec_driver_sql(_TABLE, (ACTS.name,)).first() is None:
        return Damage("the database has no table of acts")
    return Sound(last_seq(connection))


@contextmanager
def _inspecting(path: Path, key: bytes) -> Generator[Connection]:
    engine = inspecting_engine(path, key)
    try:
        with sql_explained(path), engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _opens_any(folder: CacheFolder, key: bytes) -> bool:
    if read_journal(folder.journal, key).seal is not None:
        return True
    files = [folder.database, *(backup.path for backup in list_backups(folder))]
    return any(_opens(file, key) for file in files if _has_content(file))


def _opens(path: Path, key: bytes) -> bool:
    try:
        with _inspecting(path, key) as connection:
            schema_version(connection)
    except CacheDamagedError:
        return False
    return True


def _has_content(path: Path) -> bool:
    with explained("look at", path):
        return path.exists() and path.stat().st_size > 0


def open_migrated(path: Path, key: bytes, suspect: Path) -> Database:
    """Open the database at this program's schema; damage met later marks it suspect."""

    def mark() -> None:
        # Without the mark the next start still does its ordinary check.
        with suppress(OSError):
            suspect.touch(mode=0o600)

    database = Database(path, key, on_damage=mark)
    try:
        migrate(database)
    except BaseException:
        database.close()
        raise
    return database
