"""The receipt: a code to take along, what it proves, and how far that has come."""

from typing import assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.receipt.flow import Alone, Looking, Nothing, Shown, State
from kiosk.stations.receipt.screen.words import ReceiptWords
from kiosk.ui import appearance
from kiosk.ui.page import Page
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.buttons import PrimaryButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.facts import KeyValueList
from kiosk.ui.widgets.labels import Body, Strong, Title
from kiosk.ui.widgets.messages import EmptyState
from kiosk.ui.widgets.pill import StatusPill
from kiosk.ui.widgets.progress import ProgressPanel
from kiosk.ui.widgets.qr import Modules, QrPanel

_CODE_PX = 730
"""Five pixels for each module of a code of version 30, as large as receipts are."""


class ReceiptPage(Page):
    print_wanted = Signal()

    def __init__(self, zone: ZoneInfo, *, prints: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._prints = prints
        self._state: State = Nothing()
        self._link = ""
        self._title, self._pill = Title(parent=self), StatusPill()
        self._code, self._hint = QrPanel(), Strong()
        self._facts, self._proves = KeyValueList(), Body()
        self._print = PrimaryButton("", "printer")
        self._busy, self._alone = ProgressPanel(), EmptyState("network-off", "", "")
        self._seen, self._said = QWidget(self), QWidget(self)
        self._grid = QGridLayout()
        self._lay_out_once()
        self._print.clicked.connect(self.print_wanted)

    def state(self) -> State:
        return self._state

    def show_state(self, state: State) -> None:
        before, self._state = self._state, state
        for part in (self._seen, self._said):
            part.setVisible(isinstance(state, Shown))
        self._alone.setVisible(isinstance(state, Alone))
        if not isinstance(state, Looking):
            self._busy.show_done()
        match state:
            case Nothing() | Alone():
                pass
            case Looking():
                self._busy.show_busy(self.tr("Looking for the receipt"))
            case Shown():
                self._show(state)
                if isinstance(before, Shown) and before.proof.stage != state.proof.stage:
                    announce(self._pill, self._pill.text())
            case _:
                assert_never(state)

    def show_code(self, link: str, modules: Modules) -> None:
        """The one before stays until this moment: nobody scans an empty frame."""
        self._link = link
        self._code.show_code(modules, self.tr("The code of this receipt"))

    def missing_code(self) -> str:
        """The link whose code is still to be shown; empty when there is none."""
        link = self._state.proof.link if isinstance(self._state, Shown) else ""
        return "" if link == self._link else link

    def has_code(self) -> bool:
        """Whether the code is that of the state that is shown."""
        return isinstance(self._state, Shown) and not self.missing_code()

    def retranslate(self) -> None:
        self._title.show_text(self.tr("Your receipt"))
        self._hint.show_text(self.tr("Point the camera of your phone at the code."))
        self._print.show_label(self.tr("Print"))
        self._code.setAccessibleName(self.tr("The code of this receipt"))
        self._alone.show_empty(
            "network-off",
            self.tr("This kiosk is on its own"),
            self.tr(
                "The answer is signed and recorded here. A receipt that others can check needs "
                "a server, and this kiosk is not connected to one."
            ),
        )
        self.show_state(self._state)

    def lay_out(self, *, landscape: bool) -> None:
        """A low screen has room for the code, and for nothing above it."""
        grid, top = self._grid, Qt.AlignmentFlag.AlignTop
        if landscape:
            grid.addWidget(self._seen, 0, 0, 2, 1, top)
            grid.addWidget(self._title, 0, 1)
            grid.addWidget(self._said, 1, 1, top)
        else:
            grid.addWidget(self._title, 0, 0)
            grid.addWidget(self._seen, 1, 0)
            grid.addWidget(self._said, 2, 0)
        grid.setColumnStretch(0, 0 if landscape else 1)
        grid.setColumnStretch(1, 1 if landscape else 0)
        grid.setRowStretch(1, 1 if landscape else 0)

    def _show(self, shown: Shown) -> None:
        words = ReceiptWords(appearance.language(), self._zone)
        self._pill.show_status(*words.pill(shown.proof))
        self._facts.show_facts(words.facts(shown.about, shown.proof))
        self._proves.show_text(words.proves(shown.proof.stage))
        self._print.setVisible(self._prints)
        self._print.setEnabled(not shown.printing)

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        self._code.setFixedHeight(_CODE_PX)
        self._code.setMinimumWidth(_CODE_PX)
        self._hint.centre()
        card = Card(padding=space.medium)
        card.content.addWidget(self._facts)
        seen, said = QVBoxLayout(self._seen), QVBoxLayout(self._said)
        seen.setSpacing(space.small)
        for widget in (self._code, self._hint):
            seen.addWidget(widget)
        said.setSpacing(space.medium)
        head = QHBoxLayout()  # the button above the facts, to be in sight on a low screen too
        head.setSpacing(space.medium)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self._print)
        said.addLayout(head)
        for part in (self._proves, card):
            said.addWidget(part)
        for column in (seen, said):
            column.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space.large)
        self._grid.setVerticalSpacing(space.small)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.small, space.page, space.small)
        layout.setSpacing(0)
        layout.addLayout(self._grid)
        for below in (self._busy, self._alone):
            layout.addWidget(below)
        layout.addStretch(1)
