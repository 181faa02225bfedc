"""What a job is: steps that each may be done again, and what they tell each other."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

Told = Mapping[str, str | int]
"""What a step found out: kept with the job, so those behind it know it after a crash too."""


@dataclass(frozen=True, slots=True)
class Run:
    """`at` is the same however often the job is taken up again."""

    at: datetime
    told: Told


@dataclass(frozen=True, slots=True)
class Step:
    """`work` may have been done before, wholly or in part."""

    name: str
    work: Callable[[Run], Awaitable[Told]]


@dataclass(frozen=True, slots=True)
class Job:
    """`cron` is when it is done by itself: minute, hour, day, month, day of the week."""

    name: str
    steps: Sequence[Step]
    cron: str | None = None
