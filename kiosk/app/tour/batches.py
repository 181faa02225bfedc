"""The stops of the tour among the staff's batches."""

from dataclasses import dataclass, field
from itertools import count
from typing import TypeVar

from kiosk.app.assembly import Kiosk
from kiosk.app.demo.rehearsal import Rehearsal
from kiosk.app.stations.batches import BATCHES
from kiosk.stations.batches.flow.sheet import Archive
from kiosk.stations.batches.screen import BatchFormPage, BatchListPage, BatchPage, MarkBox
from kiosk.stations.batches.screen.quick import QuickButton
from kiosk.ui.tour import Stop
from kiosk.ui.widgets.buttons import DangerButton
from kiosk.visit import Attract
from shared.codes.gtins import shortest
from shared.freshness.batch import Batch
from shared.freshness.listing import Query, Shown
from shared.freshness.typed_date import as_typed

_UNKNOWN = "4066600603405"

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class BatchGuide:
    """Does what staff would do to come to a stop; each round records a batch of its own."""

    kiosk: Kiosk
    rehearsal: Rehearsal
    lots: "count[int]" = field(default_factory=lambda: count(1))

    def stops(self) -> tuple[Stop, ...]:
        return (
            Stop("batches", self.list_them, self.is_listed),
            Stop("batches-marked", self.mark_two),
            Stop("batches-searched", self.search, self.is_listed),
            Stop("batches-nothing-found", self.search_in_vain, self.is_listed),
            Stop("batch", self.open_one, self.is_open),
            Stop("batch-recall", self.give_a_reason),
            Stop("batch-recall-question", self.ask_to_recall),
            Stop("batch-archive-question", self.ask_to_archive, self.is_open),
            Stop("batch-form", self.begin),
            Stop("batch-form-new-product", self.type_unknown_product, self.is_settled),
            Stop("batch-form-faults", self.save_faults, self.is_settled),
            Stop("batch-form-exists", self.save_existing, self.is_settled),
            Stop("batch-not-live", self.save_new, self.is_open),
        )

    def list_them(self) -> None:
        self.go_to(BATCHES)
        self.list_page().query_changed.emit(Query())

    def mark_two(self) -> None:
        for box in self.list_page().findChildren(MarkBox)[:2]:
            box.click()

    def search(self) -> None:
        self.list_page().unmarked.emit()
        self.list_page().query_changed.emit(Query("4", Shown.ALL))

    def search_in_vain(self) -> None:
        self.list_page().query_changed.emit(Query("zzzz", Shown.ALL))

    def open_one(self) -> None:
        self.list_page().opened.emit(self._batch().batch_id)

    def give_a_reason(self) -> None:
        self.batch_page().reason_wanted.emit()
        for button in self.batch_page().findChildren(QuickButton)[:1]:
            button.click()

    def ask_to_recall(self) -> None:
        for button in self.batch_page().findChildren(DangerButton):
            button.click()

    def ask_to_archive(self) -> None:
        self.batch_page().dropped.emit()
        self.batch_page().dropped.emit()
        self.batch_page().deed_wanted.emit(Archive())

    def begin(self) -> None:
        self.go_to(BATCHES)
        self.list_page().new_wanted.emit()
        self.form_page().cleared.emit()

    def type_unknown_product(self) -> None:
        self.form_page().typed.emit("gtin", _UNKNOWN)

    def save_faults(self) -> None:
        self.type_all(lot="L 1", arrived_on="31.02.2026", use_by="1.1.26")
        self.form_page().save_wanted.emit()

    def save_existing(self) -> None:
        batch = self._batch()
        self.form_page().cleared.emit()
        self.type_all(gtin=shortest(batch.gtin), lot=batch.lot)
        self.form_page().save_wanted.emit()

    def save_new(self) -> None:
        batch = self._batch()
        arrived_on = as_typed(batch.arrived_on)
        self.type_all(lot=f"NEW-{next(self.lots)}", arrived_on=arrived_on)
        self.form_page().save_wanted.emit()

    def is_listed(self) -> bool:
        page = self.kiosk.window.page()
        return isinstance(page, BatchListPage) and page.is_settled()

    def is_open(self) -> bool:
        page = self.kiosk.window.page()
        return isinstance(page, BatchPage) and page.is_settled()

    def is_settled(self) -> bool:
        page = self.kiosk.window.page()
        return isinstance(page, BatchFormPage) and page.is_settled()

    def go_to(self, place: str) -> None:
        self.rehearsal.clear()
        self.kiosk.window.toast.dismiss()
        if isinstance(self.kiosk.shell.state, Attract):
            self.kiosk.shell.arrive()
        self.kiosk.shell.go_to(place)

    def type_all(self, **fields: str) -> None:
        for name, text in fields.items():
            self.form_page().typed.emit(name, text)

    def list_page(self) -> BatchListPage:
        return self._only(self.kiosk.window.findChildren(BatchListPage))

    def batch_page(self) -> BatchPage:
        return self._only(self.kiosk.window.findChildren(BatchPage))

    def form_page(self) -> BatchFormPage:
        return self._only(self.kiosk.window.findChildren(BatchFormPage))

    def _only(self, pages: list[P]) -> P:
        """There is one page of a kind in a visit."""
        (page,) = pages
        return page

    def _batch(self) -> Batch:
        return self.rehearsal.shop.batches[0]
