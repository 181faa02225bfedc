"""Garbage goes while a kiosk serves, and goes on the thread of the window only."""

import gc
import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui.tidying import Tidying


class Knot:
    """Holds itself, so that only a search for garbage finds it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def tidying(qtbot: QtBot) -> Iterator[Tidying]:
    tidying = Tidying()
    tidying.start()
    yield tidying
    tidying.stop()


@pytest.fixture
def searched_on() -> Iterator[list[str]]:
    """The names of the threads on which Python looks for garbage."""
    threads: list[str] = []

    def note(phase: str, _info: dict[str, int]) -> None:
        threads.append(threading.current_thread().name)

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


def make_many() -> None:
    """More than the first generation holds before it is due."""
    assert [Knot() for _ in range(gc.get_threshold()[0] + 100)]


def test_a_thread_that_makes_much_looks_for_no_garbage(
    tidying: Tidying, searched_on: list[str]
) -> None:
    with ThreadPoolExecutor(1) as workers:
        workers.submit(make_many).result()

    assert searched_on == []


def test_what_holds_only_itself_goes_on_the_window_s_thread(
    tidying: Tidying, searched_on: list[str], qtbot: QtBot
) -> None:
    gone = weakref.ref(Knot())

    def has_gone() -> bool:
        # what others put away meanwhile counts against what was made
        make_many()
        return gone() is None

    qtbot.waitUntil(has_gone)
    assert set(searched_on) == {threading.main_thread().name}


def test_nothing_is_looked_for_while_nothing_was_made(
    tidying: Tidying, searched_on: list[str]
) -> None:
    gc.collect()
    searched_on.clear()

    tidying.tidy()

    assert searched_on == []


def test_afterwards_python_takes_its_turns_again(qtbot: QtBot) -> None:
    tidying = Tidying()
    tidying.start()
    assert not gc.isenabled()

    tidying.stop()

    assert gc.isenabled()
