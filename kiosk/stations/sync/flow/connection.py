"""How the connection to the server stands, as staff are told it, and what they can do there.

Rules, all of them held by `advance`:
1. What was looked up replaces what was shown, whatever the page is asked meanwhile.
2. A connection is given up only after a question, and the question ends when it is answered.
3. Asking to sync shows at once that it was heard, until the next thing heard of the server.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import assert_never

from kiosk.stations.sync.flow.pairing import Belonging

CLOCK_TOLERANCE = timedelta(seconds=30)
"""A clock this wrong is worth a word: dates would be judged by it."""


class Barred(Enum):
    """Why the server lets this kiosk in no more."""

    UNPAIRED = "unpaired"
    REVOKED = "revoked"
    SUSPENDED = "suspended"  # two kiosks use one key


@dataclass(frozen=True, slots=True)
class Beginning:
    """Since the kiosk was started the server was neither reached nor missed."""


@dataclass(frozen=True, slots=True)
class Connected: ...


@dataclass(frozen=True, slots=True)
class Offline:
    """`since` is None where this kiosk never was connected."""

    since: datetime | None
    next_try_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TurnedAway:
    why: Barred


@dataclass(frozen=True, slots=True)
class Disproved:
    """What the server said does not carry its signature: nothing of it was taken."""


@dataclass(frozen=True, slots=True)
class Stuck:
    """What sync brings cannot be written down here."""


Link = Beginning | Connected | Offline | TurnedAway | Disproved | Stuck


@dataclass(frozen=True, slots=True)
class Reading:
    """A feed that is read from its beginning: `done` of `total` changes."""

    done: int
    total: int

    @property
    def fraction(self) -> float | None:
        return self.done / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Refused:
    """An act without effect at the server: `code` is stable, `sentence` the server's own."""

    seq: int
    kind: str
    at: datetime
    code: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Standing:
    """`clock_ahead` is how far this kiosk's clock is ahead of the server's.

    `owed` acts are at the server, and their receipts have not come.
    """

    belonging: Belonging
    link: Link
    waiting: int = 0
    refused: int = 0
    sent_at: datetime | None = None
    pulled_at: datetime | None = None
    reading: Reading | None = None
    clock_ahead: timedelta = timedelta(0)
    owed: int = 0

    @property
    def clock_is_wrong(self) -> bool:
        return abs(self.clock_ahead) > CLOCK_TOLERANCE


class Alert(Enum):
    """What staff should look at the connection for."""

    TURNED_AWAY = "turned away"
    DISPROVED = "disproved"
    STUCK = "stuck"
    REFUSED = "refused"


def alert_of(standing: Standing | None) -> Alert | None:
    match standing:
        case Standing(link=TurnedAway()):
            return Alert.TURNED_AWAY
        case Standing(link=Disproved()):
            return Alert.DISPROVED
        case Standing(link=Stuck()):
            return Alert.STUCK
        case Standing(refused=refused) if refused:
            return Alert.REFUSED
        case _:
            return None


def silence_of(standing: Standing | None, now: datetime, worth: timedelta) -> timedelta | None:
    """How long the server was not reached, where that is long enough to be said."""
    match standing:
        case Standing(link=Offline(since=datetime() as since)) if now - since >= worth:
            return now - since
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Looking: ...


@dataclass(frozen=True, slots=True)
class Alone:
    """Paired with no server."""


@dataclass(frozen=True, slots=True)
class Shown:
    standing: Standing
    refused: tuple[Refused, ...] = ()
    asked: bool = False
    leaving: bool = False
    trouble: str = ""


State = Looking | Alone | Shown


@dataclass(frozen=True, slots=True)
class Looked:
    """`standing` is None where this kiosk is not paired."""

    standing: Standing | None
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class SyncWanted: ...


@dataclass(frozen=True, slots=True)
class PartWanted: ...


@dataclass(frozen=True, slots=True)
class PartDropped: ...


@dataclass(frozen=True, slots=True)
class Parted: ...


@dataclass(frozen=True, slots=True)
class Failed:
    why: str


Wish = SyncWanted | PartWanted | PartDropped | Failed
Event = Looked | Parted | Wish


def advance(state: State, event: Event) -> State:
    """The next state; an event that does not apply leaves it as it is."""
    match event:
        case Looked():
            return _after_look(state, event)
        case Parted():
            return Alone()
        case _:
            return _when_shown(state, event) if isinstance(state, Shown) else state


def _after_look(state: State, looked: Looked) -> State:
    standing, refused = looked.standing, looked.refused
    if standing is None:
        return Alone()
    if not isinstance(state, Shown):
        return Shown(standing, refused)
    asked = state.asked and _same_news(state.standing, standing)
    return replace(state, standing=standing, refused=refused, asked=asked)


def _when_shown(shown: Shown, event: Wish) -> Shown:
    match event:
        case SyncWanted():
            return replace(shown, asked=True, trouble="")
        case PartWanted():
            return replace(shown, leaving=True, trouble="")
        case PartDropped():
            return replace(shown, leaving=False)
        case Failed(why):
            return replace(shown, asked=False, leaving=False, trouble=why)
        case _:
            assert_never(event)


def _same_news(before: Standing, now: Standing) -> bool:
    return (before.link, before.sent_at, before.pulled_at) == (
        now.link,
        now.sent_at,
        now.pulled_at,
    )
