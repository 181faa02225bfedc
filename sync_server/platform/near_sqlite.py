"""SQLite for asyncio without a thread between: what is quick runs where it is asked for.

A statement by a key takes some 20 microseconds, to hand it to a thread and wait some hundred,
and a driver that does so for each cursor, row and close several times that. What may take long
goes to a thread all the same: to get the write lock, to write many rows, and to commit, which
waits for the disk.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar, overload

from sqlalchemy import URL, Dialect, LargeBinary
from sqlalchemy.dialects import registry as dialects
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.interfaces import DBAPICursor, DBAPIModule, ExecutionContext
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool, PoolProxiedConnection
from sqlalchemy.sql.compiler import NO_LINTING, Linting
from sqlalchemy.util import await_only

DRIVER = "sqlite+near"
BEGIN_WRITING = "BEGIN IMMEDIATE"
_MANY = 64
AnyCursor = TypeVar("AnyCursor", bound=sqlite3.Cursor)


class _Cursor(sqlite3.Cursor):
    """Reads its rows at once: SQLite commits nothing while some are still to be read."""

    _rows: deque[object] | None = None

    def run(self, statement: str, parameters: Sequence[object] | Mapping[str, object]) -> None:
        self.execute(statement, parameters)
        self._rows = deque(super().fetchall())

    def fetchone(self) -> object:
        if self._rows is None:
            return super().fetchone()  # where SQLAlchemy looks at a new connection
        return self._rows.popleft() if self._rows else None

    def fetchmany(self, size: int | None = 1) -> list[object]:
        rows = self._rows or deque()
        return [rows.popleft() for _ in range(min(size or 1, len(rows)))]

    def fetchall(self) -> list[object]:
        rows = super().fetchall() if self._rows is None else list(self._rows)
        self._rows = deque()
        return rows

    async def _async_soft_close(self) -> None:
        """SQLAlchemy asks its drivers for asyncio for this; rows are read from here later."""


class NearConnection(sqlite3.Connection):
    """Hand it to the driver as `factory`."""

    @overload
    def cursor(self, factory: None = None) -> sqlite3.Cursor: ...
    @overload
    def cursor(self, factory: Callable[[sqlite3.Connection], AnyCursor]) -> AnyCursor: ...
    def cursor(
        self, factory: Callable[[sqlite3.Connection], sqlite3.Cursor] | None = None
    ) -> sqlite3.Cursor:
        return super().cursor(factory or _Cursor)


class _Bytes(LargeBinary):
    """As they are: the driver takes them, and a view around each is work for the collector."""

    def bind_processor(self, dialect: Dialect) -> None:
        del dialect


class NearDialect(SQLiteDialect_pysqlite):
    """The standard library's SQLite, with the few calls that wait moved out of the loop.

    It begins transactions itself: an engine that one event is listened to on asks for all of
    them around every statement.
    """

    driver = "near"
    # RUF012: SQLAlchemy reads it from the class, and declares it for each instance.
    colspecs = {**SQLiteDialect_pysqlite.colspecs, LargeBinary: _Bytes}  # noqa: RUF012
    is_async = True
    supports_statement_cache = True

    def __init__(  # SQLAlchemy gives what is named here, and always the last two
        self,
        begin: str = "BEGIN",
        dbapi: DBAPIModule | None = None,
        compiler_linting: Linting = NO_LINTING,
    ) -> None:
        super().__init__(dbapi=dbapi, compiler_linting=compiler_linting)
        self._begin = begin

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:
        del url
        return AsyncAdaptedQueuePool

    def do_execute(
        self,
        cursor: DBAPICursor,
        statement: str,
        parameters: Sequence[object] | Mapping[str, object] | None,
        context: ExecutionContext | None = None,
    ) -> None:
        del context
        own: object = cursor
        if not isinstance(own, _Cursor):
            raise TypeError("the connection was made without NearConnection as its factory")
        await_only(here(lambda: own.run(statement, parameters or ())))

    def do_executemany(
        self,
        cursor: DBAPICursor,
        statement: str,
        parameters: Sequence[Sequence[object]] | Sequence[Mapping[str, object]],
        context: ExecutionContext | None = None,
    ) -> None:
        del context
        run = here if len(parameters) < _MANY else self.away
        await_only(run(lambda: cursor.executemany(statement, parameters)))

    def do_begin(self, dbapi_connection: PoolProxiedConnection) -> None:
        cursor = dbapi_connection.cursor()
        run = self.away if self._begin == BEGIN_WRITING else here
        await_only(run(lambda: cursor.execute(self._begin)))
        cursor.close()

    def do_commit(self, dbapi_connection: PoolProxiedConnection) -> None:
        await_only(self.away(dbapi_connection.commit))

    @staticmethod
    async def away(call: Callable[[], object]) -> None:
        """Where a call may wait: in a thread, and to its end."""
        await _away(call)


def wait_for(call: Callable[[], object]) -> None:
    """Let a thread do what may wait for a lock; for what SQLAlchemy calls without await."""
    await_only(_away(call))


async def here(call: Callable[[], object]) -> None:
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


dialects.register("sqlite.near", __name__, NearDialect.__name__)
