"""The closed choices of the wire, and what the domain calls them."""

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
from shared.freshness.listing import Shown

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
ShownWord = Literal["on_shelf", "not_live", "recalled", "archived", "all"]

FRESHNESS: Mapping[Verdict, FreshnessWord] = {
    Verdict.FRESH: "fresh",
    Verdict.CAUTION: "caution",
    Verdict.EXPIRED: "expired",
    Verdict.RECALLED: "recalled",
    Verdict.NOT_KNOWN: "not_known",
}
SHOWN: Mapping[ShownWord, Shown] = {
    "on_shelf": Shown.ON_SHELF,
    "not_live": Shown.NOT_LIVE,
    "recalled": Shown.RECALLED,
    "archived": Shown.ARCHIVED,
    "all": Shown.ALL,
}
WIRE_NAMES: Mapping[str, str] = {
    "lot": "batch_identifier",
    "produced_on": "butcher_date",
    "arrived_on": "arrival_date",
}
"""What the wire calls a field of the domain; the others have the same name."""


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
