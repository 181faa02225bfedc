"""Joins the page of one batch: it is read, and changed once somebody confirmed it."""

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.app.afterwards import unavailable
from kiosk.app.station import Surroundings
from kiosk.stations.batches.actions import BatchWork
from kiosk.stations.batches.flow.sheet import (
    Closed,
    Confirmed,
    Deed,
    DeedDone,
    DeedFailed,
    DeedWanted,
    Doing,
    Dropped,
    Event,
    Opened,
    Opening,
    ReasonTyped,
    ReasonWanted,
    Sheet,
    SheetRead,
    SheetUnread,
    SheetWanted,
    State,
    Unread,
    advance,
)
from kiosk.stations.batches.screen import BatchPage
from kiosk.ui.page import Page
from kiosk.ui.tasks import Lane
from shared.errors import CounterproofError
from shared.freshness.batch import Batch


class BatchSheetSide(QObject):
    edit_wanted = Signal(object)
    label_wanted = Signal(str)

    def __init__(self, work: BatchWork, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._around = around
        self._state: State = Closed()
        self._page: BatchPage | None = None

    def forget(self) -> None:
        self._page = None
        self._state = Closed()

    def open(self, batch_id: str) -> None:
        self._apply(SheetWanted(batch_id))

    @Slot()
    def enter(self) -> None:
        """Somebody came back to it: a label may have been printed or scanned meanwhile."""
        match self._state:
            case Opened(sheet):
                self.open(sheet.row.batch.batch_id)
            case Unread(batch_id):
                self.open(batch_id)
            case _:
                return

    def make_page(self) -> Page:
        page = BatchPage()
        self._page = page
        page.edit_wanted.connect(self._want_edit)
        page.label_wanted.connect(self._want_label)
        page.reason_wanted.connect(self._want_reason)
        page.reason_typed.connect(self._type_reason)
        page.deed_wanted.connect(self._want_deed)
        page.confirmed.connect(self._confirm)
        page.dropped.connect(self._drop)
        page.retried.connect(self.enter)
        page.show_state(self._state)
        return page

    def _batch(self) -> Batch | None:
        return self._state.sheet.row.batch if isinstance(self._state, Opened) else None

    @Slot()
    def _want_edit(self) -> None:
        if batch := self._batch():
            self.edit_wanted.emit(batch)

    @Slot()
    def _want_label(self) -> None:
        if batch := self._batch():
            self.label_wanted.emit(batch.batch_id)

    @Slot()
    def _want_reason(self) -> None:
        self._apply(ReasonWanted())

    @Slot(str)
    def _type_reason(self, text: str) -> None:
        self._apply(ReasonTyped(text))

    @Slot(object)
    def _want_deed(self, deed: Deed) -> None:
        self._apply(DeedWanted(deed))

    @Slot()
    def _confirm(self) -> None:
        self._apply(Confirmed())

    @Slot()
    def _drop(self) -> None:
        self._apply(Dropped())

    def _apply(self, event: Event) -> None:
        before, self._state = self._state, advance(self._state, event)
        if self._state == before and not isinstance(event, SheetWanted):
            return
        if self._page is not None:
            self._page.show_state(self._state)
        match self._state:
            case Opening(batch_id):
                self._read(batch_id)
            case Opened(sheet, Doing(deed)) if isinstance(event, Confirmed):
                self._do(sheet.row.batch.batch_id, deed)
            case _:
                return

    def _read(self, batch_id: str) -> None:
        def read(sheet: Sheet | None) -> None:
            self._apply(SheetRead(batch_id, sheet))

        def failed(error: CounterproofError) -> None:
            self._apply(SheetUnread(batch_id, unavailable(error)))

        self._around.tasks.run(
            Lane.STORAGE,
            lambda: self._work.sheet(batch_id),
            visit=self._around.visit,
            on_done=read,
            on_failed=failed,
        )

    def _do(self, batch_id: str, deed: Deed) -> None:
        def done(sheet: Sheet | None) -> None:
            self._apply(DeedDone(deed, sheet))

        def failed(error: CounterproofError) -> None:
            self._apply(DeedFailed(deed, unavailable(error)))

        self._around.tasks.run(
            Lane.STORAGE,
            lambda: self._work.do(batch_id, deed),
            visit=self._around.visit,
            on_done=done,
            on_failed=failed,
        )
