"""Policies against a real cache: read, counted, set and removed."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.stations.policies.actions import PolicyWork
from kiosk.store.freshness import FreshnessShelf
from kiosk.store.shelf_arrivals import ShelfArrivals
from kiosk.store.shelf_lists import ShelfLists
from shared.freshness.batch import Batch, Product
from shared.freshness.policy import Policy
from shared.freshness.policy_change import ForAll, ForCategory, ForProduct
from tests.kiosk.store.conftest import bench

SITE = "Laden"
BEEF = Product("04012345678901", "Beef", "meat")
COD = Product("00000096385074", "Cod", "fish")
__all__ = ["bench"]


@pytest.fixture
def work(bench):
    cache, today = bench.cache(), bench.clock.now().date()
    batches = [
        Batch(f"{p.gtin}{n}", p.gtin, f"L{n}", SITE, arrived_on=today - timedelta(days=n))
        for p in (BEEF, COD)
        for n in range(8)
    ]
    unknown = Batch("u", "00000000000017", "U", SITE, arrived_on=today - timedelta(days=1))
    gone = Batch("g", BEEF.gtin, "G", SITE, arrived_on=today, archived=True)
    cache.shelf_book.take_in([BEEF, COD], [*batches, unknown, gone], bench.clock.now())
    database = cache.database
    return PolicyWork(
        FreshnessShelf(database, SITE),
        ShelfLists(database, SITE),
        ShelfArrivals(database, SITE),
        cache.shelf_book,
        bench.clock,
        ZoneInfo("UTC"),
    )


@pytest.mark.parametrize(
    ("subject", "draft", "otherwise"),
    [
        (ForAll(), Policy(2, 4), 0),
        (ForAll(), Policy(0, 4), 5),
        (ForCategory("fish"), Policy(0, 4), 2),
        (ForProduct(BEEF), Policy(2, 6), 2),
    ],
)
def test_batches_that_would_be_judged_otherwise_are_counted(work, subject, draft, otherwise):
    assert work.count_otherwise(work.rules(), subject, draft) == otherwise


def test_a_rule_is_set_and_removed(work):
    rules = work.set(ForProduct(COD), Policy(0, 1))
    assert rules.book.by_gtin == {COD.gtin: Policy(0, 1)}
    assert rules.products == (COD,)
    assert work.set(ForCategory("gone"), Policy(1, 1)).categories == ("fish", "gone", "meat")
    assert work.set(ForAll(), Policy(3, 3)).book.default == Policy(3, 3)
    for subject in (ForProduct(COD), ForCategory("gone"), ForAll()):
        rules = work.remove(subject)
    assert (rules.book.by_gtin, rules.book.default) == ({}, Policy())


def test_a_rule_for_a_product_nobody_knows_is_shown_by_its_number(work):
    rules = work.set(ForProduct(Product("00000000000017", "", "")), Policy(1, 1))
    assert rules.products[0].name == "00000000000017"


def test_products_are_found_by_name(work):
    assert work.search(" bee ") == (BEEF,)
