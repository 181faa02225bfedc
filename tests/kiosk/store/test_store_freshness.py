import re
import secrets
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy.dialects import sqlite

from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.store import freshness, preferences
from kiosk.store.cache import open_cache
from kiosk.store.freshness import FreshnessShelf, put_batches, put_policies, put_products
from kiosk.store.key_simulated import SimulatedKeySource
from kiosk.store.meta import write_pulled_at
from shared.freshness.batch import Batch, Product, Recall
from shared.freshness.policy import Policy, PolicyBook

BEEF = Product("04012345678901", "Rinderhackfleisch", "meat")
OLD = Batch("b1", BEEF.gtin, "L1", "berlin", arrived_on=date(2026, 2, 27))
NEW = Batch(
    "b2",
    BEEF.gtin,
    "L2",
    "berlin",
    produced_on=date(2026, 2, 27),
    arrived_on=date(2026, 3, 1),
    best_before=date(2026, 3, 9),
    use_by=date(2026, 3, 10),
    supplier="Hof Ölmühle",
    notes="لحم",
    recall=Recall("glass", date(2026, 3, 2)),
)


@pytest.fixture
def database(tmp_path):
    clock = SimulatedClock(datetime(2026, 3, 1, tzinfo=UTC))
    opened = open_cache(
        tmp_path, SimulatedKeySource(), clock, secrets.token_bytes, preferences.APPLIERS
    )
    yield opened.cache.database
    opened.cache.close()


@pytest.fixture
def shelf(database):
    with database.promise() as connection:
        put_products(connection, [BEEF])
        put_batches(connection, [OLD, NEW])
    return FreshnessShelf(database, "berlin")


def test_what_was_put_comes_back_as_it_was(shelf):
    assert shelf.product(BEEF.gtin) == BEEF
    assert shelf.batch(BEEF.gtin, "L2") == NEW
    assert shelf.batch(BEEF.gtin, "L1") == OLD
    assert shelf.batch_by_id("b2") == NEW


def test_what_is_not_there_is_none(shelf):
    assert shelf.product("00000000000000") is None
    assert shelf.batch(BEEF.gtin, "L3") is None
    assert shelf.batch_by_id("b3") is None


def test_the_shelf_shows_the_newest_arrival_first_and_no_archived_batch(shelf, database):
    assert shelf.on_shelf(BEEF.gtin) == (NEW, OLD)
    archived = Batch("b1", BEEF.gtin, "L1", "berlin", archived=True)
    with database.promise() as connection:
        put_batches(connection, [archived])
    assert shelf.on_shelf(BEEF.gtin) == (NEW,)
    assert shelf.batch(BEEF.gtin, "L1") == archived


def test_a_snapshot_stays_as_it_was_whatever_is_written(shelf, database):
    with shelf.snapshot() as then:
        assert then.on_shelf(BEEF.gtin) == (NEW, OLD)
        with database.promise() as connection:
            put_batches(connection, [replace(NEW, archived=True)])
            write_pulled_at(connection, datetime(2026, 3, 2, tzinfo=UTC))
        assert then.on_shelf(BEEF.gtin) == (NEW, OLD)
        assert then.data_from() is None
    assert shelf.on_shelf(BEEF.gtin) == (OLD,)
    assert shelf.data_from() == datetime(2026, 3, 2, tzinfo=UTC)


def test_a_shelf_knows_its_own_site_only(shelf, database):
    assert FreshnessShelf(database, "delhi").batch(BEEF.gtin, "L1") is None
    assert FreshnessShelf(database, "delhi").on_shelf(BEEF.gtin) == ()


@pytest.mark.parametrize("ask", ["_BY_CODE", "_BY_ID", "_ON_SHELF"])
def test_a_pack_is_found_without_going_through_all_others(database, ask):
    sql = str(getattr(freshness, ask).compile(dialect=sqlite.dialect(paramstyle="named")))
    asked = dict.fromkeys(re.findall(r":(\w+)", sql), "") | {"param_1": 50}
    asked |= {name: 0 for name in asked if name.startswith(("archived", "live"))}
    with database.read() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", asked).all()
    searched = " ".join(str(step[-1]) for step in plan if "batches" in str(step[-1]))
    assert re.search(r"SEARCH .*\((gtin|batch_id)=\?", searched), searched


def test_without_policies_the_default_counts(shelf):
    assert shelf.policies() == PolicyBook()


def test_the_book_of_policies_is_replaced_as_a_whole(shelf, database):
    first = PolicyBook(Policy(1, 2), {"meat": Policy(0, 1)}, {BEEF.gtin: Policy(3, 4)})
    for book in (first, PolicyBook(by_category={"fish": Policy(0, 0)})):
        with database.promise() as connection:
            put_policies(connection, book)
        assert shelf.policies() == book


def test_a_product_is_judged_by_its_own_policy_then_its_categorys_then_the_default(
    shelf, database
):
    own, of_meat, else_ = Policy(3, 4), Policy(0, 1), Policy(1, 2)
    chicken, tea = replace(BEEF, gtin="04012345000125"), Product("0" * 14, "Tee", "tea")
    with database.promise() as connection:
        put_policies(connection, PolicyBook(else_, {BEEF.category: of_meat}, {BEEF.gtin: own}))
    found = [shelf.policy_for(product) for product in (BEEF, chicken, tea, None)]
    assert found == [own, of_meat, else_, else_]


def test_nothing_to_put_is_nothing_done(database):
    with database.promise() as connection:
        put_products(connection, [])
        put_batches(connection, [])
