"""The page on which staff see how the connection to the server stands."""

from datetime import UTC, datetime
from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.stations.sync.flow.connection import Alone, Looking, Shown, State
from kiosk.stations.sync.screen.standing import StandingPanel
from kiosk.stations.sync.screen.words import ConnectionWords
from kiosk.ui import appearance
from kiosk.ui.asking import AskingPage
from kiosk.ui.widgets.labels import Title
from kiosk.ui.widgets.messages import EmptyState
from kiosk.ui.widgets.progress import ProgressPanel


class ConnectionPage(AskingPage):
    sync_wanted = Signal()
    part_wanted = Signal()
    pairing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State = Looking()
        self._now = datetime.fromtimestamp(0, UTC)
        self._title, self.panel = Title(), StandingPanel()
        self._busy = ProgressPanel()
        self._alone = EmptyState("network-off", "", "")
        space = appearance.current().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.large, space.page, space.large)
        layout.setSpacing(space.medium)
        for widget in (self._title, self._busy, self._alone, self.panel):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.panel.sync_wanted.connect(self.sync_wanted)
        self.panel.part_wanted.connect(self.part_wanted)
        self._alone.acted.connect(self.pairing_wanted)

    def show_state(self, state: State, now: datetime) -> None:
        asked_before = isinstance(self._state, Shown) and self._state.leaving
        self._state, self._now = state, now
        self._alone.setVisible(isinstance(state, Alone))
        self.panel.setVisible(isinstance(state, Shown))
        if not isinstance(state, Looking):
            self._busy.show_done()
        match state:
            case Looking():
                self._busy.show_busy(self.tr("Looking at the connection"))
            case Alone():
                pass
            case Shown():
                self._show(state, asked_before=asked_before)
            case _:
                assert_never(state)

    def state(self) -> State:
        return self._state

    def retranslate(self) -> None:
        self._title.show_text(self.tr("Connection"))
        self._alone.show_empty(
            "network-off",
            self.tr("This kiosk is on its own"),
            self.tr(
                "It answers from what was recorded here. Connected to a server, it shares "
                "that with the other kiosks of its site."
            ),
            self.tr("Connect to a server"),
        )
        self.panel.retranslate()
        self.show_state(self._state, self._now)

    def lay_out(self, *, landscape: bool) -> None:
        self.panel.lay_out(landscape=landscape)

    def _show(self, shown: Shown, *, asked_before: bool) -> None:
        words = ConnectionWords(appearance.language(), self._now)
        self.panel.show_standing(shown, words)
        if shown.leaving:
            self.ask(words.question(shown.standing))
        elif asked_before:
            self.stop_asking()
