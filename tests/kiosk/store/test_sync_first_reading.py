"""A first reading is kept aside and shown whole; nothing can stop it half way for good."""

from dataclasses import replace

import pytest

from kiosk.store import arrival, arriving, backups
from kiosk.store.freshness import FreshnessShelf
from tests.kiosk.store.conftest import NOW
from tests.kiosk.store.first_reading_parts import (
    INDEXES,
    TABLES,
    asked,
    begun,
    ended,
    listed,
    paired,
)
from tests.kiosk.store.sync_parts import (
    FEED,
    GTIN,
    change,
    lot,
    lot_id,
    lots,
    page,
    policy,
    product,
    put,
    settled,
)


@pytest.fixture(autouse=True)
def _every_first_reading_goes_aside(monkeypatch):
    monkeypatch.setattr(arriving, "WORTH_IT", 1)


@pytest.fixture
def cache(bench):
    return paired(bench)


def test_a_first_reading_is_shown_whole_at_its_end(cache):
    begun(cache, "A", "B")
    assert listed(cache) == {}
    assert cache.sync_book.facts().resyncing

    ended(cache, change(3, "batch", lot("C")))

    assert set(listed(cache)) == {"A", "B", "C"}
    assert FreshnessShelf(cache.database, "berlin").batch(GTIN, "B").lot == "B"
    assert not cache.sync_book.facts().resyncing


def test_its_indexes_are_those_of_before_and_nothing_is_left_over(cache):
    before = asked(cache, INDEXES)
    begun(cache, "A")
    ended(cache)

    assert asked(cache, INDEXES) == before
    assert len(before) == 7
    assert asked(cache, TABLES) == []
    assert asked(cache, "PRAGMA integrity_check") == ["ok"]


def test_a_reading_after_one_that_emptied_the_table_has_its_indexes_too(bench, cache):
    before = asked(cache, INDEXES)
    for feed in ("f2", "f3", "f4"):
        cache.sync_book.take(replace(lots("A"), newest=9), NOW)
        ended(cache)
        cache.sync_book.begin_again(feed)
        cache.sync_book.take(page(upto=0, feed=feed), NOW)
        assert listed(cache) == {}
        cache.sync_book.begin_again(FEED)

    assert asked(cache, INDEXES) == before


def test_products_and_policies_are_there_as_they_come(cache):
    first = page(
        change(1, "product", product()), change(2, "policy", policy("default", "", 1, 2))
    )
    cache.sync_book.take(replace(first, newest=9), NOW)

    assert FreshnessShelf(cache.database, "berlin").product(GTIN).name == "Beef"


def test_few_rows_are_shown_as_they_come(cache, monkeypatch):
    monkeypatch.setattr(arriving, "WORTH_IT", 100)
    begun(cache, "A")

    assert set(listed(cache)) == {"A"}


def test_rows_that_are_there_stay_while_a_feed_is_read_anew(cache):
    ended(cache, change(1, "batch", lot("A")))
    cache.sync_book.begin_again("f2")
    cache.sync_book.take(page(change(1, "batch", lot("B")), newest=9, feed="f2"), NOW)
    assert set(listed(cache)) == {"A", "B"}

    cache.sync_book.take(page(upto=9, feed="f2"), NOW)

    assert set(listed(cache)) == {"B"}


def test_what_changed_while_the_feed_was_read_is_there_once(cache):
    begun(cache, "A", "B", "C")
    later = [change(4, "batch", lot("A", notes="new")), change(5, "batch", lot_id("B"))]
    cache.sync_book.take(page(*later, newest=9), NOW)
    cache.sync_book.take(page(change(6, "batch", lot_id("C")), newest=9), NOW)

    ended(cache, change(7, "batch", lot("C", notes="back")))

    assert {name: each.notes for name, each in listed(cache).items()} == {
        "A": "new",
        "C": "back",
    }


def test_an_act_during_the_reading_is_shown_at_once_and_on_top_at_its_end(bench, cache):
    begun(cache, "A", "B")
    put(bench, cache, "A", notes="mine")
    assert listed(cache)["A"].notes == "mine"

    ended(cache)

    assert (listed(cache)["A"].notes, listed(cache)["B"].notes) == ("mine", "")
    cache.sync_book.settle([settled(1, 9, refusal=None)], NOW)
    assert listed(cache)["A"].notes == ""


def test_an_older_act_is_on_top_of_what_came(bench, cache):
    put(bench, cache, "A", notes="mine")
    begun(cache, "A", "B")
    assert listed(cache)["A"].notes == "mine"

    ended(cache, change(3, "batch", lot("A", supplier="Farm", archived=1)))

    assert listed(cache)["A"].notes == "mine"
    assert listed(cache)["A"].archived


def test_a_reading_that_is_given_up_leaves_nothing(bench, cache):
    begun(cache, "A")
    put(bench, cache, "X")
    cache.sync_book.begin_again("f2")
    assert asked(cache, TABLES) == []

    cache.sync_book.take(page(change(1, "batch", lot("B")), newest=9, feed="f2"), NOW)
    cache.sync_book.take(page(upto=9, feed="f2"), NOW)

    assert set(listed(cache)) == {"B", "X"}


def test_a_backup_in_the_middle_is_whole_and_the_reading_goes_on_from_it(bench, cache):
    begun(cache, "A", "B")
    cache.back_up()
    cache.close()
    bench.flip("cache.db", 16)
    restored = bench.open()
    assert restored.recovery is not None

    begun(restored.cache, "A", "B")
    ended(restored.cache, change(3, "batch", lot("C")))

    assert set(listed(restored.cache)) == {"A", "B", "C"}


def test_a_backup_that_ends_after_the_reading_did_is_good(cache, monkeypatch):
    begun(cache, "A")
    watch = backups._watch

    def watched(connection):
        found = watch(connection)
        if cache.sync_book.facts().resyncing:
            ended(cache)
        return found

    monkeypatch.setattr(backups, "_watch", watched)
    assert cache.back_up().path.exists()


def test_readers_and_acts_go_on_while_an_index_is_built(bench, cache, monkeypatch):
    begun(cache, "A")
    seen = []

    def built(write, definition):
        seen.append(set(listed(cache)))
        build(write, definition)
        put(bench, cache, f"X{len(seen)}")

    build = arrival._build
    monkeypatch.setattr(arrival, "_build", built)
    ended(cache)

    assert seen == [{f"X{at}" for at in range(1, number)} for number in range(1, 8)]
    assert set(listed(cache)) == {"A", *(f"X{at}" for at in range(1, 8))}
