"""First expired, first out: which pack of the same product should be sold before this one."""

from collections.abc import Iterable
from datetime import date

from shared.freshness.batch import Batch
from shared.freshness.judgement import Verdict, judge
from shared.freshness.policy import Policy


def older_one(
    batch: Batch, on_shelf: Iterable[Batch], policy: Policy, today: date
) -> Batch | None:
    """The batch that ends first among those still to be sold before `batch`, or None."""
    before = (other for other in on_shelf if _comes_before(other, batch, policy, today))
    return min(before, key=lambda other: _ends(other, policy, today), default=None)


def _comes_before(other: Batch, batch: Batch, policy: Policy, today: date) -> bool:
    return (
        other.gtin == batch.gtin
        and other.site == batch.site
        and not other.archived
        and judge(other, policy, today).verdict in (Verdict.FRESH, Verdict.CAUTION)
        and _ends(other, policy, today) < _ends(batch, policy, today)
    )


def _ends(batch: Batch, policy: Policy, today: date) -> tuple[int, date]:
    """Days until the batch is Expired, ties broken by the best-before date."""
    days_left = judge(batch, policy, today).days_left
    return (-1 if days_left is None else days_left, batch.best_before or date.max)
