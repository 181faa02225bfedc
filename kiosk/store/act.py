"""An act: the one thing a person's action writes, and its exact moment as a number.

Unsigned only until it is kept: see `author`.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Act:
    """`seq` is its number here, `link` that in the chain; 0: only the statement says it."""

    seq: int
    at: datetime
    kind: str
    body: bytes = field(repr=False)
    salt: bytes = field(default=b"", repr=False)
    statement: bytes = field(default=b"", repr=False)
    link: int = 0

    @property
    def is_signed(self) -> bool:
        return bool(self.statement)

    @property
    def is_erased(self) -> bool:
        """Its body and its salt were destroyed, as a person may wish; its statement stays."""
        return self.is_signed and not self.salt


def to_micros(at: datetime) -> int:
    """Microseconds since 1970 UTC: sortable, exact, without a time zone to get wrong."""
    return (at - _EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    return _EPOCH + micros * _MICROSECOND
