"""The open database: transactions that end with their block, in whichever database it is."""

import secrets
from collections.abc import AsyncGenerator, Callable, Collection, Mapping
from contextlib import asynccontextmanager
from functools import cache
from typing import Protocol, Self

from sqlalchemy import Insert, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.errors import EvidenceError, UnavailableError
from sync_server.platform.changes import begin_noting, end_noting
from sync_server.platform.engines import Engines, Place, engines, make_file
from sync_server.platform.news import News
from sync_server.platform.row_marks import Tally, begin_marking, marked

Transaction = AsyncConnection
"""What `read` and `write` give to their block."""


class Watch(Protocol):
    """Keeps outside of the database how far the marks of its rows had come."""

    async def begin(self, tallies: Collection[Tally]) -> Collection[str]: ...

    async def keep(self, tallies: Collection[Tally]) -> None: ...

    async def anew(self, tallies: Collection[Tally]) -> None: ...


class Database:
    """Owns its connections: whoever opens it closes it. `news` tells of what it wrote.

    `watch` is told of rows that were marked, when that is on the disk.
    """

    def __init__(
        self, place: Place, opened: Engines, random: Callable[[int], bytes] | None = None
    ) -> None:
        self.place = place
        self.news = News()
        self.watch: Watch | None = None
        self._engines = opened
        self._random = random or secrets.token_bytes

    @classmethod
    @asynccontextmanager
    async def opened(
        cls, place: Place, random: Callable[[int], bytes] | None = None
    ) -> AsyncGenerator[Self]:
        """`random` names feeds; without it, the system's."""
        make_file(place)
        database = cls(place, engines(place), random)
        try:
            yield database
        finally:
            await database.close()

    @asynccontextmanager
    async def read(self) -> AsyncGenerator[AsyncConnection]:
        async with self._explained(), self._engines.readers.connect() as connection:
            yield connection

    @asynccontextmanager
    async def glance(self) -> AsyncGenerator[AsyncConnection]:
        """As `read`, for a row or two by their key: quicker, and who is long holds up all."""
        async with self._explained(), self._engines.glances.connect() as connection:
            yield connection

    @asynccontextmanager
    async def snapshot(self) -> AsyncGenerator[AsyncConnection]:
        """Read one state, whatever is committed during the block."""
        async with self.read() as connection:
            if not self.place.is_file:
                await connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @asynccontextmanager
    async def write(self) -> AsyncGenerator[AsyncConnection]:
        """All of the block or nothing of it; on the disk when the block has ended."""
        async with self._explained(), self._engines.writer.begin() as connection:
            noted = begin_noting(connection, self.new_feed)
            begin_marking(connection)
            try:
                yield connection
                await noted.number(connection)
                tallies = marked(connection)
            finally:
                end_noting(connection)
        self.news.tell(noted.numbered)
        if tallies and self.watch is not None:
            await self.watch.keep(tallies)

    def new_feed(self) -> str:
        return self._random(16).hex()

    async def close(self) -> None:
        self.news.close()
        await self._engines.dispose()

    @asynccontextmanager
    async def _explained(self) -> AsyncGenerator[None]:
        try:
            yield
        except (OperationalError, InterfaceError, PoolTimeoutError, OSError) as error:
            raise UnavailableError(
                f"The database {self.place.name} did not do what was asked: {_said(error)}. "
                "Nothing was changed. Try again; if it stays so, look at its disk and rights."
            ) from error
        except DatabaseError as error:
            if type(error) is not DatabaseError:
                raise  # a statement of ours that is wrong
            raise EvidenceError(
                f"The database {self.place.name} is damaged: {_said(error)}. Stop the server, "
                "keep a copy of the file, and restore a backup."
            ) from error


async def insert_unless_there(
    connection: AsyncConnection, table: Table, row: Mapping[str, object]
) -> bool:
    """False when a row with the same key is there; a racing insert is waited for."""
    statement = _insert_unless_there(table, connection.dialect.name)
    result = await connection.execute(
        statement, dict(row), execution_options={"preserve_rowcount": True}
    )
    return result.rowcount == 1


@cache
def _insert_unless_there(table: Table, dialect: str) -> Insert:
    insert = postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
    return insert.on_conflict_do_nothing()


def _said(error: Exception) -> str:
    """The driver's first line: the rest may hold the statement."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return (str(cause).splitlines() or [type(error).__name__])[0].rstrip(".")
