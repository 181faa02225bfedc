"""A surface that holds together what belongs together."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui import appearance
from kiosk.ui.tokens import Spacing
from kiosk.ui.widgets.shapes import Plate, painting, plate


class Card(QWidget):
    """Put what it holds into `content`."""

    def __init__(
        self, parent: QWidget | None = None, *, padding: int = Spacing().large
    ) -> None:
        super().__init__(parent)
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(padding, padding, padding, padding)
        self.content.setSpacing(Spacing().small)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        colours = tokens.palette
        look = Plate(colours.surface, colours.line, tokens.stroke.line)
        with painting(self) as painter:
            plate(painter, QRectF(self.rect()), tokens.radius.card, look)
