"""The seconds that are left, as a number in a ring that empties."""

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui import appearance
from kiosk.ui.widgets.shapes import painting
from kiosk.ui.widgets.typeset import Setting

_SIXTEENTHS = 16
_TOP = 90


class CountdownRing(QWidget):
    """Told by its owner; repaints only when another second is shown."""

    def __init__(self, total_s: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._total_s = max(total_s, 1)
        self._left_s = self._total_s
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    def show_remaining(self, left_s: int) -> None:
        left_s = min(max(left_s, 0), self._total_s)
        if left_s != self._left_s:
            self._left_s = left_s
            self._name()
            self.update()

    def remaining_s(self) -> int:
        return self._left_s

    def sizeHint(self) -> QSize:
        side = appearance.current().measure.ring
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.update()
        elif event.type() in appearance.RESTYLE:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        colours = tokens.palette
        frame = QRectF(self.rect())
        width = tokens.space.snug
        arc = frame.adjusted(width, width, -width, -width)
        with painting(self) as painter:
            pen = QPen(QColor(colours.line), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawEllipse(arc)
            pen.setColor(QColor(colours.accent))
            painter.setPen(pen)
            span = round(360 * _SIXTEENTHS * self._left_s / self._total_s)
            painter.drawArc(arc, _TOP * _SIXTEENTHS, span)
            number = Setting(QLocale().toString(self._left_s), tokens.type.title, centred=True)
            height = number.height(frame.width())
            top = frame.center().y() - height / 2
            number.paint(painter, QRectF(0, top, frame.width(), height), colours.ink)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("%Ln second(s) left", "", self._left_s))
