"""Keeps a paired kiosk and its server together: one thread sends, one reads, for good.

Neither waits for the other, and a person waits for neither. Whatever is not foreseen leaves its
thread and ends the process there, as everywhere in the kiosk.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from kiosk.ports import Clock
from kiosk.sync.ahead import PageAhead
from kiosk.sync.backoff import Backoff
from kiosk.sync.bulletin import Bulletin
from kiosk.sync.downloading import Downloader
from kiosk.sync.outcomes import Failed, Nothing, Outcome, Owed
from kiosk.sync.session import Session
from kiosk.sync.standing import Standing
from kiosk.sync.uploading import Uploader
from kiosk.syncing import SyncPeer, SyncStore
from shared.keys import PublicKey

STOPS_WITHIN_S = 2.0
"""For an answer that nobody can hurry: a connection that is being made."""
QUIET_S = 0.2
"""After an empty page: other sites may change something all the time."""


def _to_nobody(_standing: Standing) -> None: ...


@dataclass(eq=False, slots=True)
class _Bell:
    """Rung by anybody, heard by one; what was rung while nobody listened is not lost."""

    _event: threading.Event = field(default_factory=threading.Event)

    def ring(self) -> None:
        self._event.set()

    def wait(self, timeout_s: float | None) -> None:
        self._event.wait(timeout_s)
        self._event.clear()


@dataclass(eq=False, slots=True)
class _Way:
    """Up or down: what it does, and for what it waits in between."""

    name: str
    step: Callable[[], Outcome]
    backoff: Backoff
    work: _Bell = field(default_factory=_Bell)
    now: _Bell = field(default_factory=_Bell)


class Agent:
    """`publish` is called on the threads of the agent, with each standing that is new."""

    def __init__(
        self,
        peer: SyncPeer,
        store: SyncStore,
        key: PublicKey,
        clock: Clock,
        chance: Callable[[], float],
        publish: Callable[[Standing], None] = _to_nobody,
    ) -> None:
        session = Session(peer, store, key)
        downloader = Downloader(session, clock, PageAhead(peer))
        self._peer = peer
        self._clock = clock
        self._session = session
        self._uploader = Uploader(session, clock)
        self._up = _Way("up", self._uploader.step, Backoff(chance))
        self._down = _Way("down", downloader.step, Backoff(chance))
        self._bulletin = Bulletin(session, downloader, clock, publish)
        self._stopping = threading.Event()
        self._threads = [
            threading.Thread(target=each, name=f"kiosk-sync-{way}", daemon=True)
            for way, each in (("up", self._send), ("down", self._read))
        ]

    @property
    def standing(self) -> Standing:
        return self._bulletin.standing

    def start(self) -> None:
        for each in self._threads:
            each.start()

    def wake(self) -> None:
        """Something waits to be sent. A pause after a failure is kept all the same."""
        self._up.work.ring()

    def sync_now(self) -> None:
        """A person wants it: no pause is kept."""
        self._uploader.hurry()
        for way in (self._up, self._down):
            way.now.ring()
        self._up.work.ring()

    def look_at_log(self) -> None:
        """Staff accepted another one: its head is the first, and receipts may come."""
        self._session.witness.forget()
        self.sync_now()

    def stop(self) -> None:
        """Afterwards the cache is left alone.

        A closed peer answers nothing, so a thread that outlasts the wait only waits for the
        network, and ends without a step more.
        """
        self._stopping.set()
        self.sync_now()
        self._peer.close()
        until_s = self._clock.monotonic() + STOPS_WITHIN_S
        for each in self._threads:
            if each.is_alive():
                each.join(max(0.0, until_s - self._clock.monotonic()))

    def _send(self) -> None:
        while not self._stopping.is_set():
            match self._stepped(self._up):
                case Nothing():
                    self._up.work.wait(None)
                case Owed(pause_s):
                    self._up.work.wait(pause_s)
                case _:
                    pass

    def _read(self) -> None:
        while not self._stopping.is_set():
            began_s = self._clock.monotonic()
            outcome = self._stepped(self._down)
            took_s = self._clock.monotonic() - began_s
            if isinstance(outcome, Nothing) and took_s < QUIET_S:
                self._down.now.wait(QUIET_S)

    def _stepped(self, way: _Way) -> Outcome:
        outcome = way.step()
        if self._stopping.is_set():
            return outcome
        if not isinstance(outcome, Failed):
            way.backoff.reset()
            self._bulletin.tell(way.name)
            return outcome
        pause_s = way.backoff.pause_s(outcome.trouble)
        next_try = self._clock.now() + timedelta(seconds=pause_s)
        self._bulletin.tell(way.name, outcome.trouble, next_try)
        way.now.wait(pause_s)
        return outcome
