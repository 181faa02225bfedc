"""What an examination of evidence comes to: an outcome, its reasons, and what was proven.

Unknown never becomes valid: the outcome is the gravest of all reasons, in the order of
`Outcome`, and what is proven is empty where it is `INVALID`.
"""

from dataclasses import dataclass
from enum import StrEnum

from shared.ledger.anchor import Envelope
from shared.ledger.cosignature import Seen
from shared.ledger.statement import Statement


class Outcome(StrEnum):
    """From the best to the worst."""

    VALID = "valid"
    VALID_STALE = "valid-stale"
    VALID_UNWITNESSED = "valid-unwitnessed"
    CANNOT_TELL = "cannot-tell"
    INVALID = "invalid"


GRAVITY = {outcome: at for at, outcome in enumerate(Outcome)}


class Why(StrEnum):
    """The codes of reasons: programs tell them apart by these, people by the sentence."""

    UNKNOWN_KIOSK = "unknown-kiosk"
    ISSUER = "issuer"
    STATEMENT_SIGNATURE = "statement-signature"
    NO_RECEIPT = "no-receipt"
    UNKNOWN_LOG = "unknown-log"
    RECEIPT = "receipt"
    RECEIPT_SUBJECT = "receipt-subject"
    NO_HEAD = "no-head"
    HEAD_SIGNATURE = "head-signature"
    NOT_IN_LOG = "not-in-log"
    COSIGNATURE = "cosignature"
    FROM_THE_FUTURE = "from-the-future"
    NO_QUORUM = "no-quorum"
    STALE = "stale"
    NO_BODY = "no-body"
    BODY = "body"
    NO_ANCHOR = "no-anchor"
    ANCHOR = "anchor"
    ANCHORED_EARLIER = "anchored-earlier"
    NOT_LOOKED_UP = "not-looked-up"
    CONSISTENCY = "consistency"


@dataclass(frozen=True, slots=True)
class Reason:
    """`outcome` is the best that is left because of it; `VALID` only adds to what is known."""

    code: Why
    outcome: Outcome
    sentence: str


@dataclass(frozen=True, slots=True)
class Proven:
    """What held by itself; None or empty is what was not proven, or not asked.

    `kiosk` is the policy's name of the witness whose key signed the statement, `log` the log's
    origin. A receipt proves neither index nor size: only the root is signed (level 1). `anchor`
    says where a chain recorded a head that holds the entry; nobody looked that up.
    """

    kiosk: str | None = None
    log: str | None = None
    index: int | None = None
    size: int | None = None
    seen_by: tuple[Seen, ...] = ()
    body: bytes | None = None
    anchor: Envelope | None = None


Found = tuple[Proven, tuple[Reason, ...]]
"""What was proven by one way of looking, and all that is to be said of it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """`statement` is what the file says, whether it is so or not."""

    level: int
    statement: Statement
    reasons: tuple[Reason, ...]
    proven: Proven

    @property
    def outcome(self) -> Outcome:
        return worst(self.reasons)


def worst(reasons: tuple[Reason, ...]) -> Outcome:
    return max(
        (each.outcome for each in reasons), key=GRAVITY.__getitem__, default=Outcome.VALID
    )
