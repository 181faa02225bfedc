"""A log that is only played: every state that the screens can show, for the tour and for tests.

Receipts are real: signed by the key of a log that nobody keeps, over a root that follows from
the statement and hashes that were made up, as many as a log of a million entries has.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from kiosk.logbook import LogFacts, Receipted
from shared.keys import SigningKey
from shared.ledger.merkle import inclusion_path
from shared.ledger.receipt import Place, Receipt, issuer_of, make_receipt
from shared.ledger.statement import parse
from shared.ledger.transparent import format_transparent

ORIGIN = "sync.example.org/log"
SIZE, INDEX = 1_004_318, 704_306
_SEED = hashlib.sha256(b"a log that nobody keeps").digest()


def _nothing(_seq: int) -> None:
    return None


@dataclass(slots=True)
class ScriptedLog:
    """Stands as it is told to; `statement_of` knows the acts of the kiosk that is played."""

    told: LogFacts | None = None
    holds: bool = False
    """Whether a receipt has come for whatever was recorded."""
    statement_of: Callable[[int], bytes | None] = _nothing
    accepted: list[datetime] = field(default_factory=list[datetime])

    def facts(self) -> LogFacts | None:
        return self.told

    def statement(self, seq: int) -> bytes | None:
        return self.statement_of(seq)

    def receipted(self, seq: int) -> Receipted | None:
        statement = self.statement_of(seq)
        if statement is None or not self.holds:
            return None
        return Receipted(INDEX, SIZE, format_transparent(statement, (receipt(statement),)), b"")

    def accept(self, at: datetime) -> bool:
        if self.told is None or self.told.alarm is None:
            return False
        if not self.told.alarm.may_be_accepted:
            return False
        self.accepted.append(at)
        self.told = replace(self.told, alarm=None, origin=f"{ORIGIN}/2")
        return True


def _made_up(start: int, end: int) -> bytes:
    return hashlib.sha256(f"{start} to {end}".encode()).digest()


def receipt(statement: bytes) -> bytes:
    key, signed = SigningKey(_SEED), parse(statement)
    place = Place(SIZE, INDEX, inclusion_path(_made_up, INDEX, SIZE))
    issuer = issuer_of(key.public.thumbprint)
    unsigned = Receipt(issuer, signed.statement.subject, place, b"")
    return make_receipt(unsigned, signed.entry_hash, key.sign)
