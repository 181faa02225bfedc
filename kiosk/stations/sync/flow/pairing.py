"""The talk of a pairing: an address, a code for the operator, and what becomes of it.

Rules, all of them held by `advance`:
1. A server is asked only at an address that was read; what was wrong with it stands beside it.
2. A code is shown until it is decided or has run out, and never longer.
3. A server that does not answer in between ends nothing: the code stays good meanwhile.
4. Whoever leaves the page has ended the attempt; only an approval is kept.
"""

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import assert_never

from kiosk.stations.sync.flow.address import AddressFault, read_address


class Ending(Enum):
    """Why an attempt led to nothing."""

    DENIED = "denied"
    EXPIRED = "expired"
    UNREACHABLE = "unreachable"
    NOT_OURS = "not ours"  # somebody answers, but no Counterproof server
    UNTRUSTED = "untrusted"  # what it says does not prove what it is
    KNOWN = "known"  # this key was paired before
    TOO_MANY = "too many"  # asked too often
    NOT_KEPT = "not kept"  # approved, but this kiosk could not write it down


@dataclass(frozen=True, slots=True)
class Code:
    """What the server gave to be shown; `link` leads an operator straight to it."""

    text: str
    link: str


@dataclass(frozen=True, slots=True)
class Belonging:
    """Where this kiosk belongs once somebody approved it."""

    server: str
    organisation: str
    site: str
    name: str


@dataclass(frozen=True, slots=True)
class Typing:
    text: str = ""
    fault: AddressFault | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """A code is on its way from the server."""

    server: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """`unheard` while the server, asked how the code stands, does not answer."""

    server: str
    code: Code
    ends_s: float
    left_s: int
    unheard: bool = False


@dataclass(frozen=True, slots=True)
class Approved:
    belonging: Belonging


@dataclass(frozen=True, slots=True)
class Over:
    server: str
    why: Ending


State = Typing | Asking | Waiting | Approved | Over


@dataclass(frozen=True, slots=True)
class Typed:
    text: str


@dataclass(frozen=True, slots=True)
class ConnectWanted: ...


@dataclass(frozen=True, slots=True)
class Given:
    """A code, good for so many seconds from `now_s` on, to be asked about every so many."""

    code: Code
    lasts_s: float
    every_s: float
    now_s: float


@dataclass(frozen=True, slots=True)
class Pending:
    """The server answered: nobody has decided yet."""


@dataclass(frozen=True, slots=True)
class Unheard: ...


@dataclass(frozen=True, slots=True)
class Accepted:
    belonging: Belonging = field(repr=False)


@dataclass(frozen=True, slots=True)
class Ended:
    why: Ending


@dataclass(frozen=True, slots=True)
class Ticked:
    now_s: float


@dataclass(frozen=True, slots=True)
class AgainWanted: ...


@dataclass(frozen=True, slots=True)
class AddressWanted: ...


@dataclass(frozen=True, slots=True)
class Left: ...


Event = (
    Typed
    | ConnectWanted
    | Given
    | Pending
    | Unheard
    | Accepted
    | Ended
    | Ticked
    | AgainWanted
    | AddressWanted
    | Left
)


def advance(state: State, event: Event) -> State:
    """The next state; an event that does not apply leaves it as it is."""
    match state:
        case Typing():
            return _while_typing(state, event)
        case Asking(server):
            return _while_asking(state, server, event)
        case Waiting():
            return _while_waiting(state, event)
        case Over(server):
            return _when_over(state, server, event)
        case Approved():
            return state
        case _:
            assert_never(state)


def _while_typing(state: Typing, event: Event) -> State:
    match event:
        case Typed(text):
            return Typing(text)
        case ConnectWanted():
            address = read_address(state.text)
            if isinstance(address, AddressFault):
                return replace(state, fault=address)
            return Asking(address)
        case _:
            return state


def _while_asking(state: Asking, server: str, event: Event) -> State:
    match event:
        case Given(code, lasts_s, now_s=now_s):
            return Waiting(server, code, now_s + lasts_s, max(0, int(lasts_s)))
        case Accepted(belonging):
            return Approved(belonging)
        case Ended(why):
            return Over(server, why)
        case AddressWanted() | Left():
            return Typing(server)
        case _:
            return state


def _while_waiting(state: Waiting, event: Event) -> State:
    match event:
        case Pending() | Unheard():
            return replace(state, unheard=isinstance(event, Unheard))
        case Accepted(belonging):
            return Approved(belonging)
        case Ended(why):
            return Over(state.server, why)
        case Ticked(now_s):
            return _later(state, now_s)
        case Left():
            return Typing(state.server)
        case _:
            return state


def _later(state: Waiting, now_s: float) -> State:
    if now_s >= state.ends_s:
        return Over(state.server, Ending.EXPIRED)
    return replace(state, left_s=int(state.ends_s - now_s))


def _when_over(state: Over, server: str, event: Event) -> State:
    match event:
        case AgainWanted():
            return Asking(server)
        case AddressWanted() | Left():
            return Typing(server)
        case _:
            return state
