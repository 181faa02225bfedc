"""Why a batch is recalled: one of the common reasons, or one of one's own."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kiosk.stations.batches.flow.sheet import Reasoning
from kiosk.stations.batches.screen.quick import QuickButton
from kiosk.ui.tokens import Spacing
from kiosk.ui.widgets.buttons import DangerButton, SecondaryButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.field import TextField
from kiosk.ui.widgets.labels import SectionTitle
from shared.freshness.entry import LONGEST_TEXT

_COMMON = 4
_COLUMNS = 2


class RecallPanel(Card):
    typed = Signal(str)
    recall_wanted = Signal(str)
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = SectionTitle()
        self._common = [QuickButton() for _ in range(_COMMON)]
        self.reason = TextField("")
        self.reason.line.setMaxLength(LONGEST_TEXT)
        self.reason.line.setProperty("enterPurpose", "done")
        self._recall = DangerButton("")
        self._drop = SecondaryButton("")
        self._lay_out_once()
        for button in self._common:
            button.clicked.connect(self._take_common)
        self.reason.text_changed.connect(self.typed)
        self._recall.clicked.connect(self._want_recall)
        self._drop.clicked.connect(self.dropped)

    def show_reasoning(self, reasoning: Reasoning) -> None:
        if self.reason.text() != reasoning.text:
            self.reason.show_text(reasoning.text)
        lacking = self.tr("Say why: shoppers are told the reason.")
        self.reason.show_error(lacking if reasoning.lacking else "")

    def retranslate(self) -> None:
        self._title.show_text(self.tr("Why is it recalled?"))
        self.reason.show_label(
            self.tr("Reason"), self.tr("Choose one above or type it. Shoppers read it.")
        )
        common = (
            self.tr("Foreign bodies found"),
            self.tr("Germs found"),
            self.tr("An allergen is not declared"),
            self.tr("The cold chain was broken"),
        )
        for button, reason in zip(self._common, common, strict=True):
            button.show_label(reason)
        self._recall.show_label(self.tr("Recall the batch"))
        self._drop.show_label(self.tr("Do not recall"))

    @Slot()
    def _take_common(self) -> None:
        sender = self.sender()
        if isinstance(sender, QuickButton):
            self.reason.show_text(sender.label())

    @Slot()
    def _want_recall(self) -> None:
        self.recall_wanted.emit(self.reason.text())

    def _lay_out_once(self) -> None:
        space = Spacing()
        grid = QGridLayout()
        grid.setSpacing(space.snug)
        for place, button in enumerate(self._common):
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        ways = QHBoxLayout()
        ways.setSpacing(space.small)
        ways.addWidget(self._drop, 1)
        ways.addWidget(self._recall, 1)
        self.content.setSpacing(space.medium)
        self.content.addWidget(self._title)
        self.content.addLayout(grid)
        self.content.addWidget(self.reason)
        self.content.addLayout(ways)
