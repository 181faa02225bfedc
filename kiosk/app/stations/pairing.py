"""Joins the pairing page: what staff do there, the server beyond, the time that is left."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.app.afterwards import restart
from kiosk.app.station import Surroundings
from kiosk.stations.sync.actions import Pairing
from kiosk.stations.sync.flow.pairing import (
    Accepted,
    AddressWanted,
    AgainWanted,
    Approved,
    Asking,
    ConnectWanted,
    Ended,
    Event,
    Given,
    Left,
    Pending,
    State,
    Ticked,
    Typed,
    Typing,
    Unheard,
    Waiting,
    advance,
)
from kiosk.stations.sync.screen import PairingPage
from kiosk.ui.page import Page
from kiosk.ui.tasks import Lane

PAIRING = "pairing"
_TICK_MS = 1000
T = TypeVar("T")


class PairingTalk(QObject):
    """The attempt of the present visit; leaving the page ends it.

    While a code waits for an operator the visit does not end by itself: whoever waits at the
    counter for somebody at the server touches nothing. The door behind is locked meanwhile.
    """

    unattended = Signal()
    """From now on nobody has to be here, and staff's places must be closed."""
    stopped = Signal()
    paired = Signal()

    def __init__(
        self, pairing: Pairing, address: str, around: Surroundings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pairing = pairing
        self._address = address
        self._around = around
        self._state: State = Typing(address)
        self._page: PairingPage | None = None
        self._attempt = 0
        self._looking = False
        self._next_look_s = 0.0
        self._every_s = 0.0
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self.tick)

    def make_page(self) -> Page:
        page = self._page = PairingPage()
        page.typed.connect(self._type)
        page.connect_wanted.connect(self._want)
        page.again_wanted.connect(self._want_again)
        page.address_wanted.connect(self._want_address)
        page.dropped.connect(self.stopped)
        page.show_state(self._state)
        return page

    def leave(self) -> None:
        """Whoever goes elsewhere has given the attempt up."""
        self._give_up()
        self._apply(Left())

    def forget(self) -> None:
        self._page = None
        self._give_up()
        self._state = Typing(self._address)

    @Slot(str)
    def _type(self, text: str) -> None:
        self._apply(Typed(text))

    @Slot()
    def _want(self) -> None:
        self._ask(ConnectWanted())

    @Slot()
    def _want_again(self) -> None:
        self._ask(AgainWanted())

    @Slot()
    def _want_address(self) -> None:
        self._give_up()
        self._apply(AddressWanted())

    def _ask(self, event: ConnectWanted | AgainWanted) -> None:
        self._apply(event)
        if isinstance(self._state, Asking):
            server = self._state.server
            self._run(lambda: self._pairing.ask(server), self._asked)

    def _asked(self, answer: Given | Accepted | Ended) -> None:
        if isinstance(answer, Given):
            self._every_s = answer.every_s
            self._next_look_s = answer.now_s + answer.every_s
            self._ticks.start()
            self.unattended.emit()
        self._apply(answer)

    @Slot()
    def tick(self) -> None:
        now_s = self._around.parts.clock.monotonic()
        self._around.shell.touch()
        self._apply(Ticked(now_s))
        waiting = isinstance(self._state, Waiting)
        if waiting and not self._looking and now_s >= self._next_look_s:
            self._looking = True
            self._next_look_s = now_s + self._every_s
            self._run(self._pairing.look, self._looked)

    def _looked(self, told: Pending | Unheard | Accepted | Ended) -> None:
        self._looking = False
        self._apply(told)

    def _run(self, work: Callable[[], T], on_done: Callable[[T], None]) -> None:
        """An answer to an attempt that was given up meanwhile is let fall.

        Not so an approval: it is written down, so the kiosk belongs there whoever still waits.
        """
        attempt = self._attempt

        def done(answer: T) -> None:
            if attempt == self._attempt:
                on_done(answer)
            elif isinstance(answer, Accepted):
                self.paired.emit()

        self._around.tasks.run(Lane.NETWORK, work, on_done=done, on_failed=restart)

    def _give_up(self) -> None:
        self._ticks.stop()
        self._attempt += 1
        self._looking = False
        self._pairing.close()

    def _apply(self, event: Event) -> None:
        before, self._state = self._state, advance(self._state, event)
        if self._state == before:
            return
        if not isinstance(self._state, Waiting):
            self._ticks.stop()
        if self._page is not None:
            self._page.show_state(self._state)
        if isinstance(self._state, Approved):
            self.paired.emit()
