"""Labels that are scanned back, each of which makes its batch live.

Rules, all of them held by `advance`:
1. A batch goes live by a code that names it, product and lot or its own link, and by no other.
2. A code with another use-by or best-before date than the batch has does not prove it.
3. Codes are carried out one after another in the order they came; what each was is said.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from shared.codes.understand import (
    BatchLink,
    Malformed,
    Meaning,
    NotAProduct,
    ProductCode,
    VehicleCode,
)
from shared.freshness.batch import Batch
from shared.freshness.listing import Listed

BatchCode = ProductCode | BatchLink


@dataclass(frozen=True, slots=True)
class DateConflict:
    """The label was printed before the date was changed, or the pack is another one."""

    said: date
    known: date


@dataclass(frozen=True, slots=True)
class Awaited:
    """A batch whose label is to be scanned back."""

    listed: Listed
    proven: bool = False

    @property
    def batch(self) -> Batch:
        return self.listed.batch


@dataclass(frozen=True, slots=True)
class Prove:
    batch_id: str


@dataclass(frozen=True, slots=True)
class Identify:
    """Nobody waits for this one: which batch is it."""

    code: BatchCode


Job = Prove | Identify


@dataclass(frozen=True, slots=True)
class Ticked:
    listed: Listed


@dataclass(frozen=True, slots=True)
class Already:
    """It was live before; its label reads well all the same."""

    listed: Listed


@dataclass(frozen=True, slots=True)
class Another:
    listed: Listed


@dataclass(frozen=True, slots=True)
class NotInData:
    lot: str


@dataclass(frozen=True, slots=True)
class NoLot:
    gtin: str


@dataclass(frozen=True, slots=True)
class OtherDate:
    listed: Listed
    conflict: DateConflict


@dataclass(frozen=True, slots=True)
class NoLabel:
    shown: str


@dataclass(frozen=True, slots=True)
class NotSaved:
    reason: str


Said = Ticked | Already | Another | NotInData | NoLot | OtherDate | NoLabel | NotSaved


@dataclass(frozen=True, slots=True)
class ScanBack:
    """The first of the jobs is being carried out."""

    awaited: tuple[Awaited, ...]
    jobs: tuple[Job, ...] = ()
    said: Said | None = None

    @property
    def missing(self) -> int:
        return sum(not each.proven for each in self.awaited)


@dataclass(frozen=True, slots=True)
class CodeHeard:
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Proved:
    batch_id: str


@dataclass(frozen=True, slots=True)
class NotProved:
    batch_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Identified:
    code: BatchCode
    listed: Listed | None


Event = CodeHeard | Proved | NotProved | Identified


def awaiting(listed: tuple[Listed, ...]) -> ScanBack:
    """What is live already need not be scanned again."""
    return ScanBack(tuple(Awaited(each) for each in listed if not each.batch.live))


def advance(state: ScanBack, event: Event) -> ScanBack:
    """The next state; an answer to another job than the first changes nothing."""
    match state.jobs, event:
        case _, CodeHeard(meaning):
            return _after_code(state, meaning)
        case (Prove(doing), *_), Proved(batch_id) if doing == batch_id:
            return _after_proof(state, batch_id)
        case (Prove(doing), *_), NotProved(batch_id, reason) if doing == batch_id:
            return replace(state, jobs=state.jobs[1:], said=NotSaved(reason))
        case (Identify(doing), *_), Identified(code, listed) if doing == code:
            return replace(state, jobs=state.jobs[1:], said=_stranger(code, listed))
        case _:
            return state


def _after_proof(state: ScanBack, batch_id: str) -> ScanBack:
    ticked = tuple(
        replace(each, proven=True) if each.batch.batch_id == batch_id else each
        for each in state.awaited
    )
    said = next(Ticked(e.listed) for e in ticked if e.batch.batch_id == batch_id)
    return ScanBack(ticked, state.jobs[1:], said)


def names(code: BatchCode, batch: Batch) -> bool:
    """Our own label and the supplier's alike, whatever symbol carries the code."""
    if isinstance(code, BatchLink):
        return code.batch_id == batch.batch_id
    return (code.gtin, code.lot) == (batch.gtin, batch.lot)


def conflict(code: BatchCode, batch: Batch) -> DateConflict | None:
    """A date that only one of them has contradicts nothing."""
    if isinstance(code, BatchLink):
        return None
    pairs = (
        (code.dates.use_by, batch.use_by),
        (code.dates.best_before, batch.best_before),
    )
    for said, known in pairs:
        if said is not None and known is not None and said != known:
            return DateConflict(said, known)
    return None


def _after_code(state: ScanBack, meaning: Meaning) -> ScanBack:
    match meaning:
        case ProductCode(lot=None):
            return replace(state, said=NoLot(meaning.gtin))
        case ProductCode() | BatchLink():
            return _after_batch_code(state, meaning)
        case NotAProduct() | Malformed():
            return replace(state, said=NoLabel(meaning.shown))
        case VehicleCode(vin):
            return replace(state, said=NoLabel(vin.text))
        case _:
            assert_never(meaning)


def _after_batch_code(state: ScanBack, code: BatchCode) -> ScanBack:
    named = next((each for each in state.awaited if names(code, each.batch)), None)
    if named is None:
        return _with_job(state, Identify(code))
    if named.proven:
        return replace(state, said=Already(named.listed))
    if found := conflict(code, named.batch):
        return replace(state, said=OtherDate(named.listed, found))
    return _with_job(state, Prove(named.batch.batch_id))


def _with_job(state: ScanBack, job: Job) -> ScanBack:
    """A label that is still held to the camera is one label."""
    return state if job in state.jobs else replace(state, jobs=(*state.jobs, job))


def _stranger(code: BatchCode, listed: Listed | None) -> Said:
    if listed is None:
        return NotInData(code.batch_id if isinstance(code, BatchLink) else code.lot or "")
    return Already(listed) if listed.batch.live else Another(listed)
