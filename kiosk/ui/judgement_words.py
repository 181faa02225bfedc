"""A judgement in words: the verdict, its reasons and the days it counts, for every screen."""

from datetime import date
from typing import assert_never, final

from PySide6.QtCore import QObject

from kiosk.ui.isolate import isolated
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.verdict import Verdict as ShownVerdict
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

OUTCOMES = {
    Verdict.FRESH: Outcome.GOOD,
    Verdict.CAUTION: Outcome.CAUTION,
    Verdict.EXPIRED: Outcome.BAD,
    Verdict.RECALLED: Outcome.BAD,
    Verdict.NOT_KNOWN: Outcome.UNKNOWN,
}


@final
class JudgementWords(QObject):
    """Made anew for each language; every sentence is plain and says no more than is known."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._formats = LocalFormats(language(code))

    def day(self, day: date) -> str:
        return self._formats.short_date(day)

    def verdict(self, judgement: Judgement) -> ShownVerdict:
        word = self.verdict_word(judgement.verdict)
        return ShownVerdict(OUTCOMES[judgement.verdict], word, self._because(judgement))

    def verdict_word(self, verdict: Verdict) -> str:
        match verdict:
            case Verdict.FRESH:
                return self.tr("Fresh")
            case Verdict.CAUTION:
                return self.tr("Caution")
            case Verdict.EXPIRED:
                return self.tr("Expired")
            case Verdict.RECALLED:
                return self.tr("Recalled")
            case Verdict.NOT_KNOWN:
                return self.tr("Not known")
            case _:
                assert_never(verdict)

    def _because(self, judgement: Judgement) -> str:
        """Fresh says how long; everything else says why."""
        if judgement.verdict is Verdict.FRESH and judgement.days_left is not None:
            return self.days_left(judgement.days_left)
        return self.reason(self._deciding(judgement))

    def other_reasons(self, judgement: Judgement) -> str:
        """What neither the verdict's own line nor the facts say already."""
        said = self._deciding(judgement)
        others = (r for r in judgement.reasons if r != said and not isinstance(r, OnShelf))
        return "\n".join(self.reason(reason) for reason in others)

    def _deciding(self, judgement: Judgement) -> Reason:
        wanted = _DECIDED_BY[judgement.verdict]
        deciding = (r for r in judgement.reasons if isinstance(r, wanted))
        return next(deciding, judgement.reasons[0])

    def days_left(self, days: int) -> str:
        if days == 0:
            return self.tr("Today is the last day")
        return self.tr("%Ln day(s) left", "", days)

    def days_on_shelf(self, days: int) -> str:
        if days == 0:
            return self.tr("Since today")
        return self.tr("%Ln day(s)", "", days)

    def reason(self, reason: Reason) -> str:
        match reason:
            case Recalled(why, on):
                return self.tr("Recalled on {0}: {1}").format(self.day(on), isolated(why))
            case ArrivalMissing():
                return self.tr("Nobody recorded when it arrived.")
            case OnShelf(days):
                return self._on_shelf(days)
            case UseByPassed() | BestBeforePassed():
                return self._passed(reason)
            case InTheFuture(what, on):
                return self._in_the_future(what, on)
            case OutOfOrder():
                return self._out_of_order(reason)
            case _:
                assert_never(reason)

    def _on_shelf(self, days: int) -> str:
        if days == 0:
            return self.tr("It came to the shelf today.")
        return self.tr("It has been on the shelf for %Ln day(s).", "", days)

    def _passed(self, passed: UseByPassed | BestBeforePassed) -> str:
        if isinstance(passed, UseByPassed):
            return self.tr("The use-by date was {0}.").format(self.day(passed.on))
        return self.tr("The best-before date was {0}.").format(self.day(passed.on))

    def _in_the_future(self, what: str, on: date) -> str:
        """A whole sentence for each kind of date: languages inflect the names of the kinds."""
        sentences = {
            "production": self.tr(
                "Its dates cannot be right: production on {0} is still to come."
            ),
            "arrival": self.tr("Its dates cannot be right: arrival on {0} is still to come."),
        }
        return sentences[what].format(self.day(on))

    def _out_of_order(self, reason: OutOfOrder) -> str:
        sentences = {
            ("production", "arrival"): self.tr(
                "Its dates contradict each other: production on {0} comes after arrival on {1}."
            ),
            ("production", "best before"): self.tr(
                "Its dates contradict each other: production on {0}, but best before {1}."
            ),
            ("production", "use by"): self.tr(
                "Its dates contradict each other: production on {0}, but use by {1}."
            ),
        }
        text = sentences[reason.earlier, reason.later]
        return text.format(self.day(reason.earlier_on), self.day(reason.later_on))


_DECIDED_BY: dict[Verdict, tuple[type, ...]] = {
    Verdict.FRESH: (OnShelf,),
    Verdict.CAUTION: (BestBeforePassed, OnShelf),
    Verdict.EXPIRED: (UseByPassed, OnShelf),
    Verdict.RECALLED: (Recalled,),
    Verdict.NOT_KNOWN: (InTheFuture, OutOfOrder, ArrivalMissing),
}
