"""One sentence with its sign: what the last code was, or why nothing was printed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.stations.labels.screen.words import Remark
from kiosk.ui import appearance
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.labels import Strong
from kiosk.ui.widgets.messages import Sign


class RemarkCard(Card):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=appearance.current().space.medium)
        self._sign = Sign()
        self._words = Strong()
        row = QHBoxLayout()
        row.setSpacing(appearance.current().space.medium)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.content.addLayout(row)
        self.hide()

    def show_remark(self, remark: Remark | None) -> None:
        self.setVisible(remark is not None)
        text = remark.text if remark else ""
        if remark is not None:
            self._sign.show_outcome(remark.outcome)
        if text and text != self._words.text():
            announce(self, text)
        self._words.show_text(text)
