"""The server's database engines in one thread, and an empty database made once.

What the server's own dialect hands to threads, because it may wait, is done at once here: what
happens, happens in one order, and a seed gives the same history each time. Statements are
compiled once for all engines: each simulation makes dozens of them.
"""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from sqlalchemy import URL, event
from sqlalchemy.dialects import registry as dialects
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from sync_server.platform import engines, schema
from sync_server.platform.database import Database
from sync_server.platform.engines import Engines, Place
from sync_server.platform.near_sqlite import BEGIN_WRITING, NearConnection, NearDialect, here

FILE = "server.sqlite3"
_DRIVER = "sqlite+simulated"
_COMPILED: dict[object, object] = {}


class SimulatedDialect(NearDialect):
    """Never in a thread."""

    driver = "simulated"
    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        """Any of them is as good as another for what is compiled."""
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))

    @staticmethod
    async def away(call: Callable[[], object]) -> None:
        await here(call)


def opened(file: Path) -> Engines:
    """As the server's own, with its own settings of SQLite."""
    writer, readers = _engine(file, BEGIN_WRITING), _engine(file)
    event.listen(writer.sync_engine, "connect", _prepare_writer)
    event.listen(readers.sync_engine, "connect", engines._prepare_reader)
    return Engines(writer, readers, readers)


def place_of(folder: Path) -> Place:
    return engines.in_file(folder / FILE, 2, timedelta(seconds=5))


def make_empty(folder: Path) -> None:
    """A server's folder with a database of today's schema."""
    folder.mkdir()

    async def migrated() -> None:
        database = Database(place_of(folder), opened(folder / FILE))
        await schema.ready(database, migrate_old=False)
        await database.close()

    asyncio.run(migrated())


def _engine(file: Path, begin: str = "BEGIN") -> AsyncEngine:
    return create_async_engine(
        URL.create(_DRIVER, database=str(file)),
        begin=begin,
        execution_options={"compiled_cache": _COMPILED},
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "factory": NearConnection},
    )


def _prepare_writer(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    engines._run(connection, *engines._PRAGMAS)


dialects.register("sqlite.simulated", __name__, SimulatedDialect.__name__)
