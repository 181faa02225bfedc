"""The open encrypted database: one writer at a time, readers that never wait for it.

Two durabilities. `promise`: on disk when the block ends, for what a person was told. `note`:
consistent but the last seconds may be lost in a power cut, for what is only convenient.
"""

import threading
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from enum import Enum
from pathlib import Path
from typing import Protocol

from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPIConnection

from kiosk.store.dialect import run
from kiosk.store.driver import reader_engine, writer_engine
from kiosk.store.migrations import MIGRATIONS, SCHEMA_VERSION
from kiosk.store.migrations.migration import Migration
from kiosk.store.translate import CacheDamagedError, sql_explained
from shared.errors import UnavailableError

_WRITER_PATIENCE_S = 30.0
_FOLDED_AT_PAGES = 1000  # as SQLite has it by itself


class Durability(Enum):
    PROMISE = "FULL"
    NOTE = "NORMAL"


def _ignore_damage() -> None:
    """Do nothing: nobody will start this database again."""


class Readable(Protocol):
    """A database one can look into, whoever writes it."""

    def read(self) -> AbstractContextManager[Connection]:
        """One consistent state for the time of the block."""
        ...


class Database:
    def __init__(
        self, path: Path, key: bytes, on_damage: Callable[[], None] = _ignore_damage
    ) -> None:
        self.path = path
        self._on_damage = on_damage
        self._writer = writer_engine(path, key, self._begin_write)
        self._readers = reader_engine(path, key)
        self._lane = threading.Lock()
        self._turn = threading.Lock()
        self._durability = Durability.PROMISE
        self._durability_in_force: Durability | None = None
        with self._explained(), self._writer.connect():
            pass  # readers do not make the file; the writer does, here

    @contextmanager
    def promise(self) -> Generator[Connection]:
        with self._write(Durability.PROMISE) as connection:
            yield connection

    @contextmanager
    def note(self) -> Generator[Connection]:
        with self._write(Durability.NOTE) as connection:
            yield connection

    @contextmanager
    def read(self) -> Generator[Connection]:
        """One consistent state of the database for the time of the block."""
        with self._explained(), self._readers.connect() as connection:
            yield connection

    @contextmanager
    def undisturbed(self) -> Generator[Connection]:
        """Lend a reader while nobody writes, so that not even the log is being folded."""
        with self._lane, self.read() as connection:
            yield connection

    def report_damage(self) -> None:
        """Have the next start look at everything."""
        self._on_damage()

    def fold_log(self) -> None:
        """Bring the write-ahead log into the database file and empty it."""
        with self._explained(), self._lane:
            raw = self._writer.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                raw.close()

    @contextmanager
    def unfolded(self) -> Generator[None]:
        """No commit brings the log into the file, which would hold up whoever waits to write.

        `fold_aside` does, and whoever writes much calls it.
        """
        self._fold_at(0)
        try:
            yield
        finally:
            self._fold_at(_FOLDED_AT_PAGES)

    def fold_aside(self) -> None:
        """Bring the log into the database file while others read and write."""
        with self._explained():
            raw = self._readers.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)")
            finally:
                raw.close()

    def _fold_at(self, pages: int) -> None:
        with self._explained(), self._lane:
            raw = self._writer.raw_connection()
            try:
                raw.cursor().execute(f"PRAGMA wal_autocheckpoint = {pages}")
            finally:
                raw.close()

    def close(self) -> None:
        self._readers.dispose()
        self._writer.dispose()

    @contextmanager
    def _write(self, durability: Durability) -> Generator[Connection]:
        if not self._wait_for_lane():
            raise UnavailableError(
                f"Another write to {self.path} takes longer than {_WRITER_PATIENCE_S:.0f} s; "
                "nothing was changed. Try again."
            )
        try:
            self._durability = durability
            with self._explained(), self._writer.begin() as connection:
                yield connection
        finally:
            self._lane.release()

    def _wait_for_lane(self) -> bool:
        """In turn: who writes piece after piece lets a waiting one in between two of them."""
        if not self._turn.acquire(timeout=_WRITER_PATIENCE_S):
            return False
        try:
            return self._lane.acquire(timeout=_WRITER_PATIENCE_S)
        finally:
            self._turn.release()

    def _begin_write(self, connection: DBAPIConnection) -> None:
        # The durability cannot change inside a transaction.
        if self._durability is not self._durability_in_force:
            run(connection, f"PRAGMA synchronous = {self._durability.value}")
            self._durability_in_force = self._durability
        run(connection, "BEGIN IMMEDIATE")

    @contextmanager
    def _explained(self) -> Generator[None]:
        try:
            with sql_explained(self.path):
                yield
        except CacheDamagedError:
            self._on_damage()
            raise


def schema_version(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def refuse_newer(version: int, path: Path) -> None:
    if version > SCHEMA_VERSION:
        raise UnavailableError(
            f"{path} was written by a newer program: its schema is version {version}, this "
            f"program knows version {SCHEMA_VERSION}. It was left untouched. Install the newer "
            "program again, or move the cache folder away to start anew."
        )


def migrate(database: Database, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Apply every step the database has not seen, each in one transaction."""
    with database.read() as connection:
        version = schema_version(connection)
    refuse_newer(version, database.path)
    for migration in migrations:
        if migration.version <= version:
            continue
        with database.promise() as connection:
            for statement in migration.statements:
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql(f"PRAGMA user_version = {migration.version}")
