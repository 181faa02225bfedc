"""What the pack itself says beside what is recorded: the earlier date protects the eater."""

from dataclasses import dataclass, replace
from datetime import date

from shared.freshness.batch import Batch


@dataclass(frozen=True, slots=True)
class Printed:
    """The dates in a code; None where it has none."""

    use_by: date | None = None
    best_before: date | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The pack says another date than the record."""

    what: str
    printed: date
    recorded: date


def as_printed(batch: Batch, printed: Printed) -> Batch:
    if printed.use_by is None and printed.best_before is None:
        return batch
    return replace(
        batch,
        use_by=_earlier(batch.use_by, printed.use_by),
        best_before=_earlier(batch.best_before, printed.best_before),
    )


def disagreements(batch: Batch, printed: Printed) -> tuple[Disagreement, ...]:
    """Where both say a date, and not the same one."""
    dates = (
        ("use by", printed.use_by, batch.use_by),
        ("best before", printed.best_before, batch.best_before),
    )
    return tuple(
        Disagreement(what, said, recorded)
        for what, said, recorded in dates
        if said is not None and recorded is not None and said != recorded
    )


def _earlier(known: date | None, printed: date | None) -> date | None:
    return min((day for day in (known, printed) if day is not None), default=None)
