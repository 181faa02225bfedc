"""A server that is only played: every answer a pairing can get, every state a sync can be in.

For the tour and the demo of one kiosk, which have no network, and for tests.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from threading import Event

from kiosk.ports import Clock
from kiosk.stations.sync.flow.connection import Standing
from kiosk.stations.sync.flow.pairing import (
    Accepted,
    Belonging,
    Code,
    Ended,
    Given,
    Pending,
    Unheard,
)
from kiosk.syncing import Refusal

Told = Pending | Unheard | Accepted | Ended

_CODE = "WDJB-MJHT"
_LASTS = timedelta(minutes=10)
_EVERY = timedelta(seconds=5)


def belonging(server: str = "https://sync.example.org") -> Belonging:
    return Belonging(server, "acme", "north", "counter-1")


@dataclass(slots=True)
class ScriptedPairing:
    """Answers as it is told to; `ask` holds back while `silent` is not set free."""

    clock: Clock
    first: Ended | Accepted | None = None
    then: list[Told] = field(default_factory=list[Told])
    every: timedelta = _EVERY
    asked: list[str] = field(default_factory=list[str])
    closed: int = 0
    silent: Event | None = None

    def ask(self, server: str) -> Given | Accepted | Ended:
        self.asked.append(server)
        if self.silent is not None:
            self.silent.wait()
        if self.first is not None:
            return self.first
        code = Code(_CODE, f"{server}/pair?user_code={_CODE}")
        now_s = self.clock.monotonic()
        return Given(code, _LASTS.total_seconds(), self.every.total_seconds(), now_s)

    def look(self) -> Told:
        return self.then.pop(0) if self.then else Pending()

    def close(self) -> None:
        self.closed += 1
        if self.silent is not None:
            self.silent.set()


@dataclass(slots=True)
class ScriptedEngine:
    """Stands as it is told to; parting leaves it alone."""

    told: Standing | None = None
    refused: tuple[Refusal, ...] = ()
    asked: int = 0

    def standing(self) -> Standing | None:
        return replace(self.told, refused=len(self.refused)) if self.told else None

    def refusals(self, limit: int) -> Sequence[Refusal]:
        return self.refused[:limit]

    def sync_now(self) -> None:
        self.asked += 1

    def part(self) -> None:
        self.told, self.refused = None, ()
