"""One key: a button for screen readers and stylesheets that paints its own face."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from kiosk.ui.keyboard.faces import Face, Role
from kiosk.ui.keyboard.icons import draw_icon

PADDING = 10
_SMALLEST_PX = 15
_ICON_PX = 30
_HINT_SHARE = 0.52
_HINT_OPACITY = 0.62


class KeyCap(QPushButton):
    """The panel handles touches of all keys; assistive tools press the button itself."""

    pressed_by_name = Signal(int)

    def __init__(self, index: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._index = index
        self._face = Face("")
        self.setObjectName("keyCap")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("keyRole", Role.LETTER.value)
        self.clicked.connect(self._on_clicked)

    def face(self) -> Face:
        return self._face

    def show_face(self, face: Face) -> None:
        if face == self._face:
            return
        role_changed = face.role is not self._face.role
        self._face = face
        self.setAccessibleName(face.spoken)
        if role_changed:
            self.setProperty("keyRole", face.role.value)
            self.style().unpolish(self)
            self.style().polish(self)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        colour = self.palette().color(QPalette.ColorRole.ButtonText)
        area = QRectF(self.rect())
        if self._face.icon is not None:
            side = min(_ICON_PX, area.height() - 2 * PADDING)
            box = QRectF(0, 0, side, side)
            box.moveCenter(area.center())
            draw_icon(painter, self._face.icon, box, colour)
            return
        self._paint_text(painter, area, colour)

    def _paint_text(self, painter: QPainter, area: QRectF, colour: QColor) -> None:
        inner = area.adjusted(PADDING, 0, -PADDING, 0)
        font = fitted(self.font(), self._face.text, inner.width())
        painter.setPen(colour)
        painter.setFont(font)
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, self._face.text)
        if self._face.hint:
            self._paint_hint(painter, area)

    def _paint_hint(self, painter: QPainter, area: QRectF) -> None:
        font = QFont(self.font())
        font.setPixelSize(max(_SMALLEST_PX, round(font.pixelSize() * _HINT_SHARE)))
        painter.setFont(font)
        painter.setOpacity(_HINT_OPACITY)
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(area.adjusted(0, 4, -9, 0), corner, self._face.hint)

    def _on_clicked(self) -> None:
        self.pressed_by_name.emit(self._index)


def fitted(font: QFont, text: str, width: float) -> QFont:
    """Return the font, made smaller when the text would not fit; never below reading size."""
    pixels = font.pixelSize() if font.pixelSize() > 0 else 26
    result = QFont(font)
    result.setPixelSize(pixels)
    needed = QFontMetricsF(result).horizontalAdvance(text)
    if needed > width > 0:
        result.setPixelSize(max(_SMALLEST_PX, int(pixels * width / needed)))
    return result
