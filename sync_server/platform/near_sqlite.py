"""SQLite for asyncio without a thread between: what is quick runs where it is asked for.

A statement by a key takes some 20 microseconds, to hand it to a thread and wait some hundred,
and a driver that does so for each cursor, row and close several times that. What may take long
goes to a thread all the same: to get the write lock, to write many rows, and to commit, which
waits for the disk.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import URL
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor, ExecutionContext
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool
from sqlalchemy.util import await_only

DRIVER = "sqlite+near"
BEGIN_WRITING = "BEGIN IMMEDIATE"
_MANY = 64


class _Cursor(sqlite3.Cursor):
    async def _async_soft_close(self) -> None:
        """SQLAlchemy asks its drivers for asyncio for this; rows are read from here later."""


class NearConnection(sqlite3.Connection):
    """Hand it to the driver as `factory`."""

    def cursor(self, factory: type[sqlite3.Cursor] | None = None) -> sqlite3.Cursor:
        return super().cursor(factory or _Cursor)


class NearDialect(SQLiteDialect_pysqlite):
    """The standard library's SQLite, with the few calls that wait moved out of the loop."""

    driver = "near"
    is_async = True
    supports_statement_cache = True

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:
        del url
        return AsyncAdaptedQueuePool

    def do_execute(
        self,
        cursor: DBAPICursor,
        statement: str,
        parameters: Sequence[object],
        context: ExecutionContext | None = None,
    ) -> None:
        del context
        run = _away if statement == BEGIN_WRITING else _here
        await_only(run(lambda: cursor.execute(statement, parameters)))

    def do_executemany(
        self,
        cursor: DBAPICursor,
        statement: str,
        parameters: Sequence[Sequence[object]] | Sequence[Mapping[str, object]],
        context: ExecutionContext | None = None,
    ) -> None:
        del context
        run = _here if len(parameters) < _MANY else _away
        await_only(run(lambda: cursor.executemany(statement, parameters)))

    def do_commit(self, dbapi_connection: DBAPIConnection) -> None:
        await_only(_away(dbapi_connection.commit))


async def _here(call: Callable[[], object]) -> None:
    """Without a pause; SQLAlchemy insists that a driver for asyncio awaits something."""
    call()


async def _away(call: Callable[[], object]) -> None:
    """In a thread, and to its end: a connection is never used by two at once."""
    running = asyncio.ensure_future(asyncio.to_thread(call))
    try:
        await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.wait([running])
        raise


registry.register("sqlite.near", __name__, NearDialect.__name__)
