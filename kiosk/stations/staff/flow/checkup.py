"""The checkup: which parts of this kiosk work, since when, and what to do about the rest."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum


class Part(Enum):
    CAMERA = "camera"
    SCANNER = "scanner"
    PRINTER = "printer"
    SPEECH = "speech"
    CACHE = "cache"


@dataclass(frozen=True, slots=True)
class Works:
    name: str


@dataclass(frozen=True, slots=True)
class Lost:
    reason: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Absent:
    advice: str


Standing = Works | Lost | Absent


@dataclass(frozen=True, slots=True)
class Heard:
    """A part reported how it stands."""

    part: Part
    standing: Standing


@dataclass(frozen=True, slots=True)
class Checkup:
    """The last report of each part that ever reported, in the order of `Part`."""

    standings: tuple[Heard, ...] = ()

    def standing_of(self, part: Part) -> Standing | None:
        return next((h.standing for h in self.standings if h.part is part), None)

    @property
    def troubles(self) -> tuple[Heard, ...]:
        return tuple(h for h in self.standings if isinstance(h.standing, Lost))


def advance(checkup: Checkup, heard: Heard) -> Checkup:
    """A part that stays lost keeps the time at which it was lost."""
    before = checkup.standing_of(heard.part)
    match before, heard.standing:
        case Lost(since=since), Lost(reason):
            heard = replace(heard, standing=Lost(reason, since))
        case _:
            pass
    others = (h for h in checkup.standings if h.part is not heard.part)
    order = list(Part)
    return Checkup(tuple(sorted((*others, heard), key=lambda h: order.index(h.part))))
