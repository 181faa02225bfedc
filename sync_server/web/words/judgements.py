"""A judgement in the kiosk's own sentences, said without Qt.

A test holds every sentence here equal to the one on the kiosk's screen.
"""

from datetime import date
from typing import assert_never

from shared.freshness.judgement import (
    ArrivalMissing,
    BestBeforePassed,
    InTheFuture,
    Judgement,
    OnShelf,
    OutOfOrder,
    Reason,
    Recalled,
    UseByPassed,
    Verdict,
)
from sync_server.web.words.catalogue import Catalogue
from sync_server.web.words.formats import Formats, isolated

_CONTEXT = "JudgementWords"
_WORDS = {
    Verdict.FRESH: "Fresh",
    Verdict.CAUTION: "Caution",
    Verdict.EXPIRED: "Expired",
    Verdict.RECALLED: "Recalled",
    Verdict.NOT_KNOWN: "Not known",
}
_TO_COME = {
    "production": "Its dates cannot be right: production on {0} is still to come.",
    "arrival": "Its dates cannot be right: arrival on {0} is still to come.",
}
_CONTRADICTIONS = {
    "arrival": (
        "Its dates contradict each other: production on {0} comes after arrival on {1}."
    ),
    "best before": ("Its dates contradict each other: production on {0}, but best before {1}."),
    "use by": "Its dates contradict each other: production on {0}, but use by {1}.",
}
_DECIDED_BY: dict[Verdict, tuple[type, ...]] = {
    Verdict.FRESH: (OnShelf,),
    Verdict.CAUTION: (BestBeforePassed, OnShelf),
    Verdict.EXPIRED: (UseByPassed, OnShelf),
    Verdict.RECALLED: (Recalled,),
    Verdict.NOT_KNOWN: (InTheFuture, OutOfOrder, ArrivalMissing),
}


class JudgementWords:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._formats = Formats(catalogue)

    def verdict_word(self, verdict: Verdict) -> str:
        return self._text(_WORDS[verdict])

    def because(self, judgement: Judgement) -> str:
        """Fresh says how long; everything else says why."""
        if judgement.verdict is Verdict.FRESH and judgement.days_left is not None:
            return self.days_left(judgement.days_left)
        return self.reason(_deciding(judgement))

    def other_reasons(self, judgement: Judgement) -> tuple[str, ...]:
        """What neither the verdict's own line nor the facts say already."""
        said = _deciding(judgement)
        others = (r for r in judgement.reasons if r != said and not isinstance(r, OnShelf))
        return tuple(self.reason(reason) for reason in others)

    def days_left(self, days: int) -> str:
        if days == 0:
            return self._text("Today is the last day")
        return self._count("%Ln day(s) left", days)

    def days_on_shelf(self, days: int) -> str:
        return self._text("Since today") if days == 0 else self._count("%Ln day(s)", days)

    def reason(self, reason: Reason) -> str:
        match reason:
            case Recalled(why, on):
                text = self._text("Recalled on {0}: {1}")
                return text.format(self._day(on), isolated(why))
            case ArrivalMissing():
                return self._text("Nobody recorded when it arrived.")
            case OnShelf(days):
                return self._on_shelf(days)
            case UseByPassed(on) | BestBeforePassed(on):
                return self._text(_passed(reason)).format(self._day(on))
            case InTheFuture(what, on):
                return self._text(_TO_COME[what]).format(self._day(on))
            case OutOfOrder(_, earlier_on, later, later_on):
                days_told = self._day(earlier_on), self._day(later_on)
                return self._text(_CONTRADICTIONS[later]).format(*days_told)
            case _:
                assert_never(reason)

    def _on_shelf(self, days: int) -> str:
        if days == 0:
            return self._text("It came to the shelf today.")
        return self._count("It has been on the shelf for %Ln day(s).", days)

    def _day(self, day: date) -> str:
        return self._formats.short_date(day)

    def _text(self, source: str) -> str:
        return self._catalogue.text(_CONTEXT, source)

    def _count(self, source: str, number: int) -> str:
        return self._catalogue.count(_CONTEXT, source, number)


def _passed(reason: UseByPassed | BestBeforePassed) -> str:
    if isinstance(reason, UseByPassed):
        return "The use-by date was {0}."
    return "The best-before date was {0}."


def _deciding(judgement: Judgement) -> Reason:
    wanted = _DECIDED_BY[judgement.verdict]
    deciding = (r for r in judgement.reasons if isinstance(r, wanted))
    return next(deciding, judgement.reasons[0])
