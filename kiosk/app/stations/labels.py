"""Joins the labels: batches in, paper out, and codes that make batches live."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from kiosk.app.afterwards import restart
from kiosk.app.station import Station, Surroundings
from kiosk.app.stations.press import Press, printed_words
from kiosk.stations.labels.actions import LabelDesk
from kiosk.stations.labels.flow import (
    Choosing,
    Closed,
    CopiesSet,
    Event,
    Fetched,
    Fetching,
    NotPrinted,
    Overview,
    Printed,
    Printing,
    PrintWanted,
    Progressed,
    RecentFound,
    Removed,
    ScanBackWanted,
    State,
    StopWanted,
    Wanted,
    advance,
)
from kiosk.stations.labels.screen import LabelsPage, LabelsWords
from kiosk.stations.staff.screen import StaffEntry
from kiosk.store.cache import Cache
from kiosk.store.shelf_lists import ShelfLists
from kiosk.ui import appearance
from kiosk.ui.page import Page
from kiosk.ui.tasks import Lane
from kiosk.ui.tokens import Outcome
from kiosk.ui.window import MakePage
from kiosk.visit import VisitId
from shared.codes.understand import ScannedCode, understand
from shared.errors import CounterproofError
from shared.freshness.scan_back import (
    CodeHeard,
    Identified,
    Identify,
    Job,
    NotProved,
    Prove,
    Proved,
    ScanBack,
)

LABELS = "labels"
T = TypeVar("T")


class LabelsStation(Station):
    """The conversation of the present visit about labels; `take` begins it with batches."""

    picture_tapped = Signal()

    def __init__(
        self, cache: Cache, translations: Path, around: Surroundings, parent: QObject
    ) -> None:
        super().__init__(around, parent)
        shelf = ShelfLists(cache.database, around.settings.site.name)
        self._desk = LabelDesk(shelf, cache.shelf_book, around.parts.clock)
        self._press = Press(around, printed_words(around.settings, translations), self)
        self._press.progressed.connect(self._progress)
        self._state: State = Overview()
        self._page: LabelsPage | None = None

    def places(self) -> Mapping[str, MakePage]:
        return {LABELS: self._make_page}

    def staff_places(self) -> frozenset[str]:
        return frozenset({LABELS})

    def staff_entries(self) -> tuple[StaffEntry, ...]:
        return (StaffEntry(LABELS, "printer", self._title, self._explanation),)

    def camera_places(self) -> frozenset[str]:
        return frozenset({LABELS})

    def forget(self) -> None:
        """A job that is being made is stopped; one that was handed over is still recorded."""
        self._press.stop()
        self._page = None
        self._state = Overview()

    def hear(self, code: ScannedCode) -> bool:
        """Every code is meant for this place while staff are here, also one that is refused."""
        if self._around.place != LABELS:
            return False
        before = self._state
        self._apply(CodeHeard(understand(code, self._around.parts.clock.now().year)))
        if isinstance(before, Choosing | Printing):
            self.notice(self.tr("Print the labels first, then scan them."), Outcome.CAUTION)
        elif self._state == before and isinstance(before, Overview):
            self.notice(self.tr("No batch waits for its label."), Outcome.CAUTION)
        return True

    @Slot(object)
    def take(self, batch_ids: Sequence[str]) -> None:
        """Go to the labels with these batches, in this order."""
        self._around.shell.go_to(LABELS)
        self._apply(Wanted(tuple(batch_ids)))

    def _make_page(self) -> Page:
        zone = self._around.settings.site.time_zone
        page = LabelsPage(self._around.devices.frame_reader(), zone)
        self._page = page
        page.picture_tapped.connect(self.picture_tapped)
        page.wanted.connect(self._want)
        page.copies_set.connect(self._set_copies)
        page.removed.connect(self._remove)
        page.print_wanted.connect(self._want_print)
        page.stop_wanted.connect(self._want_stop)
        page.scan_wanted.connect(self._want_scan)
        page.closed.connect(self._close)
        page.show_state(self._state)
        if isinstance(self._state, Overview):
            self._look_up_recent()
        return page

    @Slot(object)
    def _want(self, batch_ids: tuple[str, ...]) -> None:
        self._apply(Wanted(batch_ids))

    @Slot(int, str)
    def _set_copies(self, copies: int, batch_id: str) -> None:
        self._apply(CopiesSet(copies, batch_id))

    @Slot(str)
    def _remove(self, batch_id: str) -> None:
        self._apply(Removed(batch_id))

    @Slot()
    def _want_print(self) -> None:
        self._apply(PrintWanted())

    @Slot()
    def _want_stop(self) -> None:
        self._press.stop()
        self._apply(StopWanted())

    @Slot()
    def _want_scan(self) -> None:
        self._apply(ScanBackWanted())

    @Slot()
    def _close(self) -> None:
        if isinstance(self._state, ScanBack) and self._state.missing:
            self.notice(self._words().still_missing(self._state.missing), Outcome.CAUTION)
        self._apply(Closed())

    @Slot(int)
    def _progress(self, done: int) -> None:
        self._apply(Progressed(done))

    def _apply(self, event: Event) -> None:
        before, self._state = self._state, advance(self._state, event)
        if self._state == before:
            return
        if self._page is not None:
            self._page.show_state(self._state)
        self._carry_on(before, self._state)

    def _carry_on(self, before: State, after: State) -> None:
        """What the new state needs done in the background."""
        match after:
            case Fetching(batch_ids):
                fetch = partial(self._desk.fetch, batch_ids)
                self._ask(fetch, lambda found: self._apply(Fetched(batch_ids, found)))
            case Overview(recent=None):
                self._look_up_recent()
            case Choosing(items):
                if not isinstance(before, Choosing) or before.items[0] != items[0]:
                    self._press.preview(items[0].listed, self._show_preview)
            case Printing() if not isinstance(before, Printing):
                self._print(after)
            case ScanBack(jobs=(job, *_)):
                if not isinstance(before, ScanBack) or before.jobs[:1] != (job,):
                    self._do(job)
            case _:
                pass

    def _look_up_recent(self) -> None:
        self._ask(self._desk.recent, lambda recent: self._apply(RecentFound(recent)))

    def _show_preview(self, picture: QImage | None) -> None:
        if self._page is not None:
            self._page.show_preview(picture)

    def _print(self, printing: Printing) -> None:
        visit, printer = self._around.visit, self._around.parts.printer
        if printer is None:
            self._apply(NotPrinted(self.tr("Choose a printer in the settings.")))
            return

        def handed_over(finished: bool) -> None:  # noqa: FBT001 - what the job answered
            if finished:
                self._record(printing, visit)
            else:
                self._answer(visit, NotPrinted())

        def failed(error: CounterproofError) -> None:
            self._answer(visit, NotPrinted(str(error)))
            self._around.devices.look_again()

        self._press.print(printer, printing.items, handed_over, failed)

    def _record(self, printing: Printing, visit: VisitId | None) -> None:
        """Also when the visit has ended: the labels are on paper."""

        def recorded(_nothing: None) -> None:
            self._answer(visit, Printed())
            if visit is not None and visit == self._around.visit:
                self.notice(self._words().handed_over(printing.total))

        self._around.tasks.run(
            Lane.STORAGE,
            partial(self._desk.record, printing.items),
            on_done=recorded,
            on_failed=lambda error: self._answer(visit, NotPrinted(str(error))),
        )

    def _do(self, job: Job) -> None:
        match job:
            case Prove(batch_id):
                self._ask(
                    partial(self._desk.prove, batch_id),
                    lambda _nothing: self._apply(Proved(batch_id)),
                    lambda error: self._apply(NotProved(batch_id, str(error))),
                )
            case Identify(code):
                self._ask(
                    partial(self._desk.identify, code),
                    lambda listed: self._apply(Identified(code, listed)),
                )

    def _ask(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[CounterproofError], None] | None = None,
    ) -> None:
        self._around.tasks.run(
            Lane.STORAGE,
            work,
            visit=self._around.visit,
            on_done=on_done,
            on_failed=on_failed or restart,
        )

    def _answer(self, visit: VisitId | None, event: Event) -> None:
        if visit is not None and visit == self._around.visit:
            self._apply(event)

    def _words(self) -> LabelsWords:
        return LabelsWords(appearance.language(), self._around.settings.site.time_zone)

    def _title(self) -> str:
        return self.tr("Labels")

    def _explanation(self) -> str:
        return self.tr("Print them again, and scan back what waits for it.")
