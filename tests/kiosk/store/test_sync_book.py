"""What waits goes up, what the feed brings is shown, own acts stay on top until it has them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.store.freshness import FreshnessShelf
from shared.errors import InputError
from shared.freshness.policy import Policy
from shared.ledger.statement import body_hash, parse
from shared.wire.changes import BEGINNING, Change, Cursor
from tests.kiosk.store.sync_parts import (
    FEED,
    GTIN,
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
    settled,
    shown,
)

MUCH = 10**6


@pytest.fixture
def cache(bench):
    opened = bench.cache()
    opened.sync_book.pair(PAIRED)
    return opened


@pytest.fixture
def book(cache):
    return cache.sync_book


def test_a_pairing_is_kept_and_forgotten(bench):
    book = bench.cache().sync_book
    assert book.paired() is None
    book.pair(PAIRED)
    assert book.paired() == PAIRED
    book.part()
    assert book.paired() is None


def test_what_waits_stays_when_the_pairing_is_forgotten(bench, cache, book):
    put(bench, cache, "A")
    book.part()
    assert [each.seq for each in book.waiting(10, MUCH)] == [1]


def test_what_waits_comes_oldest_first_and_as_it_was_signed(bench, cache, book):
    put(bench, cache, "A", "B", "C")
    first, second, _ = book.waiting(10, MUCH)
    signed = parse(first.item.statement)
    assert (first.seq, second.seq) == (1, 2)
    assert first.entry_hash == signed.entry_hash == book.entry_hash(1)
    assert body_hash(first.item.body) == signed.statement.body_hash
    assert first.item.kind == "batch.put"


def test_what_waits_is_bounded_by_items_and_bytes_but_never_nothing(bench, cache, book):
    put(bench, cache, "A", "B", "C")
    one = book.waiting(1, MUCH)[0].item
    size = len(one.statement) + len(one.body)
    assert len(book.waiting(2, MUCH)) == 2
    assert len(book.waiting(10, 1)) == 1
    assert len(book.waiting(10, 2 * size + 100)) == 2


def test_a_secret_never_leaves_the_kiosk(bench, cache, book):
    cache.staff_door.set_pin("a hash", bench.clock.now())
    (outgoing,) = book.waiting(10, MUCH)
    assert outgoing.item.body is None


def test_the_feed_s_changes_are_shown(cache, book, bench):
    book.take(
        page(
            change(1, "product", product()),
            change(2, "batch", lot("A", notes="cold")),
            change(3, "policy", policy("category", "meat", 1, 2)),
        ),
        bench.clock.now(),
    )
    assert shown(cache, "A").notes == "cold"
    assert policies(cache).by_category == {"meat": Policy(1, 2)}
    assert FreshnessShelf(cache.database, "berlin").product(GTIN).name == "Beef"
    assert book.cursor() == Cursor(FEED, 3)


def test_what_is_gone_at_the_server_is_gone_here(cache, book, bench):
    book.take(lots("A", "B"), bench.clock.now())
    gone = change(3, "batch", lot_id("A"))
    book.take(page(gone), bench.clock.now())
    assert shown(cache, "A") is None
    assert shown(cache, "B") is not None


def test_a_page_that_is_taken_twice_changes_nothing(cache, book, bench):
    for _ in range(2):
        book.take(lots("A", "B"), bench.clock.now())
    assert shown(cache, "A").lot == "A"


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        (change(2, "batch", lot("B", use_by="2026-02-30")), "'2026-02-30' is no day"),
        (change(2, "batch", lot("B", live=2)), "live"),
        (change(2, "batch", lot("B", recalled_on="2026-02-01")), "recall"),
        (change(2, "batch", lot("B"), key="other"), "it is about"),
        (change(2, "policy", policy("default", "", 5, 2)), "policy of 5 fresh"),
        (change(2, "product", {**product(), "price": 1}), "price"),
        (Change(2, "product", GTIN, b"\xff"), "whole body"),
    ],
)
def test_a_malformed_change_is_named_and_nothing_of_its_page_is_taken(
    cache, book, bench, wrong, named
):
    with pytest.raises(InputError, match=f"Change 2 of the server's feed.*{named}"):
        book.take(page(change(1, "batch", lot("A")), wrong), bench.clock.now())
    assert shown(cache, "A") is None
    assert book.cursor() == BEGINNING


def test_subjects_of_newer_programs_are_passed_over(cache, book, bench):
    book.take(
        page(change(1, "batch", lot("A")), Change(2, "vehicle", "x", b"{}")), bench.clock.at
    )
    assert book.cursor() == Cursor(FEED, 2)


@pytest.mark.parametrize("late", [page(upto=1), page(upto=9, feed="other")])
def test_a_page_that_does_not_go_on_here_is_refused(book, bench, late):
    book.take(lots("A", "B"), bench.clock.now())
    with pytest.raises(InputError, match="Ask for its cursor's page"):
        book.take(late, bench.clock.now())
    assert book.cursor() == Cursor(FEED, 2)


def test_what_a_new_reading_does_not_hold_is_gone_at_its_end(bench, cache, book):
    book.take(lots("A", "B", "C"), bench.clock.now())
    book.begin_again("f2")
    assert book.cursor() == Cursor("f2", 0)
    book.take(page(change(5, "batch", lot("B")), newest=9, feed="f2"), bench.clock.now())
    assert (shown(cache, "A") is None, book.facts().resyncing) == (False, True)
    book.take(page(change(9, "batch", lot("C")), feed="f2"), bench.clock.now())
    assert [shown(cache, name) is None for name in "ABC"] == [True, False, False]
    assert not book.facts().resyncing


def test_own_acts_survive_a_new_reading(bench, cache, book):
    book.take(lots("A"), bench.clock.now())
    put(bench, cache, "A", "B", notes="mine")
    book.begin_again("f2")
    book.take(page(upto=3, feed="f2"), bench.clock.now())
    assert [shown(cache, name).notes for name in "AB"] == ["mine", "mine"]
    book.settle([settled(1, 3, "f2"), settled(2, 3, "f2")], bench.clock.now())
    assert [shown(cache, name) for name in "AB"] == [None, None]


def test_what_was_settled_in_another_feed_ends_when_the_new_one_is_read(bench, cache, book):
    book.take(lots("A"), bench.clock.now())
    put(bench, cache, "B")
    book.settle([settled(1, 8)], bench.clock.now())
    book.begin_again("f2")
    book.take(page(change(1, "batch", lot("A")), newest=2, feed="f2"), bench.clock.now())
    assert shown(cache, "B") is not None
    book.take(page(change(2, "batch", lot("B", notes="kept")), feed="f2"), bench.clock.now())
    assert shown(cache, "B").notes == "kept"


def test_a_pairing_with_another_place_reads_from_the_beginning(bench, cache, book):
    book.take(lots("A"), bench.clock.now())
    book.pair(PAIRED)
    assert book.cursor() == Cursor(FEED, 1)
    book.part()
    book.pair(PAIRED)
    assert book.cursor() == BEGINNING
    book.take(page(upto=5, feed="elsewhere"), bench.clock.now())
    assert shown(cache, "A") is None
    assert book.cursor() == Cursor("elsewhere", 5)


def test_the_age_of_the_data_is_that_of_the_last_complete_page(bench, book):
    start = bench.clock.now()
    book.take(page(upto=5), start)
    bench.clock.advance(timedelta(hours=1))
    book.take(page(upto=6, newest=9), bench.clock.now())
    assert book.facts().pulled_at == start
    book.take(page(upto=9), bench.clock.now())
    assert book.facts().pulled_at == bench.clock.now()


def test_statements_the_server_lost_are_sent_again(bench, cache, book):
    put(bench, cache, "A", "B")
    book.take(lots("A", "B"), bench.clock.now())
    book.settle([settled(1, 2), settled(2, 2)], bench.clock.now())
    assert book.send_again(1) == 1
    assert [each.seq for each in book.waiting(5, MUCH)] == [2]
    book.begin_again("f2")
    book.take(page(change(1, "batch", lot("A")), feed="f2"), bench.clock.now())
    assert shown(cache, "B") is not None


def test_a_batch_recorded_under_another_number_makes_way_for_the_server_s(bench, cache, book):
    cache.shelf_book.put(replace(batch("A"), batch_id="legacy"), bench.clock.now())
    theirs = lot("A", notes="theirs")
    book.take(page(change(1, "batch", theirs)), bench.clock.now())
    book.settle([settled(1, 1)], bench.clock.now())
    assert shown(cache, "A").notes == "theirs"


def test_everything_is_still_there_after_a_restart(bench, cache, book):
    book.take(lots("A"), bench.clock.now())
    put(bench, cache, "A", notes="mine")
    book.settle([settled(1, 5)], bench.clock.now())
    cache.close()
    again = bench.cache()
    assert again.sync_book.paired() == PAIRED
    again.sync_book.take(page(change(5, "batch", lot("A", notes="both"))), bench.clock.now())
    assert shown(again, "A").notes == "both"
