"""The keys for a PIN, on the page itself: nothing slides in, nothing remembers the digits."""

from PySide6.QtCore import QLocale, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kiosk.ui import appearance, icons
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.shapes import Plate, plate
from kiosk.ui.widgets.typeset import Setting

_COLUMNS = 3
_WIDE_TO_HIGH = 1.5
_TALLER_UPRIGHT, _LOWER_SIDEWAYS = 1.3, 0.9


class PinKey(Pressable):
    """A digit, or a sign for what it does.

    A touch does not give it the focus: what has the focus is read aloud to whoever asked for
    that, and a PIN must not be.
    """

    def __init__(self, face: str, icon: str | None = None) -> None:
        self._icon = icon
        self._taller = 1.0
        super().__init__(face)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def grow(self, factor: float) -> None:
        self._taller = factor
        self.updateGeometry()

    def radius(self) -> float:
        return appearance.current().radius.control

    def height_at(self, width: int) -> int:
        del width
        return round(appearance.current().measure.badge * self._taller)

    def widths(self) -> tuple[int, int]:
        high = appearance.current().measure.badge
        return high, round(high * _WIDE_TO_HIGH)

    def paint_face(self, painter: QPainter, face: QRectF, frame: QRectF) -> None:
        tokens = appearance.current()
        colours = tokens.palette
        fill = colours.accent_quiet if self.isDown() else colours.surface
        radius = self.radius() - (face.left() - frame.left())
        plate(painter, face, radius, Plate(fill, colours.edge, tokens.stroke.edge))
        if self._icon is not None:
            side = tokens.measure.icon_large
            box = QRectF(0, 0, side, side)
            box.moveCenter(frame.center())
            icons.paint(painter, self._icon, box, colours.ink)
            return
        digit = Setting(self.label(), tokens.type.heading, centred=True)
        height = digit.height(frame.width())
        top = frame.center().y() - height / 2
        digit.paint(painter, QRectF(0, top, frame.width(), height), colours.ink)


class Keypad(QWidget):
    """One to nine from the top, as on a telephone, whichever way the language reads."""

    pressed = Signal(str)
    erased = Signal()
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._digits = {digit: PinKey(digit) for digit in "1234567890"}
        self._clear = PinKey("", "close")
        self._erase = PinKey("", "backspace")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(appearance.current().space.small)
        *upper, nought = self._digits.values()
        for index, key in enumerate((*upper, self._clear, nought, self._erase)):
            grid.addWidget(key, index // _COLUMNS, index % _COLUMNS)
        for digit, key in self._digits.items():
            key.setProperty("digit", digit)
            key.clicked.connect(self._press)
        self._clear.clicked.connect(self.cleared)
        self._erase.clicked.connect(self.erased)

    def retranslate(self) -> None:
        self._clear.show_label(self.tr("Clear"))
        self._erase.show_label(self.tr("Delete the last digit"))
        for digit, key in self._digits.items():
            key.show_label(QLocale().toString(int(digit)))

    def lay_out(self, *, landscape: bool) -> None:
        """An upright screen has the height for keys that nobody misses."""
        for key in (*self._digits.values(), self._clear, self._erase):
            key.grow(_LOWER_SIDEWAYS if landscape else _TALLER_UPRIGHT)

    @Slot()
    def _press(self) -> None:
        self.pressed.emit(str(self.sender().property("digit")))
