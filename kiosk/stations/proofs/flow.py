"""How the log stands, and what staff do when it does not fit what was seen before.

Rules, all of them held by `advance`:
1. What was looked up replaces what was shown, whatever the page is asked meanwhile.
2. Only a log that was begun again can be accepted, and only after a question.
3. An alarm that is over takes the question about it with it.
"""

from dataclasses import dataclass, replace

from kiosk.logbook import Alarm, LogFacts


@dataclass(frozen=True, slots=True)
class Standing:
    """`facts` are None before the first head; `waiting` acts have no receipt yet."""

    facts: LogFacts | None
    waiting: int
    witness: str

    @property
    def alarm(self) -> Alarm | None:
        return self.facts.alarm if self.facts else None

    @property
    def may_be_accepted(self) -> bool:
        return self.alarm is not None and self.alarm.may_be_accepted


@dataclass(frozen=True, slots=True)
class Looking: ...


@dataclass(frozen=True, slots=True)
class Alone:
    """Without a server there is no log."""


@dataclass(frozen=True, slots=True)
class Shown:
    standing: Standing
    accepting: bool = False
    trouble: str = ""


State = Looking | Alone | Shown


@dataclass(frozen=True, slots=True)
class Looked:
    """`standing` is None where this kiosk belongs to no server."""

    standing: Standing | None


@dataclass(frozen=True, slots=True)
class AcceptWanted: ...


@dataclass(frozen=True, slots=True)
class AcceptDropped: ...


@dataclass(frozen=True, slots=True)
class Failed:
    why: str


Wish = AcceptWanted | AcceptDropped | Failed
Event = Looked | Wish


def advance(state: State, event: Event) -> State:
    """The next state; an event that does not apply leaves it as it is."""
    match state, event:
        case _, Looked(standing):
            return _after_look(state, standing)
        case Shown(standing), AcceptWanted() if standing.may_be_accepted:
            return replace(state, accepting=True, trouble="")
        case Shown(), AcceptDropped():
            return replace(state, accepting=False)
        case Shown(), Failed(why):
            return replace(state, accepting=False, trouble=why)
        case _:
            return state


def _after_look(state: State, standing: Standing | None) -> State:
    if standing is None:
        return Alone()
    if not isinstance(state, Shown):
        return Shown(standing)
    accepting = state.accepting and standing.may_be_accepted
    return replace(state, standing=standing, accepting=accepting)
