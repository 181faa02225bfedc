"""What comes of one step of sync: it was done, nothing was to do, or why it cannot be."""

from dataclasses import dataclass

from kiosk.syncing import BusyError, NotKeptError, Turned, TurnedAwayError
from shared.codes.display import safe_text
from shared.errors import CounterproofError, EvidenceError


@dataclass(frozen=True, slots=True)
class NotNow:
    """The server is out of reach, busy, or no server of ours; trying again may help."""

    sentence: str
    retry_after_s: float | None = None


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """The server does not let this kiosk in; an operator decides."""

    turned: Turned
    sentence: str


@dataclass(frozen=True, slots=True)
class Suspect:
    """Something that should have been signed by this server was not: nothing was changed."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Stuck:
    """The kiosk's own cache cannot be written now."""

    sentence: str


Trouble = NotNow | TurnedAway | Suspect | Stuck


@dataclass(frozen=True, slots=True)
class Done:
    """`count` statements were settled, or changes taken."""

    count: int


@dataclass(frozen=True, slots=True)
class Nothing:
    """There was nothing to do."""


@dataclass(frozen=True, slots=True)
class Owed:
    """All was sent, and receipts are to come: ask for them after this pause."""

    pause_s: float


@dataclass(frozen=True, slots=True)
class Failed:
    trouble: Trouble


Outcome = Done | Nothing | Owed | Failed


LONGEST_SENTENCE = 500


def told_by(error: CounterproofError) -> Trouble:
    """What a peer's error means; the peer may have put anything into its words."""
    sentence = safe_text(str(error), LONGEST_SENTENCE)
    match error:
        case TurnedAwayError():
            return TurnedAway(error.turned, sentence)
        case BusyError():
            return NotNow(sentence, error.retry_after_s)
        case EvidenceError():
            return Suspect(sentence)
        case NotKeptError():
            return Stuck(sentence)
        case _:
            return NotNow(sentence)
