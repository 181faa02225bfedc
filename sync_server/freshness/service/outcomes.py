"""What can come of a wish: done, or refused with a reason; each a value, none an exception."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from shared.freshness.entry import Fault
from shared.freshness.judgement import Judgement
from sync_server.freshness.tables import KeptBatch, KeptProduct

Fields = Mapping[str, str]
Fits = Callable[[int], bool]
"""Says whether a revision is one the caller meant; None where the caller named none."""


@dataclass(frozen=True, slots=True)
class Judged:
    kept: KeptBatch
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Made:
    """`again` when the same request had made it before."""

    judged: Judged
    again: bool = False


@dataclass(frozen=True, slots=True)
class PutProduct:
    kept: KeptProduct
    new: bool


@dataclass(frozen=True, slots=True)
class Faulty:
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """There is none that the caller may see."""


@dataclass(frozen=True, slots=True)
class NoProduct:
    gtin: str


@dataclass(frozen=True, slots=True)
class ForeignSite:
    """The key is of another site, or of all and the request names none."""

    own: str | None


@dataclass(frozen=True, slots=True)
class AlreadyThere:
    """`at` is its id."""

    at: str


@dataclass(frozen=True, slots=True)
class Unseen:
    """It would be overwritten by somebody who did not say which revision they saw."""


@dataclass(frozen=True, slots=True)
class Stale:
    """The revision there is not the one the caller saw."""


def unfit(revision: int, fits: Fits | None, *, needed: bool) -> Unseen | Stale | None:
    if fits is None:
        return Unseen() if needed else None
    return None if fits(revision) else Stale()
