"""SQLite behind the face of aiosqlite, without its threads: what happens, happens in one order.

The server's database code asks through SQLAlchemy's dialect for aiosqlite; this answers it at
once, in the thread that asks, so that a seed gives the same history each time.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Generator, Sequence
from types import TracebackType
from typing import Self

Answer = tuple[object, ...]
Job = tuple["asyncio.Future[None]", Callable[[], None]]


class InlineCursor:
    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._cursor.close()

    @property
    def description(self) -> object:
        return self._cursor.description

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._cursor.lastrowid

    async def execute(self, sql: str, parameters: Sequence[object] = ()) -> Self:
        self._cursor.execute(sql, parameters)
        return self

    async def executemany(self, sql: str, rows: Sequence[Sequence[object]]) -> Self:
        self._cursor.executemany(sql, rows)
        return self

    async def fetchall(self) -> Sequence[Answer]:
        return self._cursor.fetchall()

    async def close(self) -> None:
        self._cursor.close()


class InlineConnection:
    """The parts of `aiosqlite.Connection` that SQLAlchemy touches, the private ones too."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._conn = connection
        self._connection: sqlite3.Connection | None = connection
        self._tx = self

    def put_nowait(self, job: Job) -> None:
        """How the dialect sets the isolation level: by a job for the thread there is not."""
        answer, work = job
        work()
        answer.set_result(None)

    @property
    def isolation_level(self) -> str | None:
        return self._conn.isolation_level

    def cursor(self) -> InlineCursor:
        return InlineCursor(self._conn.cursor())

    async def create_function(
        self, name: str, arguments: int, function: Callable[..., object], **options: bool
    ) -> None:
        self._conn.create_function(name, arguments, function, **options)

    async def commit(self) -> None:
        self._conn.commit()

    async def rollback(self) -> None:
        self._conn.rollback()

    async def close(self) -> None:
        if self._connection is not None:
            self._connection = None
            self._conn.close()

    def stop(self) -> None:
        self._conn.close()


class Connecting:
    """Awaited by the dialect for its connection."""

    def __init__(self, file: str) -> None:
        self._file = file

    def __await__(self) -> Generator[None, None, InlineConnection]:
        connection = sqlite3.connect(self._file, check_same_thread=False)
        return InlineConnection(connection)
        yield  # makes this a generator, which an awaitable has to give
