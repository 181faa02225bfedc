"""What a person can be told about a device: it is ready, it went away, it was never there."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Ready: ...


@dataclass(frozen=True, slots=True)
class Lost:
    """It worked before and does not now."""

    reason: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Absent:
    """It has not worked since the kiosk started."""

    what_to_do: str


DeviceHealth = Ready | Lost | Absent
