"""One course of time, and clocks beside it that are wrong as their draws have it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 21, 12, tzinfo=UTC)


@dataclass
class Time:
    """Goes on by what happens, a little with each question, so that no two are at once."""

    passed: timedelta = timedelta()

    def go_on(self, by: timedelta) -> None:
        self.passed += by


@dataclass
class WrongClock:
    """A clock of either program; `jump` is by how much somebody set it wrong."""

    time: Time
    off: timedelta = field(default_factory=timedelta)

    def now(self) -> datetime:
        self.time.go_on(timedelta(microseconds=1))
        return START + self.time.passed + self.off

    def monotonic(self) -> float:
        return self.time.passed.total_seconds()

    def jump(self, by: timedelta) -> None:
        self.off += by
