"""Shows where an import stands; decides nothing."""

from typing import assert_never

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.stations.intake.flow import (
    Broken,
    Choosing,
    Imported,
    Importing,
    Looked,
    Looking,
    State,
)
from kiosk.stations.intake.screen.panels import ChoicePanel, ImportingPanel, ResultPanel
from kiosk.stations.intake.screen.words import IntakeWords
from kiosk.ui import appearance
from kiosk.ui.isolate import isolated
from kiosk.ui.page import Page
from kiosk.ui.widgets.messages import ErrorPanel, Trouble
from kiosk.ui.widgets.progress import ProgressPanel
from kiosk.visit import HOME
from shared.codes.display import safe_text


class IntakePage(Page):
    refresh_wanted = Signal()
    file_chosen = Signal(object)
    import_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State = Choosing()
        self._words = IntakeWords(appearance.language())
        self.choice, self.result = ChoicePanel(), ResultPanel()
        self._busy, self._importing = ProgressPanel(), ImportingPanel()
        self._trouble = ErrorPanel(Trouble("", "", ""))
        space = appearance.current().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.large, space.page, space.large)
        layout.setSpacing(space.medium)
        for panel in (self.choice, self._busy, self._importing, self.result, self._trouble):
            layout.addWidget(panel)
        layout.addStretch(1)
        self._connect()

    def show_state(self, state: State) -> None:
        self._state = state
        self.choice.setVisible(isinstance(state, Choosing))
        self.result.setVisible(isinstance(state, Looked | Imported))
        self._trouble.setVisible(isinstance(state, Broken))
        self._importing.setVisible(isinstance(state, Importing))
        if not isinstance(state, Looking):
            self._busy.show_done()
        self._show(state)

    def state(self) -> State:
        return self._state

    def retranslate(self) -> None:
        self._words = IntakeWords(appearance.language())
        self.choice.retranslate()
        self.result.retranslate()
        self._importing.retranslate()
        self.show_state(self._state)

    def lay_out(self, *, landscape: bool) -> None:
        self.result.lay_out(landscape=landscape)

    def _show(self, state: State) -> None:
        match state:
            case Choosing():
                self.choice.show_choosing(state, self._words)
            case Looking(file, done):
                name = isolated(safe_text(file.name))
                self._busy.show_busy(self.tr("Looking over {0}").format(name), "", done)
            case Importing(_, _, done):
                self._importing.show_fraction(done)
            case Looked():
                self.result.show_looked(state, self._words)
            case Imported():
                self.result.show_imported(state, self._words)
            case Broken(_, why):
                self._trouble.show_trouble(self._broken(why))
            case _:
                assert_never(state)

    def _broken(self, why: str) -> Trouble:
        return Trouble(
            self.tr("This list cannot be imported"),
            isolated(safe_text(why, 400)),
            self.tr("Correct the file, or choose another one."),
            self.tr("Choose another list"),
        )

    def _connect(self) -> None:
        self.choice.chosen.connect(self.file_chosen)
        self.choice.refresh_wanted.connect(self.refresh_wanted)
        self.result.import_wanted.connect(self.import_wanted)
        self.result.back_wanted.connect(self.back_wanted)
        self._busy.cancelled.connect(self.back_wanted)
        self._trouble.retried.connect(self.back_wanted)
        self._trouble.home_requested.connect(self._go_home)

    @Slot()
    def _go_home(self) -> None:
        self.place_wanted.emit(HOME)
