"""The server's database engines without threads, and an empty database made once."""

import asyncio
from datetime import timedelta
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from sync_server.platform import engines, schema
from sync_server.platform.database import Database
from sync_server.platform.engines import Engines, Place
from tests.simulation.inline_sqlite import Connecting

FILE = "server.sqlite3"


def opened(file: Path) -> Engines:
    """As the server's own, with its own settings of SQLite; answered in this thread."""
    writer, readers = _engine(file), _engine(file)
    event.listen(writer.sync_engine, "connect", engines._prepare_writer)
    event.listen(writer.sync_engine, "begin", engines._begin_writing)
    event.listen(readers.sync_engine, "connect", engines._prepare_reader)
    event.listen(readers.sync_engine, "begin", engines._begin_reading)
    return Engines(writer, readers)


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


def _engine(file: Path) -> AsyncEngine:
    async def connect(*_: object, **__: object) -> object:
        return await Connecting(str(file))

    return create_async_engine(
        "sqlite+aiosqlite://", async_creator=connect, poolclass=StaticPool
    )
