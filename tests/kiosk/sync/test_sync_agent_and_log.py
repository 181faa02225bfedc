"""The agent and the log: owed receipts make no noise, an alarm is told, staff decide."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from queue import SimpleQueue

import pytest

from kiosk.devices.system_clock import SystemClock
from kiosk.logbook import BEGUN_AGAIN
from kiosk.sync.agent import Agent
from kiosk.sync.standing import Link, Standing
from kiosk.syncing import Cursor, SyncFacts
from shared.wire.changes import Page
from tests.support.sync_server_twin import MemoryPeer, MemoryServer
from tests.support.sync_twins import MemoryStore

PATIENCE_S = 20.0


@dataclass
class QuietPeer(MemoryPeer):
    """Has no news until it is closed; `asked_twice` is set with the second upload."""

    closing: threading.Event = field(default_factory=threading.Event)
    asked_twice: threading.Event = field(default_factory=threading.Event)

    def changes(self, cursor: Cursor, wait_s: float) -> Page:
        if wait_s:
            assert self.closing.wait(PATIENCE_S)
        return super().changes(cursor, wait_s)

    def close(self) -> None:
        super().close()
        self.closing.set()

    def _call(self, name: str) -> None:
        super()._call(name)
        if self.asked.count("upload") > 1:
            self.asked_twice.set()


@dataclass
class Running:
    store: MemoryStore
    server: MemoryServer
    peer: QuietPeer
    agent: Agent
    published: "SimpleQueue[Standing]"

    def until(self, enough: Callable[[Standing], bool]) -> Standing:
        while True:
            standing = self.published.get(timeout=PATIENCE_S)
            if enough(standing):
                return standing

    def facts(self) -> SyncFacts:
        return self.store.facts()


@pytest.fixture
def running() -> Iterator[Running]:
    store, server = MemoryStore(), MemoryServer()
    store.pairing = server.paired()
    peer, told = QuietPeer(server, store.key.public), SimpleQueue[Standing]()
    key, clock = store.key.public, SystemClock()
    agent = Agent(peer, store, key, clock, lambda: 0.999, told.put)
    yield Running(store, server, peer, agent, told)
    agent.stop()


def test_while_receipts_are_owed_the_agent_is_connected_and_asks_no_more(
    running: Running,
) -> None:
    running.server.log.held = True
    running.store.act()
    running.agent.start()
    first = running.until(lambda each: each.sent_at is not None)
    running.store.act()
    running.agent.wake()
    running.until(lambda each: each.sent_at != first.sent_at and not each.waiting)

    assert first.link is Link.CONNECTED
    assert running.peer.asked.count("upload") == 2  # one for each act
    assert running.facts().owed == 2


def test_a_person_who_wants_a_sync_gets_the_receipts_that_were_owed(running: Running) -> None:
    running.server.log.held = True
    running.store.act()
    running.agent.start()
    running.until(lambda each: each.sent_at is not None)
    running.server.log.held = False
    running.agent.sync_now()

    assert running.peer.asked_twice.wait(PATIENCE_S)
    running.agent.stop()
    assert set(running.store.receipts) == {1}


def test_an_alarm_is_told_and_what_staff_accept_is_looked_at(running: Running) -> None:
    running.server.log.grow(2)
    running.store.log.keep_head(running.server.log.checkpoint(), SystemClock().now())
    running.server.log.origin += "/2"
    running.store.act()
    running.agent.start()
    standing = running.until(lambda each: each.alarm is not None and not each.waiting)
    running.store.log.accept(SystemClock().now())
    running.agent.look_at_log()

    assert standing.alarm is not None
    assert (standing.link, standing.alarm.code) == (Link.CONNECTED, BEGUN_AGAIN)
    running.until(lambda each: each.alarm is None)
    assert running.peer.asked_twice.wait(PATIENCE_S)
