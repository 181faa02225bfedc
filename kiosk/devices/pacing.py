"""How cameras that make their own pictures space them out, without ever sleeping in a test."""

import threading
from typing import Protocol

from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.ports import Clock

LONGEST_WAIT_S = 1.0


class Pacer(Protocol):
    def wait(self, seconds: float) -> None:
        """Return once the time has passed, or earlier when nobody wants the rest of it."""
        ...


class EventPacer:
    """Really waits; `hurry` ends the present wait and all later ones."""

    def __init__(self) -> None:
        self._hurried = threading.Event()

    def wait(self, seconds: float) -> None:
        self._hurried.wait(seconds)

    def hurry(self) -> None:
        self._hurried.set()


class SimulatedPacer:
    """Moves a simulated clock on instead of waiting."""

    def __init__(self, clock: SimulatedClock) -> None:
        self._clock = clock

    def wait(self, seconds: float) -> None:
        self._clock.step(seconds)


class Cadence:
    """Numbers pictures and lets them out at an even rate; 0 s between them is "at once"."""

    def __init__(self, clock: Clock, pacer: Pacer, interval_s: float) -> None:
        self._clock = clock
        self._pacer = pacer
        # A port promises a picture within a second, however slow the file says it is.
        self._interval_s = min(max(interval_s, 0.0), LONGEST_WAIT_S)
        self._due_s = clock.monotonic()
        self._count = 0

    def next(self) -> tuple[int, float]:
        """Wait for the next picture's turn; its number from 0 and its time."""
        early_s = self._due_s - self._clock.monotonic()
        if early_s > 0:
            self._pacer.wait(early_s)
        now_s = self._clock.monotonic()
        # Somebody who was away for a while gets one picture, not all that were missed.
        on_time = now_s - self._due_s < self._interval_s
        self._due_s = (self._due_s if on_time else now_s) + self._interval_s
        number, self._count = self._count, self._count + 1
        return number, now_s
