"""The page on which a kiosk is paired: an address, a code, and what became of it."""

from typing import assert_never

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.stations.sync.flow.pairing import (
    Approved,
    Asking,
    Over,
    State,
    Typing,
    Waiting,
)
from kiosk.stations.sync.screen.pairing_panels import AddressPanel, ApprovedPanel, CodePanel
from kiosk.stations.sync.screen.pairing_words import PairingWords
from kiosk.ui import appearance
from kiosk.ui.isolate import isolated
from kiosk.ui.page import Page
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.buttons import SecondaryButton
from kiosk.ui.widgets.messages import ErrorPanel, Trouble
from kiosk.ui.widgets.progress import ProgressPanel
from kiosk.visit import HOME
from shared.codes.display import safe_text


class PairingPage(Page):
    typed = Signal(str)
    connect_wanted = Signal()
    again_wanted = Signal()
    address_wanted = Signal()
    dropped = Signal()
    """The attempt is given up, and the way leads back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State = Typing()
        self._words = PairingWords()
        self.address, self.code, self.approved = AddressPanel(), CodePanel(), ApprovedPanel()
        self._busy = ProgressPanel()
        self._trouble = ErrorPanel(Trouble("", "", ""))
        self._other = SecondaryButton("", "back")
        space = appearance.current().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.large, space.page, space.large)
        layout.setSpacing(space.medium)
        shown = (self.address, self._busy, self.code, self.approved, self._trouble, self._other)
        for widget in shown:
            layout.addWidget(widget)
        layout.addStretch(1)
        self._connect()

    def show_state(self, state: State) -> None:
        is_new = type(state) is not type(self._state)
        self._state = state
        self.address.setVisible(isinstance(state, Typing))
        self.code.setVisible(isinstance(state, Waiting))
        self.approved.setVisible(isinstance(state, Approved))
        self._trouble.setVisible(isinstance(state, Over))
        self._other.setVisible(isinstance(state, Over))
        if not isinstance(state, Asking):
            self._busy.show_done()
        self._show(state)
        if is_new:
            self._announce(state)

    def state(self) -> State:
        return self._state

    def retranslate(self) -> None:
        self._words = PairingWords()
        for panel in (self.address, self.code, self.approved):
            panel.retranslate()
        self._other.show_label(self.tr("Another address"))
        self.show_state(self._state)

    def lay_out(self, *, landscape: bool) -> None:
        self.code.lay_out(landscape=landscape)

    def _show(self, state: State) -> None:
        match state:
            case Typing():
                self.address.show_typing(state, self._words)
            case Asking(server):
                self._busy.show_busy(
                    self.tr("Asking for a code"), isolated(safe_text(server, 200))
                )
            case Waiting():
                self.code.show_waiting(state, self._words)
            case Approved(belonging):
                self.approved.show_belonging(belonging, self._words)
            case Over(server, why):
                self._trouble.show_trouble(self._words.trouble(why, server))
            case _:
                assert_never(state)

    def _announce(self, state: State) -> None:
        """What comes of waiting comes without a touch; an ending is told by its own panel."""
        if isinstance(state, Waiting):
            announce(self, self.code.said())
        elif isinstance(state, Approved):
            announce(self, self.approved.said())

    def _connect(self) -> None:
        self.address.typed.connect(self.typed)
        self.address.connect_wanted.connect(self.connect_wanted)
        self.code.dropped.connect(self.dropped)
        self._busy.cancelled.connect(self.address_wanted)
        self._trouble.retried.connect(self.again_wanted)
        self._trouble.home_requested.connect(self._go_home)
        self._other.clicked.connect(self.address_wanted)

    @Slot()
    def _go_home(self) -> None:
        self.place_wanted.emit(HOME)
