"""Joins the list of batches: what is looked for goes out, what was found to the page."""

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.app.afterwards import unavailable
from kiosk.app.station import Surroundings
from kiosk.stations.batches.actions import BatchWork
from kiosk.stations.batches.flow.listing import (
    Ask,
    Entered,
    Event,
    Found,
    Listing,
    Marked,
    MoreWanted,
    NotFound,
    QueryChanged,
    Rows,
    Unmarked,
    advance,
)
from kiosk.stations.batches.screen import BatchListPage
from kiosk.ui.page import Page
from kiosk.ui.tasks import Lane
from shared.errors import CounterproofError
from shared.freshness.listing import Query


class BatchListSide(QObject):
    opened = Signal(str)
    new_wanted = Signal()
    labels_wanted = Signal(object)

    def __init__(self, work: BatchWork, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._around = around
        self._state = Listing()
        self._page: BatchListPage | None = None

    def forget(self) -> None:
        self._page = None
        self._state = Listing()

    def enter(self) -> None:
        """Whatever was done since may have changed the list."""
        self._apply(Entered())

    def look_for(self, query: Query) -> None:
        self._apply(QueryChanged(query))

    def make_page(self) -> Page:
        page = BatchListPage()
        self._page = page
        page.query_changed.connect(self._change)
        page.more_wanted.connect(self._want_more)
        page.marked.connect(self._mark)
        page.unmarked.connect(self._unmark)
        page.labels_wanted.connect(self._want_labels)
        page.retried.connect(self.enter)
        page.opened.connect(self.opened)
        page.new_wanted.connect(self.new_wanted)
        page.show_state(self._state)
        return page

    @Slot(object)
    def _change(self, query: Query) -> None:
        self._apply(QueryChanged(query))

    @Slot()
    def _want_more(self) -> None:
        self._apply(MoreWanted())

    @Slot(str)
    def _mark(self, batch_id: str) -> None:
        self._apply(Marked(batch_id))

    @Slot()
    def _unmark(self) -> None:
        self._apply(Unmarked())

    @Slot()
    def _want_labels(self) -> None:
        self.labels_wanted.emit(self._state.marked)

    def _apply(self, event: Event) -> None:
        before, self._state = self._state, advance(self._state, event)
        if self._state == before:
            return
        if self._page is not None:
            self._page.show_state(self._state)
        asked = self._state.asked
        if asked is not None and (asked != before.asked or isinstance(event, Found | NotFound)):
            self._ask(asked)

    def _ask(self, ask: Ask) -> None:
        def found(rows: Rows) -> None:
            self._apply(Found(ask, rows))

        def failed(error: CounterproofError) -> None:
            self._apply(NotFound(ask, unavailable(error)))

        self._around.tasks.run(
            Lane.STORAGE,
            lambda: self._work.rows(ask),
            visit=self._around.visit,
            on_done=found,
            on_failed=failed,
        )
