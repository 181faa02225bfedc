"""What the station says: verdicts, reasons and refusals in the visitor's language."""

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
from kiosk.ui.judgement_words import JudgementWords
from kiosk.ui.number_words import NumberWords
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.facts import Fact
from kiosk.ui.widgets.messages import Trouble
from shared.codes.understand import Malformed, NotAProduct, VehicleCode, Why
from shared.freshness.judgement import Verdict

Unknown = UnknownProduct | UnknownBatch | NothingOnShelf


@final
class FreshnessWords(QObject):
    """Made anew for each language; every sentence is plain and says no more than is known."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.judged = JudgementWords(code)
        self.numbers = NumberWords(code)

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
        found += [Fact(label, self.judged.day(on)) for label, on in dates if on is not None]
        if days is not None:
            found.append(Fact(self.tr("On the shelf"), self.judged.days_on_shelf(days)))
        if judgement.days_left is not None and judgement.verdict is not Verdict.FRESH:
            found.append(Fact(self.tr("Left"), self.judged.days_left(judgement.days_left)))
        return tuple(found)

    def older(self, judged: Judged) -> str:
        if judged.older is None:
            return ""
        text = self.tr("An older pack is on the shelf: batch {0}.")
        return text.format(isolated(judged.older.lot))

    def choice(self, judged: Judged) -> str:
        word = self.judged.verdict_word(judged.judgement.verdict)
        lot, arrived_on = isolated(judged.batch.lot), judged.batch.arrived_on
        if arrived_on is None:
            return self.tr("Batch {0}: {1}").format(lot, word)
        text = self.tr("Batch {0}, arrived {1}: {2}")
        return text.format(lot, self.judged.day(arrived_on), word)

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
