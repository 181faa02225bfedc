"""The database: what a transaction promises, and the way to today's schema, on both kinds."""

from datetime import timedelta
from pathlib import Path

import anyio
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

import sync_server.freshness.tables
import sync_server.keys.tables
import sync_server.kiosks.tables
import sync_server.ledger.tables
import sync_server.platform.changes
import sync_server.platform.replays
import sync_server.sync.tables
from shared.errors import EvidenceError, InputError, UnavailableError
from sync_server.platform import engines, schema
from sync_server.platform.database import Database
from sync_server.platform.engines import Place
from sync_server.platform.schema import State
from sync_server.platform.tables import SCHEMA
from tests.support.sync_server import on_both

pytestmark = pytest.mark.anyio
FEATURES = (
    sync_server.freshness.tables,
    sync_server.keys.tables,
    sync_server.kiosks.tables,
    sync_server.ledger.tables,
    sync_server.sync.tables,
    sync_server.platform.changes,
    sync_server.platform.replays,
)


async def run(database: Database, *statements: str) -> None:
    async with database.write() as connection:
        for statement in statements:
            await connection.execute(text(statement))


async def count(database: Database) -> int:
    async with database.read() as connection:
        return (await connection.execute(text("SELECT count(*) FROM t"))).scalar_one()


@on_both
async def test_a_block_that_fails_leaves_nothing(database: Database) -> None:
    await run(database, "CREATE TABLE t (x INTEGER)")

    with pytest.raises(RuntimeError, match="half way"):
        async with database.write() as connection:
            await connection.execute(text("INSERT INTO t VALUES (1)"))
            raise RuntimeError("half way")

    assert await count(database) == 0


async def test_a_reader_cannot_write_and_does_not_wait_for_the_writer(
    database: Database,
) -> None:
    await run(database, "CREATE TABLE t (x INTEGER)")

    async with database.write() as writer:
        await writer.execute(text("INSERT INTO t VALUES (1)"))
        assert await count(database) == 0
    with pytest.raises(UnavailableError, match="readonly"):
        async with database.read() as reader:
            await reader.execute(text("INSERT INTO t VALUES (2)"))
    assert await count(database) == 1


async def test_what_was_acknowledged_is_on_the_disk(database: Database) -> None:
    async with database.write() as connection:
        asked = [
            await connection.execute(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]

    assert [each.scalar_one() for each in asked] == ["wal", 2, 1]  # 2 is FULL


async def test_a_second_writer_waits_so_long_and_is_told(tmp_path: Path) -> None:
    place = engines.in_file(tmp_path / "s.sqlite3", 2, timedelta(milliseconds=50))
    async with Database.opened(place) as one, Database.opened(place) as other, one.write():
        with pytest.raises(UnavailableError, match="locked"):
            await run(other, "CREATE TABLE t (x INTEGER)")


@on_both
async def test_an_empty_database_is_filled_and_stays_so(database: Database) -> None:
    assert (await schema.version_of(database)).state is State.EMPTY

    await schema.ready(database, migrate_old=False)
    before = await schema.migrate(database)

    assert before.state is State.CURRENT


@on_both
async def test_the_migrations_make_the_tables_the_code_sees(database: Database) -> None:
    await schema.migrate(database)

    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return compare_metadata(context, SCHEMA)

    assert {module.__name__ for module in FEATURES}
    async with database.read() as connection:
        assert await connection.run_sync(differences) == []


@on_both
async def test_every_step_can_be_gone_back_and_forth(database: Database) -> None:
    await schema.migrate(database)

    async with database.write() as connection:
        await connection.run_sync(lambda c: command.downgrade(schema.config_for(c), "base"))
        left = await connection.run_sync(lambda c: inspect(c).get_table_names())
    await schema.migrate(database)

    assert left == ["alembic_version"]
    assert (await schema.version_of(database)).state is State.CURRENT


@on_both
async def test_a_database_of_a_newer_program_is_left_alone(database: Database) -> None:
    await schema.migrate(database)
    await run(database, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(UnavailableError, match=r"9999 is unknown here.*Install the newer"):
        await schema.ready(database, migrate_old=True)


async def test_a_database_of_somebody_else_is_left_alone(database: Database) -> None:
    await run(database, "CREATE TABLE t (x INTEGER)")

    with pytest.raises(UnavailableError, match="tables that are not of this program"):
        await schema.migrate(database)


async def test_an_old_schema_is_refused_or_migrated_as_the_settings_say(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await schema.migrate(database)
    needs_more = schema.Version("0000", "0001", State.OLD)

    async def old(_: Database) -> schema.Version:
        return needs_more

    monkeypatch.setattr(schema, "version_of", old)
    with pytest.raises(UnavailableError, match="sync-server migrate"):
        await schema.ready(database, migrate_old=False)
    await schema.ready(database, migrate_old=True)


async def test_no_password_is_in_what_is_said_of_a_database() -> None:
    place = engines.at("postgresql://clerk:secret@127.0.0.1:1/x", 1, timedelta(seconds=1))

    assert place.name == "postgresql+psycopg://clerk:***@127.0.0.1:1/x"
    with pytest.raises(InputError, match=r"database\.url cannot be understood"):
        engines.at("postgresql://h:port/x", 1, timedelta(seconds=1))


async def test_a_file_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    place: Place = engines.in_file(tmp_path / "file/sub/x", 1, timedelta(seconds=1))

    with pytest.raises(UnavailableError, match=r"Not a directory.*paths\.data_dir"):
        engines.make_file(place)


def test_only_its_owner_may_read_the_file(place: Place) -> None:
    engines.make_file(place)

    assert Path(place.name).stat().st_mode & 0o777 == 0o600


@pytest.fixture
def damaged(place: Place) -> Place:
    Path(place.name).write_bytes(b"not a database, and long enough to be sure" * 100)
    return place


async def test_a_damaged_file_is_no_evidence(damaged: Place) -> None:
    with pytest.raises(EvidenceError, match=r"is damaged: .*restore a backup"):
        async with Database.opened(damaged) as database:
            await schema.version_of(database)


@on_both
async def test_servers_that_start_at_once_fill_the_database_once(place: Place) -> None:
    async def start() -> None:
        async with Database.opened(place) as database:
            await schema.ready(database, migrate_old=False)

    async with anyio.create_task_group() as group:
        for _ in range(3):
            group.start_soon(start)

    async with Database.opened(place) as database:
        assert (await schema.version_of(database)).state is State.CURRENT
