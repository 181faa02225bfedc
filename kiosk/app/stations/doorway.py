"""Joins the staff's door: keys to the talk, PINs to the check, what comes of it to the page."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.app.station import Surroundings
from kiosk.stations.staff.actions import Allowed, Compared, Door
from kiosk.stations.staff.flow.door import advance, is_open
from kiosk.stations.staff.flow.talk import (
    Aim,
    ChangeWanted,
    Checking,
    Cleared,
    Erased,
    Event,
    Failed,
    Keeping,
    LockWanted,
    Looking,
    Pressed,
    Sent,
    Standing,
    State,
    Stood,
    Ticked,
    Unlocked,
    WentElsewhere,
)
from kiosk.stations.staff.screen import PinPage
from kiosk.ui.page import Page
from kiosk.ui.tasks import Lane
from kiosk.visit import VisitId
from shared.errors import CounterproofError

T = TypeVar("T")

PIN = "pin"
CHANGE_PIN = "change-pin"


class Doorway(QObject):
    """The talk of the present visit.

    A check goes on to its end whatever becomes of the visit, because its outcome must be kept;
    only then does the next one begin, also for the next visitor.
    """

    unlocked = Signal()
    pin_kept = Signal()
    failed = Signal(object)
    """A `CounterproofError`: nothing was decided, and the door is as it was."""

    def __init__(self, door: Door, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._door = door
        self._around = around
        self._state: State = Looking()
        self._pages: tuple[PinPage, ...] = ()
        self._busy = False

    @property
    def is_open(self) -> bool:
        return is_open(self._state)

    def make_page(self) -> Page:
        page = PinPage(self._around.shell.seconds_left)
        page.pressed.connect(self._press)
        page.erased.connect(self._erase)
        page.cleared.connect(self._clear)
        page.sent.connect(self._send)
        page.waited.connect(self._tick)
        page.show_state(self._state)
        self._pages = (*self._pages, page)
        return page

    def follow(self, place: str) -> None:
        """The visitor came to this place."""
        if place == CHANGE_PIN:
            self._apply(ChangeWanted())
        elif place == PIN:
            self._look()
        else:
            self._apply(WentElsewhere())

    def lock(self) -> None:
        self._apply(LockWanted())

    def forget(self) -> None:
        self._pages = ()
        self._state = Looking()

    @Slot(str)
    def _press(self, digit: str) -> None:
        self._apply(Pressed(digit))

    @Slot()
    def _erase(self) -> None:
        self._apply(Erased())

    @Slot()
    def _clear(self) -> None:
        self._apply(Cleared())

    @Slot()
    def _send(self) -> None:
        self._apply(Sent())

    @Slot()
    def _tick(self) -> None:
        self._apply(Ticked(self._around.parts.clock.monotonic()))

    def _apply(self, event: Event) -> None:
        before, self._state = self._state, advance(self._state, event)
        if self._state == before:
            return
        for page in self._pages:
            page.show_state(self._state)
        match self._state:
            case Looking():
                self._look()
            case Checking(digits=digits):
                self._check(digits)
            case Keeping(aim, chosen):
                self._keep(aim, chosen)
            case Unlocked():
                self._tell_unlocked(before)
            case _:
                pass

    def _tell_unlocked(self, before: State) -> None:
        if isinstance(before, Keeping):
            self.pin_kept.emit()
        if isinstance(before, Checking | Keeping):
            self.unlocked.emit()

    def _look(self) -> None:
        """Not while a check of the visit before is on its way: it decides what will be seen."""
        if isinstance(self._state, Looking) and not self._busy:
            visit = self._around.visit

            def found(standing: Standing) -> None:
                self._end(visit, Stood(standing))

            self._run(Lane.STORAGE, self._door.look, found, visit)

    def _check(self, pin: str) -> None:
        visit, door = self._around.visit, self._door

        def asked(answer: Allowed | Stood) -> None:
            if isinstance(answer, Stood):
                self._end(visit, answer)
            else:
                self._run(Lane.COMPUTE, lambda: door.compare(answer, pin), compared, visit)

        def compared(outcome: Compared) -> None:
            end = partial(self._end, visit)
            self._run(Lane.STORAGE, lambda: door.settle(outcome), end, visit)

        self._run(Lane.STORAGE, door.ask, asked, visit)

    def _keep(self, aim: Aim, pin: str) -> None:
        visit, door = self._around.visit, self._door
        keep = door.keep_first if aim is Aim.UNLOCK else door.keep

        def hashed(pin_hash: str) -> None:
            end = partial(self._end, visit)
            self._run(Lane.STORAGE, lambda: keep(pin_hash), end, visit)

        self._run(Lane.COMPUTE, lambda: door.hashed(pin), hashed, visit)

    def _run(
        self,
        lane: Lane,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        visit: VisitId | None,
    ) -> None:
        """Whether its visit is over is for `_end` to ask: the outcome must be kept."""
        self._busy = True

        def failed(error: CounterproofError) -> None:
            if self._around.visit == visit:
                self.failed.emit(error)
            self._end(visit, Failed())

        self._around.tasks.run(lane, work, on_done=on_done, on_failed=failed)

    def _end(self, visit: VisitId | None, event: Event) -> None:
        self._busy = False
        place = self._around.place
        if self._around.visit == visit:
            self._apply(event)
            if place not in (PIN, CHANGE_PIN):
                self._apply(WentElsewhere())
        elif place == PIN:
            self._look()
