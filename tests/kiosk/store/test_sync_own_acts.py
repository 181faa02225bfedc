"""Own acts stay on top of the server's state until the feed holds them, or says otherwise."""

from datetime import date

import pytest

from kiosk.store import sync_book
from kiosk.store.freshness import FreshnessShelf
from shared.freshness.batch import Recall
from shared.freshness.policy import Policy
from tests.kiosk.store.sync_parts import (
    GTIN,
    MINCE,
    PAIRED,
    batch,
    change,
    lot,
    lot_id,
    lots,
    page,
    policies,
    policy,
    product,
    put,
    refused,
    settled,
    shown,
)

MUCH = 10**6
TODAY = date(2026, 3, 1)


@pytest.fixture
def cache(bench):
    opened = bench.cache()
    opened.sync_book.pair(PAIRED)
    return opened


@pytest.fixture
def book(cache):
    return cache.sync_book


def test_an_own_edit_stays_on_top_until_the_feed_holds_it(bench, cache, book):
    book.take(lots("A"), bench.clock.now())
    put(bench, cache, "A", notes="mine")
    book.take(page(change(2, "batch", lot("A", notes="theirs"))), bench.clock.now())
    assert shown(cache, "A").notes == "mine"
    book.settle([settled(1, 4)], bench.clock.now())
    assert shown(cache, "A").notes == "mine"
    book.take(page(change(4, "batch", lot("A", notes="both"))), bench.clock.now())
    assert shown(cache, "A").notes == "both"
    assert book.facts().waiting == 0


def test_of_an_own_edit_and_a_recall_by_others_both_are_shown(bench, cache, book):
    book.take(lots("A"), bench.clock.now())
    put(bench, cache, "A", notes="mine")
    recalled = lot("A", recall_reason="glass", recalled_on="2026-03-01")
    book.take(page(change(2, "batch", recalled)), bench.clock.now())
    assert (shown(cache, "A").notes, shown(cache, "A").recall.reason) == ("mine", "glass")


def test_an_act_that_was_refused_is_undone_and_told(bench, cache, book):
    put(bench, cache, "A")
    refusal = refused(1, bench.clock.now())
    book.settle([settled(1, 7, refusal=refusal)], bench.clock.now())
    assert shown(cache, "A") is not None
    book.take(page(upto=7), bench.clock.now())
    assert shown(cache, "A") is None
    assert book.refusals(5) == (refusal,)
    assert book.facts().refused == 1


def test_only_the_refused_one_of_several_acts_is_undone(bench, cache, book):
    book.take(lots("A"), bench.clock.now())
    cache.shelf_book.archive(lot_id("A"), bench.clock.now(), archived=True)
    put(bench, cache, "A", notes="mine")
    book.settle([settled(1, 1, refusal=refused(1, bench.clock.now()))], bench.clock.now())
    assert (shown(cache, "A").archived, shown(cache, "A").notes) == (False, "mine")


def test_a_batch_gone_at_the_server_stays_while_an_act_on_it_waits(bench, cache, book):
    book.take(lots("A"), bench.clock.now())
    put(bench, cache, "A", notes="mine")
    book.take(page(change(2, "batch", lot_id("A"))), bench.clock.now())
    assert shown(cache, "A").notes == "mine"
    book.settle([settled(1, 2)], bench.clock.now())
    assert shown(cache, "A") is None


def test_an_act_whose_outcome_is_here_already_ends_at_once(bench, cache, book):
    put(bench, cache, "A")
    book.take(lots("A"), bench.clock.now())
    book.settle([settled(1, 1)], bench.clock.now())
    assert shown(cache, "A") is not None
    assert book.waiting(5, MUCH) == []


def test_settling_twice_or_what_is_not_there_changes_nothing(bench, cache, book):
    put(bench, cache, "A")
    for _ in range(2):
        book.settle([settled(1, 0), settled(99, 0)], bench.clock.now())
    assert book.facts().waiting == 0


def test_an_import_is_undone_row_by_row_as_the_feed_says(bench, cache, book):
    rows = [batch(f"L{number}") for number in range(3)]
    cache.shelf_book.take_in([MINCE], rows, bench.clock.now())
    put(bench, cache, "L1", notes="later")
    book.settle([settled(1, 2)], bench.clock.now())
    book.take(
        page(change(1, "product", product("Mince")), change(2, "batch", lot("L0"))),
        bench.clock.now(),
    )
    assert [shown(cache, f"L{number}") is None for number in range(3)] == [False, False, True]
    assert shown(cache, "L1").notes == "later"
    assert FreshnessShelf(cache.database, "berlin").product(GTIN).name == "Mince"


def test_an_import_of_many_rows_ends_in_pieces(bench, cache, book, monkeypatch):
    monkeypatch.setattr(sync_book, "ROWS_AT_ONCE", 2)
    rows = [batch(f"L{number}") for number in range(7)]
    cache.shelf_book.take_in([MINCE], rows, bench.clock.now())
    book.take(lots(*(f"L{number}" for number in range(6))), bench.clock.now())
    book.settle([settled(1, 6)], bench.clock.now())
    assert [shown(cache, f"L{n}") is None for n in range(7)] == [False] * 6 + [True]
    assert book.facts().waiting == 0


def test_policies_set_here_yield_to_what_the_server_says(bench, cache, book):
    book.take(page(change(1, "policy", policy("default", "", 1, 2))), bench.clock.now())
    cache.shelf_book.set_policy("category", "a:b", Policy(5, 6), bench.clock.now())
    cache.shelf_book.unset_policy("default", "", bench.clock.now())
    assert policies(cache).default == Policy()
    refusal = refused(2, bench.clock.now(), "policy.unset")
    book.settle([settled(1, 1), settled(2, 1, refusal=refusal)], bench.clock.now())
    assert policies(cache).default == Policy(1, 2)
    assert policies(cache).by_category == {}


def test_a_scanned_label_is_undone_with_its_refusal(bench, cache, book):
    book.take(page(change(1, "batch", lot("A", live=0))), bench.clock.now())
    cache.shelf_book.prove(lot_id("A"), bench.clock.now())
    assert shown(cache, "A").live
    book.settle([settled(1, 1, refusal=refused(1, bench.clock.now()))], bench.clock.now())
    assert not shown(cache, "A").live


def test_a_kiosk_that_catches_up_shows_its_own_acts_until_the_feed_ends(cache, book, bench):
    book.take(lots("A"), bench.clock.now())
    cache.shelf_book.recall(lot_id("A"), Recall("glass", TODAY), bench.clock.now())
    book.settle([settled(1, 5)], bench.clock.now())
    book.take(page(change(6, "batch", lot("B")), newest=9), bench.clock.now())
    assert shown(cache, "A").recall is not None, "its change has moved on to number 9"
    book.take(page(change(9, "batch", lot("A", notes="lifted"))), bench.clock.now())
    assert shown(cache, "A").recall is None
    assert shown(cache, "A").notes == "lifted"
