"""A real supervisor whose kiosk is made to fall once: how long until the next one is usable."""

import json
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from signal import Signals

from kiosk.supervisor.events import Beat, Event, StopAsked
from kiosk.supervisor.process import KioskProcess, kiosk_program
from kiosk.supervisor.runner import Supervisor
from kiosk.supervisor.supervise import new_incident

USED_FOR_S = 1.0


@dataclass(slots=True)
class Fated:
    """A kiosk that is struck a second after it is ready; the next one is asked to end."""

    kiosk: KioskProcess
    blow: Signals
    ready_at_s: list[float] = field(default_factory=list)
    struck_at_s: float = 0.0
    ended_after_s: float = 0.0

    def start(self, arguments: Sequence[str], incident: str) -> None:
        if self.struck_at_s:
            self.ended_after_s = time.perf_counter() - self.struck_at_s
        self.kiosk.start(arguments, incident)

    def send(self, number: Signals) -> None:
        self.kiosk.send(number)

    def wait(self, timeout_s: float) -> Sequence[Event]:
        strikes = bool(self.ready_at_s) and not self.struck_at_s
        events = list(self.kiosk.wait(USED_FOR_S if strikes else timeout_s))
        if strikes and time.perf_counter() - self.ready_at_s[0] >= USED_FOR_S:
            self.struck_at_s = time.perf_counter()
            self.kiosk.send(self.blow)
        if Beat(ready=True) in events:
            self.ready_at_s.append(time.perf_counter())
            if self.struck_at_s:
                events.append(StopAsked())
        return events


@dataclass(frozen=True, slots=True)
class Fall:
    """From the blow until it was noticed and a new kiosk started, and until that was usable."""

    noticed_s: float
    usable_s: float


def fall(blow: Signals) -> Fall:
    with KioskProcess(kiosk_program(), os.environ) as kiosk:
        fated = Fated(kiosk, blow)
        Supervisor(
            fated,
            arguments=("run", "--simulate", "--unsupervised"),
            monotonic=time.monotonic,
            new_incident=new_incident,
            say=_ignore,
        ).run()
    return Fall(fated.ended_after_s, fated.ready_at_s[-1] - fated.struck_at_s)


def answer(blow: str) -> None:
    sys.stdout.write(json.dumps(asdict(fall(Signals[blow]))) + "\n")


def _ignore(_sentence: str) -> None: ...
