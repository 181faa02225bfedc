"""A clock that stands still until somebody moves it: for tests, demos and the tour."""

import threading
from datetime import UTC, datetime, timedelta

from shared.errors import InputError

_START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


class SimulatedClock:
    """Keeps wall time and monotonic time apart, because only the first may jump."""

    def __init__(self, now: datetime = _START, monotonic: float = 0.0) -> None:
        self._lock = threading.Lock()
        self._now = _in_utc(now)
        self._monotonic = monotonic

    def now(self) -> datetime:
        with self._lock:
            return self._now

    def monotonic(self) -> float:
        with self._lock:
            return self._monotonic

    def set(self, now: datetime) -> None:
        """Move the wall clock alone, in either direction, as an operator or NTP does."""
        with self._lock:
            self._now = _in_utc(now)

    def step(self, seconds: float) -> None:
        """Let time pass on both clocks."""
        if seconds < 0:
            raise InputError(f"a step of {seconds} s goes back in time; use set() for that")
        with self._lock:
            self._monotonic += seconds
            self._now += timedelta(seconds=seconds)


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise InputError(f"{moment.isoformat()} names no time zone; give one, such as UTC")
    return moment.astimezone(UTC)
