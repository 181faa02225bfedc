"""A receipt while somebody looks at it: recorded, in the log, anchored.

Rules, all of them held by `advance`:
1. What was looked up counts only for the answer that the receipt is of.
2. A proof only grows: a look that was overtaken takes nothing back.
3. There is one slip at a time, and none before there is something to print on it.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum
from typing import assert_never

from kiosk.logbook import Anchored
from shared.freshness.judgement import Verdict


@dataclass(frozen=True, slots=True)
class About:
    """What was answered, and the number of the act in which that was recorded."""

    seq: int
    at: datetime
    verdict: Verdict
    product: str
    lot: str


class Stage(IntEnum):
    """How far a proof has come; each holds all that those before it do."""

    RECORDED = 0
    LOGGED = 1
    ANCHORED = 2


@dataclass(frozen=True, slots=True)
class Proof:
    """`link` holds all that there is; `index` is the place in the log, once it is known.

    `brief` holds the signed statement alone and never changes. `kiosk` is what the kiosk that
    answered is called.
    """

    link: str
    brief: str
    kiosk: str
    index: int | None = None
    anchored: Anchored | None = None

    @property
    def stage(self) -> Stage:
        if self.index is None:
            return Stage.RECORDED
        return Stage.LOGGED if self.anchored is None else Stage.ANCHORED


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nobody asked for a receipt."""


@dataclass(frozen=True, slots=True)
class Looking:
    about: About


@dataclass(frozen=True, slots=True)
class Alone:
    """Without a server there is no log to have a receipt of."""

    about: About


@dataclass(frozen=True, slots=True)
class Shown:
    about: About
    proof: Proof
    printing: bool = False


State = Nothing | Looking | Alone | Shown


@dataclass(frozen=True, slots=True)
class Wanted:
    about: About


@dataclass(frozen=True, slots=True)
class Looked:
    """`proof` is None where there is no server."""

    seq: int
    proof: Proof | None


@dataclass(frozen=True, slots=True)
class PrintWanted: ...


@dataclass(frozen=True, slots=True)
class PrintEnded:
    """The printer has the slip, or did not take it."""


Event = Wanted | Looked | PrintWanted | PrintEnded


def advance(state: State, event: Event) -> State:
    """The next state; an event that does not apply leaves it as it is."""
    match state, event:
        case _, Wanted(about):
            return Looking(about)
        case ((Looking(about) | Alone(about) | Shown(about)), Looked(seq, proof)):
            return _after_look(state, proof) if seq == about.seq else state
        case Shown(printing=False), PrintWanted():
            return replace(state, printing=True)
        case Shown(), PrintEnded():
            return replace(state, printing=False)
        case _:
            return state


def _after_look(state: Looking | Alone | Shown, proof: Proof | None) -> State:
    match state:
        case Looking(about) | Alone(about):
            return Alone(about) if proof is None else Shown(about, proof)
        case Shown(_, known):
            if proof is None or proof.stage < known.stage:
                return state
            return replace(state, proof=proof)
        case _:
            assert_never(state)
