"""Every released schema comes up to today's with its data; newer ones are left alone."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import inspect
from sqlalchemy.exc import DBAPIError

from kiosk.logbook import FORKED
from kiosk.store.database import Database, migrate, schema_version
from kiosk.store.freshness import FreshnessShelf
from kiosk.store.incidents import Incident
from kiosk.store.migrations import MIGRATIONS, SCHEMA_VERSION
from kiosk.store.migrations.migration import Migration
from kiosk.store.shelf_lists import ShelfLists
from kiosk.store.staff_door import DoorRecord
from kiosk.store.tables import SCHEMA
from shared.errors import UnavailableError
from shared.freshness.batch import Product, Recall
from shared.freshness.listing import LabelRecord
from shared.freshness.policy import Policy

KEY = bytes(range(32))
RELEASED = sorted((Path(__file__).parents[2] / "data" / "cache").glob("v*"))
AT = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)


@pytest.fixture
def database(tmp_path):
    opened = Database(tmp_path / "cache.db", KEY)
    yield opened
    opened.close()


def test_every_version_has_its_golden_file():
    assert [folder.name for folder in RELEASED] == [f"v{m.version}" for m in MIGRATIONS]


def test_versions_are_numbered_without_gaps():
    assert [m.version for m in MIGRATIONS] == list(range(1, SCHEMA_VERSION + 1))


@pytest.mark.parametrize("released", RELEASED, ids=lambda folder: folder.name)
@pytest.mark.parametrize("damaged", [False, True], ids=["sound", "header damaged"])
def test_a_released_cache_opens_with_its_data(bench, released, damaged):
    shutil.copytree(released, bench.folder)
    if damaged:
        bench.flip("cache.db", 16)
    outcome = bench.open()
    cache = outcome.cache
    assert (outcome.recovery is not None) == damaged
    assert cache.preferences.read_all() == {
        "language": "de",
        "theme": "high contrast \u00e4\u0939",
    }
    set_by_hand = [a for a in cache.acts.since(0) if a.kind.startswith("preference.")]
    assert [act.at for act in set_by_hand] == [AT] * 4
    if not damaged:
        assert cache.incidents.newest() == (Incident(AT, "camera.lost", "USB camera 1"),)
        assert cache.meta.pulled_at() == AT


def test_a_released_cache_keeps_what_was_on_the_shelf(bench):
    shutil.copytree(RELEASED[-1], bench.folder)
    shelf = FreshnessShelf(bench.open().cache.database, "berlin")
    assert shelf.product("04012345678901") == Product(
        "04012345678901", "Rinderhackfleisch", "meat"
    )
    assert shelf.on_shelf("04012345678901")[0].recall == Recall("glass", AT.date())
    assert shelf.policies().by_category == {"meat": Policy(1, 2)}


def test_a_released_cache_keeps_what_staff_did(bench):
    shutil.copytree(RELEASED[-1], bench.folder)
    cache = bench.open().cache
    listed = ShelfLists(cache.database, "berlin").by_code("04012345678901", "L2")
    assert cache.staff_door.look() == DoorRecord("not a hash", 1, AT)
    assert listed is not None
    assert listed.label == LabelRecord(AT, 3, AT)
    assert (listed.batch.live, listed.batch.notes) == (True, "from the farm")


def test_a_released_cache_keeps_what_it_witnessed(bench):
    shutil.copytree(RELEASED[-1], bench.folder)
    cache = bench.open().cache
    facts, receipted = cache.logbook.facts(), cache.logbook.receipted(1)
    assert facts is not None
    assert facts.alarm is not None
    assert receipted is not None
    assert (facts.origin, facts.size, facts.alarm.code) == ("s/log", 1, FORKED)
    assert (receipted.index, receipted.size) == (0, 1)
    assert [act.seq for act in cache.acts.since(0) if act.is_erased] == [3]


def test_the_migrated_schema_is_the_one_the_code_uses(database):
    migrate(database)
    with database.read() as connection:
        found = inspect(connection)
        columns = {
            table: [
                (c["name"], str(c["type"]), c["nullable"]) for c in found.get_columns(table)
            ]
            for table in found.get_table_names()
        }
        keys = {
            table: found.get_pk_constraint(table)["constrained_columns"] for table in columns
        }
    assert columns == {
        name: [(c.name, str(c.type), c.nullable) for c in table.columns]
        for name, table in SCHEMA.tables.items()
    }
    assert keys == {
        name: [c.name for c in table.primary_key] for name, table in SCHEMA.tables.items()
    }


def test_migrating_twice_changes_nothing(database):
    migrate(database)
    migrate(database)
    with database.read() as connection:
        assert schema_version(connection) == SCHEMA_VERSION


def test_a_failing_migration_changes_nothing(database):
    migrate(database)
    half = Migration(SCHEMA_VERSION + 1, ("CREATE TABLE new (x INTEGER)", "NOT SQL"))
    with pytest.raises(DBAPIError):
        migrate(database, (*MIGRATIONS, half))
    with database.read() as connection:
        assert schema_version(connection) == SCHEMA_VERSION
        assert "new" not in inspect(connection).get_table_names()


def test_a_newer_database_is_refused_politely_and_left_untouched(bench):
    bench.made("a")
    database = Database(bench.folder / "cache.db", KEY)
    with database.promise() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    database.close()
    before = bench.bytes_of("cache.db", "cache.journal", "cache.keycheck")
    with pytest.raises(
        UnavailableError, match=f"version {SCHEMA_VERSION + 1}, .* version {SCHEMA_VERSION}"
    ):
        bench.open()
    assert bench.bytes_of("cache.db", "cache.journal", "cache.keycheck") == before
