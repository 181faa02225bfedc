"""Opens SQLite and PostgreSQL so that the rest of the server need not know which it is.

SQLite: write-ahead log, `synchronous = FULL` (what was acknowledged is on the disk), one writer
connection and readers that cannot write, for short reads and for long ones. PostgreSQL: one
pool for all.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import URL, event, make_url
from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from shared.errors import InputError, UnavailableError
from sync_server.platform import near_sqlite

_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the database is, and how patient to be with it."""

    url: URL
    connections: int
    patience: timedelta

    @property
    def is_file(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    @property
    def name(self) -> str:
        """For sentences and logs: never with a password."""
        return self.url.database or "" if self.is_file else self.url.render_as_string()


@dataclass(frozen=True, slots=True)
class Engines:
    """All the same where a database has many writers."""

    writer: AsyncEngine
    readers: AsyncEngine
    glances: AsyncEngine

    async def dispose(self) -> None:
        for engine in {self.writer, self.readers, self.glances}:
            await engine.dispose()


def in_file(path: Path, connections: int, patience: timedelta) -> Place:
    url = URL.create("sqlite+aiosqlite", database=str(path))
    return Place(url, connections, patience)


def at(address: str, connections: int, patience: timedelta) -> Place:
    try:
        url = make_url(address).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError) as error:
        raise InputError(
            "database.url cannot be understood; expected an address such as "
            "postgresql://user@host/counterproof."
        ) from error
    return Place(url, connections, patience)


def engines(place: Place) -> Engines:
    return _sqlite(place) if place.is_file else _postgresql(place)


def make_file(place: Place) -> None:
    """Only its owner may read it: the file holds what sites and people recorded.

    A driver that fails to open a file says so from a thread of its own, too late and too loud.
    """
    if not place.is_file:
        return
    file = Path(place.name)
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    except OSError as error:
        raise UnavailableError(
            f"The database {file} cannot be opened: {error.strerror}. Set paths.data_dir to a "
            "folder this user may write, or give the right."
        ) from error


def _sqlite(place: Place) -> Engines:
    near = place.url.set(drivername=near_sqlite.DRIVER)
    # One connection is never used by two threads at once; by which of them does not matter.
    shared = {"check_same_thread": False, "factory": near_sqlite.NearConnection}
    begin = near_sqlite.BEGIN_WRITING
    writer = _engine(near, place, 1, shared, begin=begin)
    readers = _engine(place.url, place, place.connections, {})
    glances = _engine(near, place, place.connections, shared)
    event.listen(writer.sync_engine, "connect", _prepare_writer)
    for engine in (readers, glances):
        event.listen(engine.sync_engine, "connect", _prepare_reader)
    event.listen(readers.sync_engine, "begin", _begin_reading)
    return Engines(writer, readers, glances)


def _engine(
    url: URL, place: Place, connections: int, given: Mapping[str, object], **dialect: str
) -> AsyncEngine:
    patience_s = place.patience.total_seconds()
    return create_async_engine(
        url,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=patience_s,
        connect_args={"timeout": patience_s, **given},
        hide_parameters=True,
        **dialect,
    )


def _postgresql(place: Place) -> Engines:
    milliseconds = int(place.patience.total_seconds() * 1000)
    both = create_async_engine(
        place.url,
        pool_size=place.connections,
        max_overflow=0,
        pool_timeout=place.patience.total_seconds(),
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": max(1, int(place.patience.total_seconds())),
            "options": f"-c lock_timeout={milliseconds} -c timezone=UTC",
        },
        hide_parameters=True,
    )
    return Engines(both, both, both)


def _prepare_writer(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # Others may hold the file just now, and one of them in this very loop.
    near_sqlite.wait_for(lambda: _run(connection, *_PRAGMAS))


def _prepare_reader(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    _run(connection, "query_only = ON")


def _run(connection: DBAPIConnection, *pragmas: str) -> None:
    # The driver's own transactions would begin too late and leave DDL outside.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
