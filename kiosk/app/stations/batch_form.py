"""Joins the form for a batch: numbers are looked up while it is filled in, then it is saved."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.app.afterwards import unavailable
from kiosk.app.station import Surroundings
from kiosk.stations.batches.actions import BatchWork
from kiosk.stations.batches.flow.form import (
    Cleared,
    EditWanted,
    Entry,
    Event,
    Form,
    Known,
    Left,
    LookupFailed,
    NewWanted,
    Outcome,
    ProductFound,
    Saved,
    SaveFailed,
    SaveWanted,
    Scanned,
    Settled,
    Typed,
    advance,
)
from kiosk.stations.batches.screen import BatchFormPage
from kiosk.ui.page import Page
from kiosk.ui.tasks import Lane
from shared.errors import CounterproofError
from shared.freshness.batch import Batch


class BatchFormSide(QObject):
    saved = Signal(str, bool)
    """Which batch, and whether it is a new one."""

    open_wanted = Signal(str)

    def __init__(self, work: BatchWork, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._around = around
        self._form = Form()
        self._page: BatchFormPage | None = None

    @property
    def editing(self) -> Batch | None:
        return self._form.editing

    def forget(self) -> None:
        self._page = None
        self._form = Form()

    def begin(self) -> None:
        self._apply(NewWanted())

    def edit(self, batch: Batch) -> None:
        self._apply(EditWanted(batch))

    def prefill(self, fields: Mapping[str, str]) -> None:
        self._apply(Scanned(fields))

    def make_page(self) -> Page:
        page = BatchFormPage(self._work.today)
        self._page = page
        page.typed.connect(self._type)
        page.left.connect(self._leave)
        page.save_wanted.connect(self._save)
        page.cleared.connect(self._clear)
        page.open_wanted.connect(self.open_wanted)
        page.show_form(self._form)
        return page

    @Slot(str, str)
    def _type(self, name: str, text: str) -> None:
        self._apply(Typed(name, text))

    @Slot(str)
    def _leave(self, name: str) -> None:
        if self._page is not None:  # a page that dies leaves its field as well
            self._apply(Left(name))

    @Slot()
    def _save(self) -> None:
        self._apply(SaveWanted())

    @Slot()
    def _clear(self) -> None:
        self._apply(Cleared())

    def _apply(self, event: Event) -> None:
        before, self._form = self._form, advance(self._form, event)
        form = self._form
        if form == before:
            return
        if self._page is not None:
            self._page.show_form(form)
        if form.asked and form.asked != before.asked:
            self._look_up(form.asked)
        if form.saving is not None and before.saving is None:
            self._record(form.saving)
        if isinstance(form.outcome, Saved) and before.outcome is not form.outcome:
            self.saved.emit(form.outcome.batch_id, form.editing is None)

    def _look_up(self, gtin: str) -> None:
        def found(known: Known) -> None:
            self._apply(ProductFound(known))

        def failed(error: CounterproofError) -> None:
            self._apply(LookupFailed(gtin, unavailable(error)))

        self._around.tasks.run(
            Lane.STORAGE,
            lambda: self._work.known(gtin),
            visit=self._around.visit,
            on_done=found,
            on_failed=failed,
        )

    def _record(self, entry: Entry) -> None:
        def settled(outcome: Outcome) -> None:
            self._apply(Settled(entry, outcome))

        def failed(error: CounterproofError) -> None:
            self._apply(SaveFailed(entry, unavailable(error)))

        self._around.tasks.run(
            Lane.STORAGE,
            lambda: self._work.record(entry),
            visit=self._around.visit,
            on_done=settled,
            on_failed=failed,
        )
