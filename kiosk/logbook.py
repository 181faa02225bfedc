"""What the kiosk knows of the log its acts are in: receipts, heads, alarms, the anchor."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Receipted:
    """An act that is proven to be in the log, under a head that was verified here.

    `transparent` is its statement with the receipt in it (level 1), `proof` a C2SP tlog-proof
    (level 2), both as they are written to a file.
    """

    index: int
    size: int
    transparent: bytes = field(repr=False)
    proof: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Anchored:
    """The newest head that is final on a chain."""

    size: int
    chain_id: int
    block: int
    at: datetime


FORKED, SHRUNK, NOT_GROWN = "forked", "shrunk", "not-grown"
BEGUN_AGAIN = "begun-again"
"""The codes of alarms: two heads of one size, a smaller one, one without proof, another log."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """A head that does not fit what was seen before; `evidence` is what a third party needs.

    Staff may accept a log that was begun again, and nothing else.
    """

    at: datetime
    code: str
    sentence: str
    evidence: bytes = field(repr=False)

    @property
    def may_be_accepted(self) -> bool:
        return self.code == BEGUN_AGAIN


@dataclass(frozen=True, slots=True)
class LogFacts:
    """The last head that was verified here; None before the first one."""

    origin: str
    size: int
    root: bytes
    seen_at: datetime | None
    anchored: Anchored | None
    alarm: Alarm | None


class Logbook(Protocol):
    """The cache, as far as it is about the log; `seq` is the number of an act in it."""

    def facts(self) -> LogFacts | None: ...

    def statement(self, seq: int) -> bytes | None:
        """The signed statement of an act of this kiosk, whether it was sent or not."""
        ...

    def receipted(self, seq: int) -> Receipted | None:
        """None while no receipt has come."""
        ...
