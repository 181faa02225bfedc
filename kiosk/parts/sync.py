"""The way from a kiosk to its server, by its settings and what its cache says of a pairing."""

import random
import secrets
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from kiosk.ports import Clock
from kiosk.settings import Settings
from kiosk.stations.sync.actions import Line, PairingSteps
from kiosk.stations.sync.flow.connection import (
    Barred,
    Beginning,
    Connected,
    Disproved,
    Offline,
    Reading,
    Standing,
    Stuck,
    TurnedAway,
)
from kiosk.stations.sync.flow.connection import Link as LinkShown
from kiosk.stations.sync.flow.pairing import Belonging
from kiosk.store.cache import Cache
from kiosk.sync import standing as told
from kiosk.sync.agent import Agent
from kiosk.sync.pairing import Connect, Pairing
from kiosk.sync.standing import Link, unasked
from kiosk.syncing import Paired, Refusal, SyncFacts, SyncPeer


def connect_by(cache: Cache, clock: Clock) -> Connect:
    """Peers that prove this kiosk's key."""

    def connect(server: str) -> SyncPeer:
        # Takes a tenth of a second to import, which a kiosk without a server need not wait for.
        from kiosk.sync.http_peer import HttpPeer  # noqa: PLC0415

        return HttpPeer(server, cache.acts.signing_key, clock, secrets.token_bytes)

    return connect


def pairing_of(cache: Cache, clock: Clock) -> Pairing:
    return Pairing(connect_by(cache, clock), cache.sync_book, clock)


@contextmanager
def syncing(cache: Cache, settings: Settings, clock: Clock) -> Generator[Line | None]:
    """The line of a kiosk, in use while it runs; None where the settings want none."""
    if not settings.sync.enabled:
        yield None
        return
    engine = AgentEngine(cache, clock)
    engine.start()
    try:
        steps = PairingSteps(pairing_of(cache, clock), clock)
        yield Line(steps, engine, cache.logbook)
    finally:
        engine.stop()


class AgentEngine:
    """The agent of a kiosk that is paired, as the screens see it."""

    def __init__(self, cache: Cache, clock: Clock) -> None:
        self._cache = cache
        self._clock = clock
        self._agent: Agent | None = None

    def start(self) -> None:
        paired = self._cache.sync_book.paired()
        if paired is None:
            return
        chance = random.SystemRandom().random
        peer = connect_by(self._cache, self._clock)(paired.server)
        key = self._cache.acts.signing_key.public
        agent = Agent(peer, self._cache.sync_book, key, self._clock, chance)
        self._cache.acts.tell(agent.wake)
        self._cache.logbook.tell(agent.look_at_log)
        agent.start()
        self._agent = agent

    def stop(self) -> None:
        agent, self._agent = self._agent, None
        if agent is not None:
            self._cache.acts.tell(_nothing)
            self._cache.logbook.tell(_nothing)
            agent.stop()

    def standing(self) -> Standing | None:
        """The counts are those of this moment: what was just recorded waits already."""
        paired = self._cache.sync_book.paired()
        if paired is None:
            return None
        agent = self._agent
        standing = agent.standing if agent else unasked(self._clock)
        return shown(standing, paired, self._cache.sync_book.facts())

    def refusals(self, limit: int) -> Sequence[Refusal]:
        return self._cache.sync_book.refusals(limit)

    def sync_now(self) -> None:
        if self._agent is not None:
            self._agent.sync_now()

    def part(self) -> None:
        self.stop()
        self._cache.sync_book.part()


def shown(standing: told.Standing, paired: Paired, facts: SyncFacts) -> Standing:
    progress = standing.progress
    return Standing(
        Belonging(paired.server, paired.organisation, paired.site, paired.name),
        _link(standing, facts),
        facts.waiting,
        facts.refused,
        facts.sent_at,
        facts.pulled_at,
        Reading(progress.number, progress.newest) if progress else None,
        timedelta(milliseconds=standing.clock_offset_ms or 0),
        facts.owed,
    )


def _link(standing: told.Standing, facts: SyncFacts) -> LinkShown:
    match standing.link:
        case Link.UNPAIRED | Link.CONNECTING:
            return Beginning()
        case Link.CONNECTED:
            return Connected()
        case Link.STUCK:
            return Stuck()
        case Link.OFFLINE:
            return Offline(_last_heard(facts), standing.next_try)
        case Link.TURNED_AWAY:
            turned = standing.turned
            return TurnedAway(Barred(turned.value) if turned else Barred.UNPAIRED)
        case Link.SUSPECT:
            return Disproved()


def _last_heard(facts: SyncFacts) -> datetime | None:
    return max((at for at in (facts.sent_at, facts.pulled_at) if at), default=None)


def _nothing() -> None: ...
