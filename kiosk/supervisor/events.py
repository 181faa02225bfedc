"""What can happen to a kiosk, what can be done about it, and the times both are held to."""

from dataclasses import dataclass
from signal import Signals

from kiosk.options import Trouble


@dataclass(frozen=True, slots=True)
class Limits:
    """The first three are settings; these defaults hold until the kiosk has read its own."""

    hang_after_s: float = 10
    longest_pause_s: float = 60
    stable_after_s: float = 60
    start_within_s: float = (
        60  # until the first sign of life; a restore of the cache takes time
    )
    dump_within_s: float = 2
    stop_within_s: float = 5
    retry_foreseen_s: float = 5


@dataclass(frozen=True, slots=True)
class Passed:
    """Time went by and nothing else happened."""


@dataclass(frozen=True, slots=True)
class Beat:
    ready: bool = False


@dataclass(frozen=True, slots=True)
class LimitsSaid:
    hang_after_s: float
    longest_pause_s: float
    stable_after_s: float


@dataclass(frozen=True, slots=True)
class FailureSaid:
    sentence: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The process is gone: its exit code, or minus the signal that ended it."""

    status: int


@dataclass(frozen=True, slots=True)
class StopAsked:
    pass


Event = Passed | Beat | LimitsSaid | FailureSaid | Ended | StopAsked


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


@dataclass(frozen=True, slots=True)
class StartKiosk:
    pass


@dataclass(frozen=True, slots=True)
class StartNotice:
    trouble: Trouble
    detail: str


@dataclass(frozen=True, slots=True)
class Send:
    signal: Signals


@dataclass(frozen=True, slots=True)
class Finish:
    code: int


Command = Nothing | StartKiosk | StartNotice | Send | Finish
