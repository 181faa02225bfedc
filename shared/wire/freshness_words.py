"""What verdicts and their reasons are called on the wire, whoever says them."""

from collections.abc import Mapping
from typing import Literal, assert_never

from shared.freshness.judgement import (
    ArrivalMissing,
    BestBeforePassed,
    InTheFuture,
    OnShelf,
    OutOfOrder,
    Reason,
    Recalled,
    UseByPassed,
    Verdict,
)

FreshnessWord = Literal["fresh", "caution", "expired", "recalled", "not_known"]
ReasonWord = Literal[
    "recalled",
    "arrival_missing",
    "date_in_the_future",
    "dates_out_of_order",
    "use_by_passed",
    "best_before_passed",
    "days_on_shelf",
]

FRESHNESS: Mapping[Verdict, FreshnessWord] = {
    Verdict.FRESH: "fresh",
    Verdict.CAUTION: "caution",
    Verdict.EXPIRED: "expired",
    Verdict.RECALLED: "recalled",
    Verdict.NOT_KNOWN: "not_known",
}


def word_of(reason: Reason) -> ReasonWord:  # noqa: PLR0911  (one for each reason there is)
    match reason:
        case Recalled():
            return "recalled"
        case ArrivalMissing():
            return "arrival_missing"
        case InTheFuture():
            return "date_in_the_future"
        case OutOfOrder():
            return "dates_out_of_order"
        case UseByPassed():
            return "use_by_passed"
        case BestBeforePassed():
            return "best_before_passed"
        case OnShelf():
            return "days_on_shelf"
        case _:
            assert_never(reason)
