"""A first reading that is broken off anywhere ends as one that was not."""

import random
from contextlib import contextmanager
from dataclasses import replace
from itertools import count

import pytest

from kiosk.store import arriving, sync_book
from shared.errors import UnavailableError
from tests.kiosk.store.conftest import NOW, Bench
from tests.kiosk.store.first_reading_parts import INDEXES, TABLES, asked, paired, state
from tests.kiosk.store.sync_parts import (
    change,
    lot,
    lot_id,
    lots,
    page,
    product,
    put,
)


@pytest.fixture(autouse=True)
def _every_first_reading_goes_aside(monkeypatch):
    monkeypatch.setattr(arriving, "WORTH_IT", 1)


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
