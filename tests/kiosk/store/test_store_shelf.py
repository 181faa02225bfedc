"""The staff's side of the shelf: acts in, lists out, and shoppers see only what is live."""

import re
from datetime import date, timedelta

import pytest
from sqlalchemy.dialects import sqlite

from kiosk.store import shelf_search
from kiosk.store.freshness import FreshnessShelf, put_products
from kiosk.store.shelf_lists import _PRINTED, ShelfLists
from kiosk.store.shelf_search import ShelfSearch
from kiosk.store.tables import LABELS
from shared.errors import InputError
from shared.freshness.batch import Batch, Product, Recall, batch_id_of
from shared.freshness.listing import Query, Shown
from shared.freshness.policy import Policy

MINCE = Product("04012345678901", "Rinderhackfleisch", "meat")
MILK = Product("04012345000009", "Milch 100%", "dairy")
DRAFT = Batch("b1", MINCE.gtin, "L1", "berlin", arrived_on=date(2026, 11, 20), live=False)
SOLD = Batch("b2", MILK.gtin, "M-7", "berlin", arrived_on=date(2026, 11, 21))


@pytest.fixture
def shop(bench):
    cache = bench.cache()
    with cache.database.promise() as connection:
        put_products(connection, [MINCE, MILK])
    for batch in (DRAFT, SOLD):
        cache.shelf_book.put(batch, bench.clock.now())
    return cache


@pytest.fixture
def lists(shop):
    return ShelfLists(shop.database, "berlin")


@pytest.fixture
def shelf(shop):
    return FreshnessShelf(shop.database, "berlin")


_IN_ORDER = r"batches_(by_arrival \(site=\? AND archived|not_live|recalled)"


def lots(listed):
    return [each.batch.lot for each in listed]


def test_a_batch_is_for_shoppers_only_when_its_label_was_scanned_back(bench, shop, shelf):
    assert shelf.batch(MINCE.gtin, "L1") is None
    assert shelf.on_shelf(MINCE.gtin) == ()
    shop.shelf_book.printed(["b1"], 2, bench.clock.now())
    shop.shelf_book.prove("b1", bench.clock.now())
    assert lots_of(shelf.on_shelf(MINCE.gtin)) == ["L1"]


def lots_of(batches):
    return [batch.lot for batch in batches]


def test_labels_add_up_and_keep_the_last_time(bench, shop, lists):
    shop.shelf_book.printed(["b1"], 2, bench.clock.now())
    bench.clock.advance(timedelta(seconds=60))
    shop.shelf_book.printed(["b1", "b2"], 3, bench.clock.now())
    label = lists.one("b1").label
    assert (label.copies, label.printed_at, label.proven_at) == (5, bench.clock.now(), None)


def test_what_was_printed_last_comes_first_and_only_what_was_printed(bench, shop, lists):
    assert lists.recently_printed(5) == ()
    shop.shelf_book.printed(["b1"], 2, bench.clock.now())
    bench.clock.advance(timedelta(seconds=60))
    shop.shelf_book.printed(["b2"], 1, bench.clock.now())
    assert lots(lists.recently_printed(5)) == ["M-7", "L1"]
    assert lots(lists.recently_printed(1)) == ["M-7"]
    assert ShelfLists(shop.database, "hamburg").recently_printed(5) == ()


def test_an_edit_changes_dates_and_words_but_never_the_standing(bench, shop, lists):
    shop.shelf_book.recall("b2", Recall("glass", date(2026, 11, 21)), bench.clock.now())
    edited = Batch("b2", MILK.gtin, "M-7", "berlin", notes="cold", live=False, archived=True)
    shop.shelf_book.put(edited, bench.clock.now())
    kept = lists.one("b2").batch
    assert (kept.notes, kept.arrived_on) == ("cold", None)
    assert (kept.live, kept.archived, kept.recall.reason) == (True, False, "glass")


def test_one_batch_recorded_under_two_ids_stays_one_batch(bench, shop, lists):
    twin = Batch("other", MILK.gtin, "M-7", "berlin", notes="again")
    shop.shelf_book.put(twin, bench.clock.now())
    assert lists.count(Query(shown=Shown.ALL)) == 2
    assert lists.by_code(MILK.gtin, "M-7").batch.notes == "again"


def test_a_recall_can_be_lifted(bench, shop, shelf):
    shop.shelf_book.recall("b2", Recall("glass", date(2026, 11, 21)), bench.clock.now())
    assert shelf.batch(MILK.gtin, "M-7").recall == Recall("glass", date(2026, 11, 21))
    shop.shelf_book.recall("b2", None, bench.clock.now())
    assert shelf.batch(MILK.gtin, "M-7").recall is None


def test_an_archived_batch_leaves_the_shelf_and_may_come_back(bench, shop, lists, shelf):
    shop.shelf_book.archive("b2", bench.clock.now(), archived=True)
    assert shelf.on_shelf(MILK.gtin) == ()
    assert lots(lists.find(Query(shown=Shown.ARCHIVED), 10)) == ["M-7"]
    shop.shelf_book.archive("b2", bench.clock.now(), archived=False)
    assert lots_of(shelf.on_shelf(MILK.gtin)) == ["M-7"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), ["M-7"]),
        (Query(shown=Shown.NOT_LIVE), ["L1"]),
        (Query(shown=Shown.RECALLED), []),
        (Query(shown=Shown.ALL), ["M-7", "L1"]),
        (Query("hack", Shown.ALL), ["L1"]),
        (Query("4012345000009", Shown.ALL), ["M-7"]),
        (Query("M-", Shown.ALL), ["M-7"]),
        (Query("100%", Shown.ALL), ["M-7"]),
        (Query("%", Shown.ALL), ["M-7"]),
        (Query("", Shown.ALL, "meat"), ["L1"]),
        (Query("hack", Shown.ALL, "dairy"), []),
    ],
)
def test_a_list_holds_what_was_asked_for(lists, query, found):
    assert lots(lists.find(query, 10)) == found
    assert lists.count(query) == len(found)


