"""What nobody may miss, across the whole page: a great mark, and what it is about."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui import appearance
from kiosk.ui.tokens import Colour, Outcome, Spacing
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.labels import SectionTitle
from kiosk.ui.widgets.messages import Sign
from kiosk.ui.widgets.shapes import Plate, painting, plate


class _Alert(SectionTitle):
    def colour(self) -> Colour:
        return appearance.current().palette.bad.ink


class AlertBanner(QWidget):
    """Away while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._words = Sign(), _Alert()
        self._sign.show_outcome(Outcome.BAD)
        space = Spacing()
        row = QHBoxLayout(self)
        row.setContentsMargins(space.large, space.medium, space.large, space.medium)
        row.setSpacing(space.large)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_alert(self, text: str) -> None:
        is_new = text != self._words.text()
        self._words.show_text(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text and is_new:
            announce(self, text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        bad = tokens.palette.bad
        look = Plate(bad.fill, bad.mark, tokens.stroke.edge)
        with painting(self) as painter:
            plate(painter, QRectF(self.rect()), tokens.radius.card, look)
