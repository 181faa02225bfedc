"""What the staff's pages say of batches: states, facts, faults and questions."""

from datetime import datetime
from typing import assert_never, final

from PySide6.QtCore import QObject

from kiosk.stations.batches.flow.listing import Row
from kiosk.stations.batches.flow.sheet import (
    Archive,
    BringBack,
    Deed,
    LiftRecall,
    RecallIt,
    Sheet,
)
from kiosk.ui.isolate import isolated
from kiosk.ui.judgement_words import JudgementWords
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.dialog import Question
from kiosk.ui.widgets.facts import Fact
from kiosk.ui.widgets.messages import Trouble
from shared.codes.gtins import shortest
from shared.freshness.batch import Batch
from shared.freshness.listing import LabelRecord, Shown


@final
class BatchWords(QObject):
    """Made anew for each language."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.judged = JudgementWords(code)
        self._formats = LocalFormats(language(code))

    def name(self, row: Row) -> str:
        product = row.listed.product
        return isolated(product.name if product else shortest(row.batch.gtin))

    def code(self, row: Row) -> str:
        lot, arrived_on = isolated(row.batch.lot), row.batch.arrived_on
        if arrived_on is None:
            return self.tr("Batch {0}, arrival not recorded").format(lot)
        day = self.judged.day(arrived_on)
        return self.tr("Batch {0}, arrived {1}").format(lot, day)

    def standing(self, row: Row) -> str:
        """Where the batch is on its way from the form to the shelf and away again."""
        if row.batch.archived:
            return self.tr("Archived")
        if row.batch.live:
            return self.tr("On the shelf")
        if row.listed.label is None:
            return self.tr("Label not printed yet")
        return self.tr("Label not scanned yet")

    def shown(self, shown: Shown) -> str:
        match shown:
            case Shown.ON_SHELF:
                return self.tr("On the shelf")
            case Shown.NOT_LIVE:
                return self.tr("Label not scanned yet")
            case Shown.RECALLED:
                return self.tr("Recalled")
            case Shown.ARCHIVED:
                return self.tr("Archived")
            case Shown.ALL:
                return self.tr("All batches")
            case _:
                assert_never(shown)

    def marked(self, count: int) -> str:
        if count == 0:
            return self.tr("Mark batches to print their labels.")
        return self.tr("%Ln batch(es) marked", "", count)

    def facts(self, row: Row) -> tuple[Fact, ...]:
        batch, judgement = row.batch, row.judgement
        found = [
            *self._what_it_is(row),
            *self._dates(batch),
            Fact(self.tr("Supplier"), isolated(batch.supplier)),
            Fact(self.tr("Notes"), isolated(batch.notes)),
        ]
        if judgement.days_on_shelf is not None:
            days = self.judged.days_on_shelf(judgement.days_on_shelf)
            found.append(Fact(self.tr("Days on the shelf"), days))
        if judgement.days_left is not None:
            left = self.judged.days_left(judgement.days_left)
            found.append(Fact(self.tr("Left"), left))
        return tuple(fact for fact in found if fact.value)

    def _what_it_is(self, row: Row) -> tuple[Fact, ...]:
        product = row.listed.product
        return (
            Fact(self.tr("Product number"), isolated(shortest(row.batch.gtin))),
            Fact(self.tr("Category"), isolated(product.category if product else "")),
            Fact(self.tr("Batch"), isolated(row.batch.lot)),
            Fact(self.tr("State"), self.standing(row)),
        )

    def _dates(self, batch: Batch) -> tuple[Fact, ...]:
        dates = (
            (self.tr("Produced"), batch.produced_on),
            (self.tr("Arrived"), batch.arrived_on),
            (self.tr("Best before"), batch.best_before),
            (self.tr("Use by"), batch.use_by),
        )
        return tuple(Fact(label, self.judged.day(on)) for label, on in dates if on is not None)

    def label(self, label: LabelRecord | None) -> tuple[Fact, ...]:
        if label is None:
            return (Fact(self.tr("Label"), self.tr("Not printed yet")),)
        proven = label.proven_at
        return (
            Fact(self.tr("Label printed"), self._moment(label.printed_at)),
            Fact(self.tr("Labels so far"), self._formats.number(label.copies)),
            Fact(
                self.tr("Scanned back"),
                self._moment(proven) if proven else self.tr("Not yet"),
            ),
        )

    def _moment(self, at: datetime) -> str:
        day = self._formats.short_date(at.date())
        return self.tr("{0}, {1}").format(day, self._formats.time(at))

    def older(self, sheet: Sheet) -> str:
        if sheet.older is None:
            return ""
        text = self.tr("Sell batch {0} first: it is older.")
        return text.format(isolated(sheet.older.lot))

    def question(self, deed: Deed, row: Row) -> Question:
        lot, name = isolated(row.batch.lot), self.name(row)
        match deed:
            case RecallIt(reason):
                return Question(
                    self.tr("Recall batch {0} of {1}?").format(lot, name),
                    self.tr(
                        "From now on every shopper who asks is told that it is recalled, and "
                        "why: {0}. Take the packs off the shelf as well."
                    ).format(isolated(reason.strip())),
                    self.tr("Recall it"),
                    self.tr("Do not recall"),
                    dangerous=True,
                )
            case LiftRecall():
                return Question(
                    self.tr("Lift the recall of batch {0} of {1}?").format(lot, name),
                    self.tr("Shoppers are told again what the dates say."),
                    self.tr("Lift the recall"),
                    self.tr("Keep it recalled"),
                    dangerous=True,
                )
            case Archive() | BringBack():
                return self._archiving(deed, lot, name)
            case _:
                assert_never(deed)

    def _archiving(self, deed: Archive | BringBack, lot: str, name: str) -> Question:
        if isinstance(deed, BringBack):
            return Question(
                self.tr("Bring batch {0} of {1} back?").format(lot, name),
                self.tr("It is offered to shoppers again and stands in the list."),
                self.tr("Bring it back"),
                self.tr("Leave it archived"),
            )
        return Question(
            self.tr("Archive batch {0} of {1}?").format(lot, name),
            self.tr(
                "It leaves the list and is no longer offered to shoppers. Who scans a pack of "
                "it still gets the answer. It can be brought back."
            ),
            self.tr("Archive it"),
            self.tr("Keep it in the list"),
        )

    def trouble(self, why: str, next_step: str) -> Trouble:
        return Trouble(
            self.tr("This did not work"), isolated(why), next_step, outcome=Outcome.BAD
        )
