"""The numbers of the feed: committed in their order, whoever writes, and none ever missed."""

import asyncio
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from shared.wire.changes import BEGINNING, Cursor, Subject, read_page, write_page
from sync_server.platform import engines, schema
from sync_server.platform.changes import About, note, positions
from sync_server.platform.database import Database
from sync_server.sync.service.feed import begin_feed
from sync_server.sync.tables import RANGE, FeedRows
from tests.support.sync_server import on_both

pytestmark = pytest.mark.anyio
only_postgresql = pytest.mark.parametrize(
    "kind", [pytest.param("postgresql", marks=pytest.mark.postgresql)]
)
NUMBERS = itertools.count()
SMALL = {"largest": 400, "piece": 3}


def product(key: str, organisation: str = "acme") -> About:
    return About(organisation, Subject.PRODUCT, key)


async def write(database: Database, about: About, body: bytes | None = b"{}") -> None:
    async with database.write() as connection:
        note(connection, about, body)


@dataclass
class Reader:
    """A kiosk's copy of the feed of its site."""

    database: Database
    organisation: str = "acme"
    site: str = "north"
    cursor: Cursor = BEGINNING
    held: dict[tuple[str, str], bytes] = field(default_factory=dict)
    numbers: list[int] = field(default_factory=list)

    async def read(self) -> bool:
        """One page; say whether more is there."""
        async with self.database.snapshot() as connection:
            rows = FeedRows(connection, self.organisation, self.site, **SMALL)
            position = await rows.position()
            assert position is not None
            page = read_page(write_page(await rows.page(position, self.cursor.number)))
        for each in page.changes:
            name = each.subject, each.key
            self.held.pop(name, None)
            if each.body is not None:
                self.held[name] = each.body
        self.numbers += [each.number for each in page.changes]
        self.cursor = page.cursor
        return page.cursor.number < page.newest

    async def catch_up(self) -> None:
        while await self.read():
            pass


@only_postgresql
async def test_who_commits_first_has_the_lower_number(database: Database) -> None:
    await schema.migrate(database)
    async with database.write() as slow:
        note(slow, product("slow"), b"1")
        await slow.execute(text("SELECT 1"))
        await write(database, product("quick"), b"2")
        reader = Reader(database)
        await reader.catch_up()
        seen = reader.cursor.number
    await reader.catch_up()

    assert seen == 1
    assert list(reader.held.values()) == [b"2", b"1"]


@on_both
async def test_nothing_is_missed_by_who_reads_while_many_write(database: Database) -> None:
    await schema.migrate(database)
    await begin_feed(database, "acme")
    reader, done = Reader(database), asyncio.Event()

    async def writer(name: str) -> None:
        for number in range(20):
            await write(database, product(f"{name} {number % 7}"), b"%d" % number)

    async def read() -> None:
        while not done.is_set():
            await reader.read()

    async with asyncio.TaskGroup() as group:
        group.create_task(read())
        async with asyncio.TaskGroup() as writers:
            for name in "abc":
                writers.create_task(writer(name))
        done.set()
    await reader.catch_up()
    whole = Reader(database)
    await whole.catch_up()

    assert reader.held == whole.held
    assert len(whole.held) == 21
    assert reader.numbers == sorted(set(reader.numbers))
    assert reader.cursor.number == 60


@only_postgresql
async def test_writers_of_several_organisations_never_wait_in_a_circle(
    database: Database,
) -> None:
    await schema.migrate(database)

    async def both(first: str, second: str) -> None:
        for number in range(10):
            async with database.write() as connection:
                for name in (first, second):
                    note(connection, product(f"{first} {number}", name), b"{}")

    async with asyncio.timeout(20), asyncio.TaskGroup() as group:
        group.create_task(both("a", "b"))
        group.create_task(both("b", "a"))

    async with database.write() as connection:
        reached = await positions(connection, ["a", "b"])
    assert [reached[name].number for name in "ab"] == [20, 20]


@on_both
async def test_what_is_undone_leaves_no_number(database: Database) -> None:
    await schema.migrate(database)
    await write(database, product("kept"))
    with pytest.raises(RuntimeError, match="half way"):
        async with database.write() as connection:
            note(connection, product("lost"), b"{}")
            await positions(connection, ["acme"])
            raise RuntimeError("half way")
    await write(database, product("next"))

    reader = Reader(database)
    await reader.catch_up()
    assert [key for _, key in reader.held] == ["kept", "next"]
    assert reader.numbers == [1, 2]


async def test_changes_are_noted_where_they_can_be_numbered(database: Database) -> None:
    await schema.migrate(database)

    async with database.read() as connection:
        with pytest.raises(TypeError, match=r"Database\.write"):
            note(connection, product("x"), b"{}")


@on_both
async def test_a_page_is_read_from_the_index_alone(database: Database) -> None:
    await schema.migrate(database)
    async with database.write() as connection:
        for number in range(3000):
            site = "north" if number % 100 == 0 else "south"
            note(connection, About("acme", Subject.BATCH, str(number), site), b"{}")
    asked = {"whose": "acme", "where": "north", "after": 10, "most": 5}
    literal = {"literal_binds": True}

    async with database.write() as connection:
        await connection.execute(text("ANALYZE"))
        sql = RANGE.params(asked).compile(connection.sync_engine, compile_kwargs=literal)
        kind = "EXPLAIN" if connection.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN"
        found = await connection.execute(text(f"{kind} {sql}"))
        plan = " ".join(str(row) for row in found)

    assert "ix_changes_organisation_site_number" in plan
    assert "Sort" not in plan
    assert "SCAN" not in plan
    assert "TEMP B-TREE" not in plan
    assert "Filter" not in plan


@pytest.fixture
def runner(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[asyncio.Runner, Database]]:
    """One database for many examples, each with an organisation of its own."""
    file = tmp_path_factory.mktemp("feed") / "server.sqlite3"
    place = engines.in_file(file, 2, timedelta(seconds=5))
    database = Database(place, engines.engines(place))
    with asyncio.Runner() as loop:
        engines.make_file(place)
        loop.run(schema.migrate(database))
        yield loop, database
        loop.run(database.close())


keys = st.sampled_from("abcdefgh")
sites = st.sampled_from(["", "north", "south"])
changes = st.tuples(sites, keys, st.none() | st.binary(max_size=90))
steps = st.lists(st.lists(changes, min_size=1, max_size=12) | st.just(None), max_size=20)


@settings(deadline=None, max_examples=60, suppress_health_check=HealthCheck)
@given(steps=steps)
def test_a_change_while_pages_are_read_is_never_missed(
    runner: tuple[asyncio.Runner, Database],
    steps: Sequence[Sequence[tuple[str, str, bytes | None]] | None],
) -> None:
    loop, database = runner
    loop.run(_read_among(database, steps, f"organisation {next(NUMBERS)}"))


async def _read_among(
    database: Database,
    steps: Sequence[Sequence[tuple[str, str, bytes | None]] | None],
    organisation: str,
) -> None:
    await begin_feed(database, organisation)
    reader, state = Reader(database, organisation), dict[tuple[str, str], bytes | None]()
    for step in steps:
        if step is None:
            await reader.read()
            continue
        async with database.write() as connection:
            for site, key, body in step:
                about = About(organisation, Subject.BATCH, f"{site}{key}", site)
                note(connection, about, body)
                state[site, key] = body
    await reader.catch_up()

    visible = {
        ("batch", f"{site}{key}"): body
        for (site, key), body in state.items()
        if site != "south" and body is not None
    }
    assert reader.held == visible
    assert reader.numbers == sorted(set(reader.numbers))
