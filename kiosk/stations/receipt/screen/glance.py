"""The receipt at a glance, beside the answer it is of: the signed statement, to take along."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from kiosk.stations.receipt.flow import Shown, State
from kiosk.stations.receipt.screen.words import ReceiptWords
from kiosk.ui import appearance
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.labels import Strong
from kiosk.ui.widgets.pill import StatusPill
from kiosk.ui.widgets.qr import Modules, QrPanel

_CODE_PX = 267
"""Three pixels for each module of a code of version 16, as a signed statement has it."""


class ReceiptGlance(Card):
    """Seen only once there is something to take along: a kiosk on its own has no receipts.

    The code stays the same however far the proof has come, so that it can be scanned in peace.
    """

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        padding = appearance.current().space.small
        super().__init__(parent, padding=padding)
        self.setFixedWidth(_CODE_PX + 2 * padding)
        self._zone = zone
        self._state: Shown | None = None
        self._link = ""
        self._code = QrPanel()
        self._title, self._pill = Strong(), StatusPill()
        self._lay_out()
        self.retranslate()
        self.hide()

    def state(self) -> Shown | None:
        return self._state

    def show_state(self, state: State) -> None:
        self._state = state if isinstance(state, Shown) else None
        self._show()

    def show_code(self, link: str, modules: Modules) -> None:
        self._link = link
        self._code.show_code(modules, self.tr("The code of this receipt"))
        self._show()

    def missing_code(self) -> str:
        """The link whose code is still to be shown; empty when there is none."""
        link = self._state.proof.brief if self._state is not None else ""
        return "" if link == self._link else link

    def has_code(self) -> bool:
        return self._state is not None and not self.missing_code()

    def retranslate(self) -> None:
        self._code.setAccessibleName(self.tr("The code of this receipt"))
        self._title.show_text(self.tr("Receipt"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show(self) -> None:
        if self._state is not None:
            words = ReceiptWords(appearance.language(), self._zone)
            self._pill.show_status(*words.glance(self._state.proof))
        self.setVisible(self.has_code())

    def _lay_out(self) -> None:
        self._code.setFixedSize(_CODE_PX, _CODE_PX)
        self.content.setSpacing(appearance.current().space.tight)
        for part in (self._title, self._code, self._pill):
            self.content.addWidget(part)
