"""Brings all rules and the one being changed together on one page."""

from typing import assert_never

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.stations.policies.flow import Editing, Listing, State
from kiosk.stations.policies.screen.editor import PolicyEditor
from kiosk.stations.policies.screen.rules import RulesPanel
from kiosk.stations.policies.screen.words import PolicyWords
from kiosk.ui import appearance
from kiosk.ui.isolate import isolated
from kiosk.ui.page import Page
from kiosk.ui.widgets.messages import ErrorPanel, Trouble
from kiosk.ui.widgets.progress import ProgressPanel
from kiosk.visit import HOME


class PoliciesPage(Page):
    retried = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State = Listing()
        self._words = PolicyWords(appearance.language())
        self.rules = RulesPanel()
        self.editor = PolicyEditor()
        self._busy = ProgressPanel()
        self._trouble = ErrorPanel(Trouble("", "", ""))
        self._trouble.retried.connect(self.retried)
        self._trouble.home_requested.connect(self._go_home)
        space = appearance.current().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.large, space.page, space.large)
        layout.setSpacing(space.medium)
        layout.addWidget(self._busy)
        layout.addWidget(self._trouble)
        layout.addWidget(self.rules)
        layout.addWidget(self.editor)
        layout.addStretch(1)

    def show_state(self, state: State) -> None:
        self._state = state
        self._busy.show_done()
        self._trouble.hide()
        self.editor.setVisible(isinstance(state, Editing))
        self.rules.setVisible(isinstance(state, Listing) and state.rules is not None)
        match state:
            case Listing():
                self._show_listing(state)
            case Editing():
                self.editor.show_editing(state, self._words)
            case _:
                assert_never(state)

    def is_read(self) -> bool:
        """Whether nothing that was asked for is still to come."""
        state = self._state
        if not isinstance(state, Listing) or state.rules is None:
            return False
        return bool(state.text) == (state.found is not None)

    def is_counted(self) -> bool:
        return isinstance(self._state, Editing) and self._state.otherwise is not None

    def retranslate(self) -> None:
        self._words = PolicyWords(appearance.language())
        self.rules.retranslate()
        self.editor.retranslate()
        self.show_state(self._state)

    def lay_out(self, *, landscape: bool) -> None:
        self.rules.lay_out(landscape=landscape)

    def _show_listing(self, listing: Listing) -> None:
        self.rules.show_listing(listing, self._words)
        if listing.trouble:
            self._trouble.show_trouble(
                Trouble(
                    self.tr("The rules cannot be read"),
                    isolated(listing.trouble),
                    self.tr("Nothing was changed. Try again."),
                )
            )
            self._trouble.show()
        elif listing.rules is None:
            self._busy.show_busy(self.tr("Reading the rules"))

    @Slot()
    def _go_home(self) -> None:
        self.place_wanted.emit(HOME)
