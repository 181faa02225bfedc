"""The agent: two ways that do not wait for each other, and stop when they are told to."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from queue import SimpleQueue

import pytest

from kiosk.devices.system_clock import SystemClock
from kiosk.sync.agent import Agent
from kiosk.sync.downloading import Progress
from kiosk.sync.standing import Link, Standing
from kiosk.syncing import Cursor, Turned, TurnedAwayError
from shared.errors import UnavailableError
from shared.wire.changes import Page
from shared.wire.uploads import Reason
from tests.support.sync_server_twin import SERVER, MemoryPeer, MemoryServer
from tests.support.sync_twins import MemoryStore

PATIENCE_S = 20.0


@dataclass
class PollingPeer(MemoryPeer):
    """Waits for news as a server does; `close` ends the waiting."""

    news: threading.Event = field(default_factory=threading.Event)
    polling: threading.Event = field(default_factory=threading.Event)

    def changes(self, cursor: Cursor, wait_s: float) -> Page:
        page = super().changes(cursor, wait_s)
        if page.changes or wait_s == 0:
            return page
        self.polling.set()
        assert self.news.wait(PATIENCE_S)
        self.news.clear()
        return super().changes(cursor, wait_s)

    def close(self) -> None:
        super().close()
        self.news.set()


@dataclass
class Running:
    store: MemoryStore
    server: MemoryServer
    peer: PollingPeer
    published: "SimpleQueue[Standing]" = field(default_factory=SimpleQueue)
    agent: Agent | None = None

    def start(self) -> Agent:
        # Drawn so that a pause lasts for ever, unless somebody ends it.
        self.agent = Agent(
            self.peer,
            self.store,
            self.store.key.public,
            SystemClock(),
            lambda: 0.999,
            self.published.put,
        )
        self.agent.start()
        return self.agent

    def until(self, enough: Callable[[Standing], bool]) -> Standing:
        while True:
            standing = self.published.get(timeout=PATIENCE_S)
            if enough(standing):
                return standing


@pytest.fixture
def running() -> Iterator[Running]:
    store, server = MemoryStore(), MemoryServer()
    store.pairing = server.paired()
    made = Running(store, server, PollingPeer(server, store.key.public))
    yield made
    if made.agent is not None:
        made.agent.stop()


def connected(standing: Standing) -> bool:
    return standing.link is Link.CONNECTED


def test_what_waited_is_sent_and_what_is_new_is_read(running: Running) -> None:
    running.store.act()
    running.server.change("product", "p", b"{}")
    running.start()
    standing = running.until(lambda s: bool(s.sent_at and s.pulled_at and not s.waiting))

    assert (standing.link, standing.server, standing.site) == (Link.CONNECTED, SERVER, "north")
    assert (standing.clock_offset_ms, standing.progress) == (0, None)
    assert running.store.rows == {("product", "p"): b"{}"}


def test_an_act_goes_up_when_it_is_recorded_although_the_other_way_waits(
    running: Running,
) -> None:
    agent = running.start()
    assert running.peer.polling.wait(PATIENCE_S)
    running.store.act()
    agent.wake()
    running.until(lambda s: s.sent_at is not None)

    assert len(running.server.held) == 1


def test_a_change_comes_down_although_nothing_can_be_sent(running: Running) -> None:
    running.store.act()
    running.server.lost["staff.unlocked"] = Reason(code="x", sentence="y")
    running.peer.hear = fail_uploads
    running.start()
    assert running.peer.polling.wait(PATIENCE_S)
    running.server.change("product", "p", b"{}")
    running.peer.news.set()
    running.until(lambda _: bool(running.store.rows))

    assert running.server.held == []


def fail_uploads(call: str) -> None:
    if call == "upload":
        raise UnavailableError("It broke off.")


def test_a_first_sync_says_how_far_it_is(running: Running) -> None:
    for number in range(5):
        running.server.change("product", f"p{number}", b"{}")
    running.start()
    standing = running.until(lambda s: s.progress is not None)

    assert standing.progress == Progress(2, 5)
    assert running.until(lambda s: s.progress is None and s.pulled_at is not None)


def test_a_server_out_of_reach_is_said_with_the_next_try(running: Running) -> None:
    running.peer.hear = unreachable
    running.start()
    standing = running.until(lambda s: s.link is Link.OFFLINE)

    assert standing.sentence == "Not reached."
    assert standing.next_try is not None
    assert standing.next_try > standing.since


def unreachable(_call: str) -> None:
    raise UnavailableError("Not reached.")


def test_whoever_wants_it_now_need_not_wait_for_a_pause_to_end(running: Running) -> None:
    running.peer.turned = TurnedAwayError(Turned.SUSPENDED, "Two kiosks use this key.")
    agent = running.start()
    away = running.until(lambda s: s.link is Link.TURNED_AWAY)
    running.peer.turned = None
    agent.sync_now()
    back = running.until(connected)

    assert (away.turned, away.sentence) == (Turned.SUSPENDED, "Two kiosks use this key.")
    assert back.since >= away.since


def test_evidence_against_the_server_is_said_before_anything_else(running: Running) -> None:
    stranger = MemoryServer()
    stranger.key = running.store.key
    running.peer.signs_with = stranger.key
    running.start()

    assert "another key" in running.until(lambda s: s.link is Link.SUSPECT).sentence


def test_a_refusal_is_counted(running: Running) -> None:
    running.server.lost["batch.put"] = Reason(code="unknown-batch", sentence="None such.")
    running.store.act("batch.put")
    running.start()

    assert running.until(lambda s: s.refused == 1).waiting == 0


def test_it_stops_during_a_long_poll_and_leaves_the_cache_alone(running: Running) -> None:
    agent = running.start()
    assert running.peer.polling.wait(PATIENCE_S)
    running.server.change("product", "p", b"{}")
    clock = SystemClock()
    began_s = clock.monotonic()
    agent.stop()
    took_s = clock.monotonic() - began_s

    assert took_s < 1
    assert running.store.read_to == Cursor("feed-1", 0)
    assert not any("kiosk-sync" in each.name for each in threading.enumerate())


def test_it_stops_during_a_pause(running: Running) -> None:
    running.peer.hear = unreachable
    agent = running.start()
    running.until(lambda s: s.link is Link.OFFLINE)
    agent.stop()

    assert not any("kiosk-sync" in each.name for each in threading.enumerate())


def test_one_that_never_started_can_be_stopped(running: Running) -> None:
    agent = Agent(
        running.peer,
        running.store,
        running.store.key.public,
        SystemClock(),
        lambda: 0.0,
        running.published.put,
    )
    agent.stop()

    assert agent.standing.link is Link.CONNECTING
    assert running.peer.closed


def test_a_defect_leaves_its_thread(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    caught: SimpleQueue[threading.ExceptHookArgs] = SimpleQueue()
    monkeypatch.setattr(threading, "excepthook", caught.put)
    running.peer.hear = defective
    running.start()

    assert caught.get(timeout=PATIENCE_S).exc_type is ZeroDivisionError


def defective(_call: str) -> None:
    raise ZeroDivisionError
