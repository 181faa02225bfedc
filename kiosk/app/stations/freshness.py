"""Joins the Freshness station: codes in, questions to the cache, answers to the page."""

from collections.abc import Callable, Mapping
from typing import assert_never

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.app.afterwards import restart, unavailable
from kiosk.app.station import Station, Surroundings
from kiosk.stations.freshness.actions import CheckFreshness
from kiosk.stations.freshness.flow import (
    AnotherWanted,
    Answer,
    Answered,
    Asking,
    BatchChosen,
    CodeSeen,
    Event,
    Finding,
    Found,
    Judged,
    NothingOnShelf,
    NumberSent,
    Offered,
    Question,
    Record,
    Recorded,
    State,
    Typed,
    TypingWanted,
    UnknownBatch,
    UnknownProduct,
    Waiting,
    advance,
)
from kiosk.stations.freshness.record import Counter, code_kind, record_of
from kiosk.stations.freshness.screen import FreshnessPage
from kiosk.stations.receipt.flow import About
from kiosk.stations.staff.flow import Absent, Checkup, Lost, Part
from kiosk.store.cache import Cache
from kiosk.store.freshness import FreshnessShelf
from kiosk.ui.page import Page
from kiosk.ui.tasks import Lane
from kiosk.ui.window import MakePage
from shared.codes.understand import ScannedCode, understand
from shared.errors import CounterproofError
from shared.freshness.batch import Batch
from shared.freshness.judgement import Verdict

FRESHNESS = "freshness"


class FreshnessStation(Station):
    """The conversation of the present visit; a code that nobody else took is answered here.

    `make_glance` makes what shows the receipt of an answer beside it, where there are receipts.
    """

    picture_tapped = Signal()
    recorded = Signal(object)
    """An answer that is shown, as a receipt is `About` it."""
    receipt_wanted = Signal(object)
    """The same, for the page of the receipt."""

    def __init__(
        self,
        cache: Cache,
        make_glance: Callable[[], QWidget | None],
        around: Surroundings,
        parent: QObject,
    ) -> None:
        super().__init__(around, parent)
        self._make_glance = make_glance
        self._check = _check(cache, around)
        self._book = cache.check_book
        self._counter = Counter(around.settings.site.name, around.settings.site.time_zone)
        self._state: State = Waiting()
        self._page: FreshnessPage | None = None
        around.devices.changed.connect(self._show_camera)

    def places(self) -> Mapping[str, MakePage]:
        return {FRESHNESS: self._make_page}

    def camera_places(self) -> frozenset[str]:
        return frozenset({FRESHNESS})

    def forget(self) -> None:
        self._page = None
        self._state = Waiting()

    def hear(self, code: ScannedCode) -> bool:
        """A code begins the visit while nobody is there, and brings a visitor here."""
        self._around.shell.arrive()
        self._around.shell.go_to(FRESHNESS)
        self._apply(CodeSeen(understand(code, self._around.parts.clock.now().year)))
        return True

    def _make_page(self) -> Page:
        frames, now = self._around.devices.frame_reader(), self._around.parts.clock.now
        page = FreshnessPage(frames, now, self._make_glance())
        self._page = page
        page.picture_tapped.connect(self.picture_tapped)
        page.typing_wanted.connect(self._want_typing)
        page.typed.connect(self._type)
        page.number_sent.connect(self._send)
        page.batch_chosen.connect(self._choose)
        page.another_wanted.connect(self._want_another)
        page.receipt_wanted.connect(self._want_receipt)
        page.show_state(self._state)
        self._show_camera(self._around.devices.checkup)
        return page

    @Slot(object)
    def _show_camera(self, checkup: Checkup) -> None:
        """One that was never asked yet may well work."""
        standing = checkup.standing_of(Part.CAMERA)
        if self._page is not None:
            self._page.show_camera(works=not isinstance(standing, Absent | Lost))

    @Slot()
    def _want_typing(self) -> None:
        self._apply(TypingWanted())

    @Slot(str)
    def _type(self, text: str) -> None:
        self._apply(Typed(text))

    @Slot()
    def _send(self) -> None:
        self._apply(NumberSent())

    @Slot(object)
    def _choose(self, batch: Batch) -> None:
        self._apply(BatchChosen(batch))

    @Slot()
    def _want_another(self) -> None:
        self._apply(AnotherWanted())

    @Slot()
    def _want_receipt(self) -> None:
        if (about := self._recorded()) is not None:
            self.receipt_wanted.emit(about)

    def _recorded(self) -> About | None:
        if not isinstance(self._state, Answered) or self._state.record is None:
            return None
        return _about(self._state.answer.finding, self._state.record)

    def _apply(self, event: Event) -> None:
        before, self._state = self._state, advance(self._state, event)
        if self._state == before:
            return
        if self._page is not None:
            self._page.show_state(self._state)
        if isinstance(self._state, Asking):
            self._ask(self._state.question, code_kind(event))
        if (about := self._recorded()) is not None:
            self.recorded.emit(about)

    def _ask(self, question: Question, kind: str) -> None:
        def found(answer: Answer) -> None:
            if self._state == Asking(question):
                self._apply(Found(question, answer))
                self._keep(question, answer, kind)

        self._around.tasks.run(
            Lane.STORAGE,
            lambda: self._check(question),
            visit=self._around.visit,
            on_done=found,
            on_failed=restart,
        )

    def _keep(self, question: Question, answer: Answer, kind: str) -> None:
        """The answer is on screen and owes the disk nothing; it stays whoever goes."""
        now, visit = self._around.parts.clock.now(), self._around.visit

        def noted(seq: int) -> None:
            if visit is not None and visit == self._around.visit:
                self._apply(Recorded(answer, Record(seq, now)))

        record = record_of(question, answer.finding, kind, now, self._counter)
        self._around.tasks.run(
            Lane.STORAGE,
            lambda: self._book.note(record, now),
            on_done=noted,
            on_failed=_leave_out,
        )


def _about(finding: Finding, record: Record) -> About:
    """What names no pack of which anything is known has no verdict either."""
    match finding:
        case Judged(batch, product, judgement):
            name = product.name if product else batch.gtin
            return About(record.seq, record.at, judgement.verdict, name, batch.lot)
        case UnknownBatch(lot, product):
            name = product.name if product else ""
            return About(record.seq, record.at, Verdict.NOT_KNOWN, name, lot)
        case UnknownProduct(gtin):
            return About(record.seq, record.at, Verdict.NOT_KNOWN, gtin, "")
        case Offered(product) | NothingOnShelf(product):
            return About(record.seq, record.at, Verdict.NOT_KNOWN, product.name, "")
        case _:
            assert_never(finding)


def _leave_out(error: CounterproofError) -> None:
    """A full disk keeps no record, and the shopper has the answer; damage is mended."""
    unavailable(error)


def _check(cache: Cache, around: Surroundings) -> CheckFreshness:
    site = around.settings.site
    shelf = FreshnessShelf(cache.database, site.name)
    return CheckFreshness(shelf, around.parts.clock, site.time_zone)
