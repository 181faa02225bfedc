"""Judge one batch on one day.

Rules, in the order of their rank; the first that speaks decides, all that speak are reasons:
1. A recall outranks everything.
2. Dates that contradict each other, or are missing, give Not known: never Fresh.
3. A use-by date that has passed is Expired, whatever the policy says.
4. The policy counts days on the shelf: fresh, then caution, then expired.
5. A best-before date that has passed is at least Caution.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import assert_never

from shared.freshness.batch import Batch
from shared.freshness.policy import Policy


class Verdict(Enum):
    FRESH = "fresh"
    CAUTION = "caution"
    EXPIRED = "expired"
    RECALLED = "recalled"
    NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Recalled:
    reason: str
    on: date


@dataclass(frozen=True, slots=True)
class ArrivalMissing: ...


@dataclass(frozen=True, slots=True)
class InTheFuture:
    """A thing that has already happened carries a date that is still to come."""

    what: str
    on: date


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """`earlier` must not come after `later`, and does."""

    earlier: str
    earlier_on: date
    later: str
    later_on: date


@dataclass(frozen=True, slots=True)
class UseByPassed:
    on: date
    days_ago: int


@dataclass(frozen=True, slots=True)
class BestBeforePassed:
    on: date
    days_ago: int


@dataclass(frozen=True, slots=True)
class OnShelf:
    """What the policy says of the days the batch has been here."""

    days: int
    policy: Policy


Contradiction = InTheFuture | OutOfOrder
Reason = Recalled | ArrivalMissing | Contradiction | UseByPassed | BestBeforePassed | OnShelf


@dataclass(frozen=True, slots=True)
class Judgement:
    """`days_left` counts the days after today on which the batch is not yet Expired."""

    verdict: Verdict
    reasons: tuple[Reason, ...]
    days_on_shelf: int | None
    days_left: int | None


def judge(batch: Batch, policy: Policy, today: date) -> Judgement:
    """`today` is the calendar day at the site of the batch."""
    reasons = tuple(_reasons(batch, policy, today))
    verdict = _verdict(reasons)
    days = _days_on_shelf(batch, today)
    return Judgement(verdict, reasons, days, _days_left(batch, policy, verdict, days))


def _reasons(batch: Batch, policy: Policy, today: date) -> Iterator[Reason]:
    if batch.recall is not None:
        yield Recalled(batch.recall.reason, batch.recall.on)
    yield from _contradictions(batch, today)
    if batch.use_by is not None and batch.use_by < today:
        yield UseByPassed(batch.use_by, (today - batch.use_by).days)
    days = _days_on_shelf(batch, today)
    if days is not None:
        yield OnShelf(days, policy)
    elif batch.arrived_on is None:
        yield ArrivalMissing()
    if batch.best_before is not None and batch.best_before < today:
        yield BestBeforePassed(batch.best_before, (today - batch.best_before).days)


def _contradictions(batch: Batch, today: date) -> Iterator[Contradiction]:
    happened = (("production", batch.produced_on), ("arrival", batch.arrived_on))
    yield from (InTheFuture(what, on) for what, on in happened if on and on > today)
    in_order = (
        ("production", batch.produced_on, "arrival", batch.arrived_on),
        ("production", batch.produced_on, "best before", batch.best_before),
        ("production", batch.produced_on, "use by", batch.use_by),
    )
    for earlier, earlier_on, later, later_on in in_order:
        if earlier_on and later_on and earlier_on > later_on:
            yield OutOfOrder(earlier, earlier_on, later, later_on)


def _days_on_shelf(batch: Batch, today: date) -> int | None:
    if batch.arrived_on is None or batch.arrived_on > today:
        return None
    return (today - batch.arrived_on).days


def _days_left(batch: Batch, policy: Policy, verdict: Verdict, days: int | None) -> int | None:
    if days is None or verdict not in (Verdict.FRESH, Verdict.CAUTION):
        return None
    by_policy = policy.caution_days - days
    if batch.use_by is None or batch.arrived_on is None:
        return by_policy
    return min(by_policy, (batch.use_by - batch.arrived_on).days - days)


_RANK = (
    Verdict.RECALLED,
    Verdict.NOT_KNOWN,
    Verdict.EXPIRED,
    Verdict.CAUTION,
    Verdict.FRESH,
)


def _verdict(reasons: tuple[Reason, ...]) -> Verdict:
    """An expired use-by date stays Expired when nobody recorded the arrival."""
    says = {_says(reason) for reason in reasons}
    if any(isinstance(reason, UseByPassed) for reason in reasons) and not any(
        isinstance(reason, Contradiction) for reason in reasons
    ):
        says.discard(Verdict.NOT_KNOWN)
    return min(says, key=_RANK.index)


def _says(reason: Reason) -> Verdict:
    match reason:
        case Recalled():
            return Verdict.RECALLED
        case ArrivalMissing() | InTheFuture() | OutOfOrder():
            return Verdict.NOT_KNOWN
        case UseByPassed():
            return Verdict.EXPIRED
        case BestBeforePassed():
            return Verdict.CAUTION
        case OnShelf(days, policy):
            return _by_policy(days, policy)
        case _:
            assert_never(reason)


def _by_policy(days: int, policy: Policy) -> Verdict:
    if days <= policy.fresh_days:
        return Verdict.FRESH
    return Verdict.CAUTION if days <= policy.caution_days else Verdict.EXPIRED
