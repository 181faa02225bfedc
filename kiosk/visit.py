"""One visitor at the counter: where they are, when they leave, and what may still reach them.

Rules, all of them held by `advance`:
1. A visit begins on the attract screen and nowhere else.
2. The trail starts at home; back follows it and ends at home.
3. Silence leads to a warning, a longer silence to the attract screen; any touch extends.
4. Whatever the visitor chose for comfort ends with the visit.
5. Out of service can come at any moment and ends the visit; only mending leads out of it.
6. An answer reaches the visit that asked, or nobody (`may_reach`).
"""

from dataclasses import dataclass, replace
from typing import assert_never

HOME = "home"


@dataclass(frozen=True, slots=True)
class VisitId:
    value: str


@dataclass(frozen=True, slots=True)
class Comfort:
    """How this visitor wants to read, hear and be addressed."""

    language: str
    theme: str
    large_type: bool = False
    speech: bool = False


@dataclass(frozen=True, slots=True)
class Patience:
    """How long silence may last: until the warning, and from the warning to the end.

    Who asks for more time has `extension_s` until the next warning, and may ask without end.
    """

    warn_after_s: float
    leave_after_s: float
    extension_s: float


@dataclass(frozen=True, slots=True)
class Attract: ...


@dataclass(frozen=True, slots=True)
class Visiting:
    visit: VisitId
    trail: tuple[str, ...]
    comfort: Comfort
    touched_at_s: float

    @property
    def place(self) -> str:
        return self.trail[-1]


@dataclass(frozen=True, slots=True)
class Leaving:
    """Warned: without a touch the visit ends at the deadline."""

    visiting: Visiting
    deadline_s: float


@dataclass(frozen=True, slots=True)
class OutOfService:
    reason: str


State = Attract | Visiting | Leaving | OutOfService


@dataclass(frozen=True, slots=True)
class Arrived:
    visit: VisitId
    comfort: Comfort
    at_s: float


@dataclass(frozen=True, slots=True)
class Touched:
    at_s: float


@dataclass(frozen=True, slots=True)
class AskedForTime:
    at_s: float


@dataclass(frozen=True, slots=True)
class WentTo:
    place: str
    at_s: float


@dataclass(frozen=True, slots=True)
class WentBack:
    at_s: float


@dataclass(frozen=True, slots=True)
class Chose:
    comfort: Comfort
    at_s: float


@dataclass(frozen=True, slots=True)
class Ticked:
    at_s: float


@dataclass(frozen=True, slots=True)
class Left: ...


@dataclass(frozen=True, slots=True)
class Broke:
    reason: str


@dataclass(frozen=True, slots=True)
class Mended: ...


Act = Touched | AskedForTime | WentTo | WentBack | Chose
Event = Arrived | Act | Ticked | Left | Broke | Mended


def advance(state: State, event: Event, patience: Patience) -> State:
    """The next state; an event that does not apply leaves it as it is."""
    match state, event:
        case _, Broke(reason):
            return OutOfService(reason)
        case (OutOfService(), Mended()) | (Visiting() | Leaving(), Left()):
            return Attract()
        case Attract(), Arrived(visit, comfort, at_s):
            return Visiting(visit, (HOME,), comfort, at_s)
        case (Visiting() as visiting, Ticked(at_s)) | (Leaving(visiting), Ticked(at_s)):
            return _after_silence(visiting, at_s, patience)
        case (Visiting() as visiting, act) | (Leaving(visiting), act) if isinstance(act, Act):
            return _after_act(visiting, act, patience)
        case _:
            return state


def _after_silence(visiting: Visiting, at_s: float, patience: Patience) -> State:
    warned_at_s = visiting.touched_at_s + patience.warn_after_s
    deadline_s = warned_at_s + patience.leave_after_s
    if at_s >= deadline_s:
        return Attract()
    return Leaving(visiting, deadline_s) if at_s >= warned_at_s else visiting


def _after_act(visiting: Visiting, act: Act, patience: Patience) -> Visiting:
    touched = replace(visiting, touched_at_s=max(act.at_s, visiting.touched_at_s))
    match act:
        case WentTo(place):
            return replace(touched, trail=_trail_to(visiting.trail, place))
        case WentBack():
            return replace(touched, trail=visiting.trail[:-1] or (HOME,))
        case Chose(comfort):
            return replace(touched, comfort=comfort)
        case AskedForTime(at_s):
            longer_s = max(0.0, patience.extension_s - patience.warn_after_s)
            return replace(touched, touched_at_s=at_s + longer_s)
        case Touched():
            return touched
        case _:
            assert_never(act)


def _trail_to(trail: tuple[str, ...], place: str) -> tuple[str, ...]:
    """Going where one has been cuts the trail there, so that back never runs in circles."""
    return trail[: trail.index(place) + 1] if place in trail else (*trail, place)


def visiting_of(state: State) -> Visiting | None:
    """The visit under way, warned or not."""
    match state:
        case Visiting():
            return state
        case Leaving(visiting):
            return visiting
        case _:
            return None


def may_reach(state: State, visit: VisitId) -> bool:
    visiting = visiting_of(state)
    return visiting is not None and visiting.visit == visit
