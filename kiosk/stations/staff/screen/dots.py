"""How many digits of a PIN were typed, and never which."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.stations.staff.flow.pin import LEAST_DIGITS, MOST_DIGITS
from kiosk.ui import appearance
from kiosk.ui.widgets.pressable import ring_wanted
from kiosk.ui.widgets.shapes import Plate, painting, plate, ring

_DOT_SHARE = 0.24
_STEP_SHARE = 0.55
_LINE_PX = 2


class PinDots(QWidget):
    """A filled dot for each digit, an empty place for each that is still needed at least.

    Holds the focus while a PIN is typed, so that the keys of a keyboard reach the page.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = 0
        self._wrong = False
        self._ringed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_typed(self, typed: int, *, wrong: bool = False) -> None:
        self._typed, self._wrong = typed, wrong
        self.update()

    def typed(self) -> int:
        return self._typed

    def retranslate(self) -> None:
        """Its name does not count along: that would be heard."""
        self.setAccessibleName(self.tr("PIN"))

    def sizeHint(self) -> QSize:
        measure = appearance.current().measure
        return QSize(round(measure.control * _STEP_SHARE * (MOST_DIGITS + 1)), measure.control)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = ring_wanted(event)
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in appearance.RESTYLE:
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        colours, frame = tokens.palette, QRectF(self.rect())
        edge = colours.bad.mark if self._wrong else colours.edge
        with painting(self) as painter:
            ringed = self._ringed and self.hasFocus()
            face = ring(painter, frame, tokens.radius.control) if ringed else frame
            radius = tokens.radius.control - (face.left() - frame.left())
            plate(painter, face, radius, Plate(colours.surface, edge, tokens.stroke.edge))
            places = max(self._typed, LEAST_DIGITS)
            step = min(frame.height() * _STEP_SHARE, frame.width() / (places + 1))
            first = frame.center().x() - step * (places - 1) / 2
            for place in range(places):
                centre = QPointF(first + place * step, frame.center().y())
                self._paint_place(painter, centre, filled=self._is_filled(place, places))

    def _paint_place(self, painter: QPainter, centre: QPointF, *, filled: bool) -> None:
        colours, radius = appearance.current().palette, self.height() * _DOT_SHARE / 2
        painter.setPen(QPen(QColor(colours.ink if filled else colours.edge), _LINE_PX))
        painter.setBrush(QColor(colours.ink) if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)

    def _is_filled(self, place: int, places: int) -> bool:
        from_start = places - 1 - place if self.isRightToLeft() else place
        return from_start < self._typed
