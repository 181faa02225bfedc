"""The page after this one is asked for early, and used only where it is the one to come."""

import threading
from collections.abc import Iterator

import pytest

from kiosk.sync.ahead import PageAhead
from kiosk.sync.downloading import Downloader
from kiosk.sync.outcomes import Done
from kiosk.syncing import BusyError, FeedGoneError
from shared.errors import CounterproofError
from shared.wire.changes import Cursor, Page
from tests.support.sync_server import HandClock
from tests.support.sync_server_twin import MemoryPeer, MemoryServer, signing_key
from tests.support.sync_twins import Pair, joined

HERE = Cursor("f", 3)
PAGE = Page(Cursor("f", 5), 9, ())


class OnePage(MemoryPeer):
    """A peer that answers when it may."""

    def __init__(self, answer: Page | CounterproofError = PAGE) -> None:
        super().__init__(MemoryServer(), signing_key().public)
        self._answer = answer
        self.wanted = list[tuple[Cursor, float]]()
        self.may_answer = threading.Event()

    def changes(self, cursor: Cursor, wait_s: float) -> Page:
        self.wanted.append((cursor, wait_s))
        assert self.may_answer.wait(20)
        if isinstance(self._answer, CounterproofError):
            raise self._answer
        return self._answer


@pytest.fixture
def peer() -> Iterator[OnePage]:
    made = OnePage()
    yield made
    made.may_answer.set()


def test_asking_does_not_wait_and_the_page_is_there_when_it_is_wanted(peer: OnePage) -> None:
    ahead = PageAhead(peer)
    ahead.ask(HERE)
    peer.may_answer.set()

    assert ahead.page(HERE) == PAGE
    assert peer.wanted == [(HERE, 0.0)]


def test_it_is_used_once(peer: OnePage) -> None:
    peer.may_answer.set()
    ahead = PageAhead(peer)
    ahead.ask(HERE)
    ahead.page(HERE)

    assert ahead.page(HERE) is None


def test_a_page_of_another_place_is_not_used_nor_waited_for(peer: OnePage) -> None:
    ahead = PageAhead(peer)
    ahead.ask(HERE)

    assert ahead.page(Cursor("f", 0)) is None
    assert ahead.page(HERE) is None


def test_what_was_dropped_is_not_used(peer: OnePage) -> None:
    ahead = PageAhead(peer)
    ahead.ask(HERE)
    ahead.drop()

    assert ahead.page(HERE) is None


@pytest.mark.parametrize("error", [FeedGoneError("gone"), BusyError(3, "later")])
def test_why_there_is_no_page_is_said_to_who_wants_it(error: CounterproofError) -> None:
    peer = OnePage(error)
    peer.may_answer.set()
    ahead = PageAhead(peer)
    ahead.ask(HERE)

    with pytest.raises(type(error)) as told:
        ahead.page(HERE)
    assert told.value is error


class Early:
    """An `Ahead` without a thread, whose questions a test looks at."""

    def __init__(self, peer: MemoryPeer) -> None:
        self._peer = peer
        self._held: tuple[Cursor, Page] | None = None
        self.asked = list[Cursor]()

    def ask(self, cursor: Cursor) -> None:
        self.asked.append(cursor)
        self._held = cursor, self._peer.changes(cursor, 0)

    def page(self, cursor: Cursor) -> Page | None:
        held, self._held = self._held, None
        return held[1] if held is not None and held[0] == cursor else None

    def drop(self) -> None:
        self._held = None


@pytest.fixture
def pair() -> Pair:
    """A server that tells one change a page, and has three."""
    made = joined()
    made.server.page_size = 1
    for name in ("a", "b", "c"):
        made.server.change("product", name, b"{}")
    return made


def test_a_reading_asks_for_each_page_once_and_for_none_behind_the_last(pair: Pair) -> None:
    early = Early(pair.peer)
    down = Downloader(pair.session, HandClock(), early)

    assert [down.step() for _ in range(3)] == [Done(1)] * 3

    assert [each.number for each in early.asked] == [1, 2]
    assert pair.peer.asked.count("changes") == 3
    assert pair.store.cursor().number == 3


def test_a_page_that_came_before_the_session_was_lost_is_asked_for_again(pair: Pair) -> None:
    down = Downloader(pair.session, HandClock(), Early(pair.peer))
    down.step()
    pair.server.restore(0)
    pair.session.lose()

    assert [down.step() for _ in range(3)] == [Done(1)] * 3

    assert pair.store.cursor() == Cursor("feed-2", 3)


def test_a_whole_feed_comes_through_the_thread(pair: Pair) -> None:
    down = Downloader(pair.session, HandClock(), PageAhead(pair.peer))

    assert [down.step() for _ in range(3)] == [Done(1)] * 3

    assert pair.peer.asked.count("changes") == 3
    assert pair.store.cursor().number == 3
