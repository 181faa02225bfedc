"""SQLite without a thread between: what waits lets others go on, nothing is left half done."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from shared.errors import UnavailableError
from sync_server.platform import engines
from sync_server.platform.database import Database
from sync_server.platform.engines import Place

pytestmark = pytest.mark.anyio


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return engines.in_file(tmp_path / "s.sqlite3", 2, timedelta(seconds=5))


async def filled(database: Database) -> None:
    async with database.write() as connection:
        await connection.execute(text("CREATE TABLE t (x INTEGER)"))


async def rows(database: Database) -> list[int]:
    async with database.glance() as connection:
        return list((await connection.execute(text("SELECT x FROM t ORDER BY x"))).scalars())


async def test_a_glance_sees_what_was_committed_and_changes_nothing(place: Place) -> None:
    async with Database.opened(place) as database:
        await filled(database)
        with pytest.raises(UnavailableError, match="readonly"):
            async with database.glance() as connection:
                await connection.execute(text("INSERT INTO t VALUES (1)"))

        assert await rows(database) == []


async def test_others_go_on_while_a_writer_waits_for_the_file(place: Place) -> None:
    async with Database.opened(place) as one, Database.opened(place) as other:
        await filled(one)

        async def write(database: Database, number: int) -> None:
            async with database.write() as connection:
                await connection.execute(text("INSERT INTO t VALUES (:x)"), {"x": number})

        async with one.write() as connection:
            waiting = asyncio.create_task(write(other, 2))
            await asyncio.sleep(0)
            # In the loop itself it would wait for five seconds, and for us in vain.
            await connection.execute(text("INSERT INTO t VALUES (1)"))
        await waiting

        assert await rows(one) == [1, 2]


async def test_many_rows_are_all_or_none(place: Place) -> None:
    async with Database.opened(place) as database:
        await filled(database)
        many = [{"x": number} for number in range(1000)]
        with pytest.raises(RuntimeError, match="no"):
            async with database.write() as connection:
                await connection.execute(text("INSERT INTO t VALUES (:x)"), many)
                raise RuntimeError("no")
        async with database.write() as connection:
            await connection.execute(text("INSERT INTO t VALUES (:x)"), many[:100])

        assert await rows(database) == list(range(100))


async def test_whoever_is_cut_off_leaves_a_connection_that_works(place: Place) -> None:
    async with Database.opened(place) as database:
        await filled(database)

        async def write() -> None:
            async with database.write() as connection:
                await connection.execute(text("INSERT INTO t VALUES (1)"))

        for turns in range(12):
            cut = asyncio.create_task(write())
            for _ in range(turns):
                await asyncio.sleep(0)
            cut.cancel()
            await asyncio.wait([cut])

        before = len(await rows(database))
        await write()
        assert len(await rows(database)) == before + 1
