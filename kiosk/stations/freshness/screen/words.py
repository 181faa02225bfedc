"""What the station says: verdicts, reasons and refusals in the visitor's language."""

from datetime import date
from typing import assert_never, final

from PySide6.QtCore import QObject

from kiosk.stations.freshness.flow import (
    Foreign,
    Judged,
    NothingOnShelf,
    UnknownBatch,
    UnknownProduct,
)
from kiosk.ui.isolate import isolated
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.facts import Fact
from kiosk.ui.widgets.messages import Trouble
from kiosk.ui.widgets.verdict import Verdict as ShownVerdict
from shared.codes.hints import GoodNumber, Hint, NotDigits, WrongCheckDigit, WrongLength
from shared.codes.understand import Malformed, NotAProduct, VehicleCode, Why
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

Unknown = UnknownProduct | UnknownBatch | NothingOnShelf


@final
class FreshnessWords(QObject):
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

    def facts(self, judged: Judged) -> tuple[Fact, ...]:
        batch, judgement = judged.batch, judged.judgement
        dates = (
            (self.tr("Produced"), batch.produced_on),
            (self.tr("Arrived"), batch.arrived_on),
            (self.tr("Best before"), batch.best_before),
            (self.tr("Use by"), batch.use_by),
        )
        days = judgement.days_on_shelf
        found = [Fact(self.tr("Batch"), isolated(batch.lot))]
        found += [Fact(label, self.day(on)) for label, on in dates if on is not None]
        if days is not None:
            found.append(Fact(self.tr("On the shelf"), self.days_on_shelf(days)))
        if judgement.days_left is not None and judgement.verdict is not Verdict.FRESH:
            found.append(Fact(self.tr("Left"), self.days_left(judgement.days_left)))
        return tuple(found)

    def older(self, judged: Judged) -> str:
        if judged.older is None:
            return ""
        text = self.tr("An older pack is on the shelf: batch {0}.")
        return text.format(isolated(judged.older.lot))

    def choice(self, judged: Judged) -> str:
        word = self.verdict_word(judged.judgement.verdict)
        lot, arrived_on = isolated(judged.batch.lot), judged.batch.arrived_on
        if arrived_on is None:
            return self.tr("Batch {0}: {1}").format(lot, word)
        text = self.tr("Batch {0}, arrived {1}: {2}")
        return text.format(lot, self.day(arrived_on), word)

    def unknown(self, unknown: Unknown) -> Trouble:
        return Trouble(
            self.tr("Not known"),
            self._what_is_unknown(unknown),
            self.tr("Please ask the staff about this pack."),
            self.tr("Check another pack"),
            Outcome.UNKNOWN,
        )

    def _what_is_unknown(self, unknown: Unknown) -> str:
        match unknown:
            case UnknownProduct(gtin):
                text = self.tr("Product number {0} is not in the data of this kiosk.")
                return text.format(gtin)
            case UnknownBatch(lot, product):
                if product is None:
                    text = self.tr("Batch {0} is not in the data of this kiosk.")
                    return text.format(isolated(lot))
                text = self.tr("{0}: batch {1} is not in the data of this kiosk.")
                return text.format(isolated(product.name), isolated(lot))
            case NothingOnShelf(product):
                text = self.tr("{0}: no batch is recorded on the shelf.")
                return text.format(isolated(product.name))
            case _:
                assert_never(unknown)

    def foreign(self, foreign: Foreign) -> Trouble:
        shown = foreign.vin.text if isinstance(foreign, VehicleCode) else foreign.shown
        return Trouble(
            self._foreign_title(foreign),
            self.tr("This was read: {0}").format(isolated(shown)) if shown else "",
            self.tr("Hold the product code of the pack to the camera."),
            self.tr("Check another pack"),
            Outcome.CAUTION,
        )

    def _foreign_title(self, foreign: Foreign) -> str:
        match foreign:
            case Malformed():
                return self.tr("This product code is damaged")
            case NotAProduct(Why.OTHER_LINK):
                return self.tr("This link leads somewhere else; it was not opened")
            case NotAProduct() | VehicleCode():
                return self.tr("This is no product code")
            case _:
                assert_never(foreign)

    def hint(self, hint: Hint | None) -> str:
        match hint:
            case None | GoodNumber():
                return ""
            case NotDigits():
                return self.tr("A product number has digits only.")
            case WrongLength(missing) if missing > 0:
                return self.tr("%Ln digit(s) missing.", "", missing)
            case WrongLength(missing):
                return self.tr("%Ln digit(s) too many.", "", -missing)
            case WrongCheckDigit():
                return self._wrong_digit(hint)
            case _:
                assert_never(hint)

    def _wrong_digit(self, hint: WrongCheckDigit) -> str:
        text = self.tr("The last digit should be {0}.").format(hint.expected)
        if hint.swaps:
            first, second = hint.swaps[0]
            number = self._formats.number
            swapped = self.tr("Or were the digits in places {0} and {1} swapped?")
            return f"{text} {swapped.format(number(first), number(second))}"
        return text


_DECIDED_BY: dict[Verdict, tuple[type, ...]] = {
    Verdict.FRESH: (OnShelf,),
    Verdict.CAUTION: (BestBeforePassed, OnShelf),
    Verdict.EXPIRED: (UseByPassed, OnShelf),
    Verdict.RECALLED: (Recalled,),
    Verdict.NOT_KNOWN: (InTheFuture, OutOfOrder, ArrivalMissing),
}
