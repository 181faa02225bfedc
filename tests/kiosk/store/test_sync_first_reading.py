"""A first reading is kept aside and shown whole; nothing can stop it half way for good."""

import json
import random
from contextlib import contextmanager
from dataclasses import replace
from itertools import count

import pytest

from kiosk.store import arrival, arriving, backups, sync_book
from kiosk.store.freshness import FreshnessShelf
from kiosk.store.shelf_lists import ShelfLists
from shared.errors import UnavailableError
from shared.freshness.listing import Query, Shown
from tests.kiosk.store.conftest import NOW, Bench
from tests.kiosk.store.sync_parts import (
    FEED,
    GTIN,
    PAIRED,
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

INDEXES = """
SELECT replace(name, '_2', '') FROM sqlite_master
WHERE type = 'index' AND tbl_name = 'batches' ORDER BY 1
"""
TABLES = "SELECT name FROM sqlite_master WHERE name IN ('arriving', 'departed')"


@pytest.fixture(autouse=True)
def _every_first_reading_goes_aside(monkeypatch):
    monkeypatch.setattr(arriving, "WORTH_IT", 1)


@pytest.fixture
def cache(bench):
    return paired(bench)


def paired(bench):
    cache = bench.cache()
    cache.sync_book.pair(PAIRED)
    return cache


def begun(cache, *names, newest=9):
    """The first page of a feed that goes on."""
    cache.sync_book.take(replace(lots(*names), newest=newest), NOW)


def ended(cache, *changes, upto=9):
    cache.sync_book.take(page(*changes, upto=upto), NOW)


def asked(cache, sql):
    with cache.database.read() as connection:
        return connection.exec_driver_sql(sql).scalars().all()


def listed(cache):
    found = ShelfLists(cache.database, "berlin").find(Query(shown=Shown.ALL), 99)
    return {each.batch.lot: each.batch for each in found}


def state(cache):
    """All that the end of a reading may change; where rows stand in the file does not count."""
    tables = ("batches", "products", "touched", "outbox", "progress")
    with cache.database.read() as connection:
        rows = [connection.exec_driver_sql(f"SELECT * FROM {each}") for each in tables]  # noqa: S608
        found = [sorted(map(tuple, each), key=repr) for each in rows]
        bases = connection.exec_driver_sql("SELECT key, body, seen FROM base ORDER BY key")
        found.append([(key, json.loads(body), seen) for key, body, seen in bases])
    return found, listed(cache)


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


class Dies:
    """Lets so many transactions through, and then none."""

    def __init__(self, cache, transactions):
        self._note = cache.database.note
        self._left = transactions

    @contextmanager
    def note(self):
        if self._left == 0:
            raise UnavailableError("The kiosk died.")
        self._left -= 1
        with self._note() as connection:
            yield connection


def test_dying_between_any_two_transactions_changes_nothing_in_the_end(tmp_path, monkeypatch):
    monkeypatch.setattr(sync_book, "ROWS_AT_ONCE", 1)
    monkeypatch.setattr(sync_book, "PAGES_UNFOLDED", 2)
    expected = None
    for transactions in count():
        bench = Bench(tmp_path / str(transactions))
        cache = paired(bench)
        put(bench, cache, "A", notes="mine")
        died = read_it(cache, monkeypatch, transactions)
        cache.close()
        again = bench.open()
        assert again.recovery is None
        read_on(again.cache)
        found = state(again.cache)
        indexes, left = asked(again.cache, INDEXES), asked(again.cache, TABLES)
        bench.close_all()
        assert (len(indexes), left) == (7, [])
        expected = expected or found
        assert found == expected
        if not died:
            break
    assert transactions > 16


def read_it(cache, monkeypatch, transactions):
    """Whether the kiosk died on the way."""
    monkeypatch.setattr(cache.database, "note", Dies(cache, transactions).note)
    try:
        read_on(cache)
    except UnavailableError:
        return True
    return False


def read_on(cache):
    """From where it stands, as the server has its pages."""
    last = [
        change(5, "product", product()),
        change(6, "batch", lot_id("C")),
        change(7, "batch", lot("D")),
        change(8, "batch", lot("B", notes="newest")),
    ]
    pages = (
        replace(lots("A", "B", "C"), newest=9),
        page(change(4, "batch", lot("B", notes="new")), newest=9),
        page(*last, upto=9),
    )
    for each in pages:
        if each.cursor.number > cache.sync_book.cursor().number:
            cache.sync_book.take(each, NOW)


@pytest.mark.parametrize("seed", range(6))
def test_it_ends_as_a_reading_row_by_row_does(tmp_path, monkeypatch, seed):
    ends = []
    for worth_it in (1, 10**9):
        monkeypatch.setattr(arriving, "WORTH_IT", worth_it)
        bench = Bench(tmp_path / str(worth_it))
        ends.append(story(bench, random.Random(seed)))  # noqa: S311 (repeatable)
        bench.close_all()

    assert ends[0] == ends[1]


def story(bench, chance):
    """Pages, acts and restarts in any order, and what is there once all is read."""
    cache, names = paired(bench), [f"L{number}" for number in range(6)]
    newest = 40
    for number in range(2, newest, 2):
        match chance.randrange(5):
            case 0:
                put(bench, cache, chance.choice(names), notes=f"mine {number}")
            case 1:
                cache.shelf_book.archive(lot_id(chance.choice(names)), NOW, archived=True)
            case 2:
                cache.close()
                cache = bench.cache()
            case _:
                pass
        about = (
            lot_id(each) if chance.random() < 0.3 else lot(each, notes=f"theirs {number}")
            for each in chance.sample(names, 2)
        )
        first, second = (change(number + at, "batch", each) for at, each in enumerate(about))
        cache.sync_book.take(page(first, second, newest=newest), NOW)
    cache.sync_book.take(page(upto=newest), NOW)
    return state(cache)