@pytest.mark.parametrize("shown", Shown)
@pytest.mark.parametrize("text", ["", "L", "hack"])
@pytest.mark.parametrize("category", ["", "meat"])
def test_a_list_is_found_without_going_through_the_site(shop, shown, text, category):
    search = ShelfSearch(Query(text, shown, category), "berlin")
    with shop.database.read() as connection:
        newest = steps(connection, search.among_newest(51, 0))
        found = steps(connection, search.everywhere(51, 0)) if search.may_miss else []
    ordered = [step for step in newest if " batches" in step]
    assert all(re.search(_IN_ORDER, step) for step in ordered), ordered
    ways = [step for step in found if " batches" in step]
    assert all(re.search(r"COVERING .*(lot[>=]|\(gtin[>=])", step) for step in ways), ways
    assert not any("TEMP B-TREE" in step for step in newest) or search.may_miss


def steps(connection, statement):
    written = statement.compile(
        dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}
    )
    plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {written}").all()
    return [str(step[-1]) for step in plan]


def test_what_was_printed_last_is_found_from_the_labels(shop):
    with shop.database.read() as connection:
        first, *_ = steps(connection, _PRINTED.order_by(LABELS.c.printed_at.desc()))
    assert "labels_by_time" in first


def test_what_lies_far_behind_the_newest_is_found(shop, lists, monkeypatch):
    monkeypatch.setattr(shelf_search, "NEWEST_LOOKED_AT", 1)
    assert lots(lists.find(Query("l1", Shown.ALL), 10)) == ["L1"]
    assert lots(lists.find(Query("rund", Shown.ALL), 10)) == []
    assert lots(lists.find(Query("rind", Shown.ALL, "meat"), 10)) == ["L1"]
    assert lots(lists.find(Query("", Shown.ALL, "meat"), 10)) == ["L1"]


def test_a_list_comes_in_pieces(lists):
    everything = Query(shown=Shown.ALL)
    assert lots(lists.find(everything, 1)) == ["M-7"]
    assert lots(lists.find(everything, 1, offset=1)) == ["L1"]


def test_batches_of_another_site_are_not_listed(shop):
    elsewhere = ShelfLists(shop.database, "paris")
    assert elsewhere.find(Query(shown=Shown.ALL), 10) == ()
    assert elsewhere.one("b1") is None


def test_products_are_found_by_number_and_name(bench, shop, lists):
    assert lists.products("milch", 5) == (MILK,)
    assert lists.products("0401234567", 5) == (MINCE,)
    assert lists.product(MINCE.gtin) == MINCE
    assert lists.product("00000000000000") is None
    assert lists.categories() == ("dairy", "meat")
    shop.shelf_book.put_product(Product(MILK.gtin, "Vollmilch", "dairy"), bench.clock.now())
    assert lists.product(MILK.gtin).name == "Vollmilch"


def test_policies_are_set_and_unset_by_acts(bench, shop, shelf):
    shop.shelf_book.set_policy("category", "meat", Policy(1, 2), bench.clock.now())
    shop.shelf_book.set_policy("product", MILK.gtin, Policy(5, 9), bench.clock.now())
    assert shelf.policies().policy_for(MINCE) == Policy(1, 2)
    assert shelf.policies().policy_for(MILK) == Policy(5, 9)
    shop.shelf_book.unset_policy("category", "meat", bench.clock.now())
    assert shelf.policies().policy_for(MINCE) == Policy()


def test_an_import_is_taken_in_whole_and_may_be_repeated(bench, shop, lists):
    product = Product("04012345000016", "Käse", "dairy")
    batch_id = batch_id_of("berlin", product.gtin, "K1")
    batches = [Batch(batch_id, product.gtin, "K1", "berlin"), SOLD]
    for _ in range(2):
        shop.shelf_book.take_in([product], batches, bench.clock.now())
    assert lists.by_code(product.gtin, "K1").product == product
    assert lists.count(Query(shown=Shown.ALL)) == 3


def test_a_malformed_import_changes_nothing(bench, shop, lists):
    with pytest.raises(InputError, match=r"batches\.0"):
        shop.acts.record("shelf.imported", b'{"products":[],"batches":[{}]}', bench.clock.now())
    assert lists.count(Query(shown=Shown.ALL)) == 2


def test_everything_staff_did_comes_back_from_the_journal(bench, shop):
    shop.shelf_book.recall("b2", Recall("glass", date(2026, 11, 21)), bench.clock.now())
    shop.shelf_book.prove("b1", bench.clock.now())
    shop.close()
    (bench.folder / "cache.db").unlink()
    again = ShelfLists(bench.cache().database, "berlin")
    assert again.one("b2").batch.recall == Recall("glass", date(2026, 11, 21))
    assert again.one("b1").batch.live


def test_the_id_of_a_batch_is_the_same_wherever_it_is_made():
    assert batch_id_of("berlin", MINCE.gtin, "L1") == batch_id_of("berlin", MINCE.gtin, "L1")
    assert batch_id_of("berlin", MINCE.gtin, "L1") != batch_id_of("paris", MINCE.gtin, "L1")
