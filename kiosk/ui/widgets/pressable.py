"""What every control that is pressed has in common: focus ring, keys, sizes, repainting."""

from abc import abstractmethod

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kiosk.ui import appearance
from kiosk.ui.widgets.shapes import Plate, painting, plate, ring

UNBOUNDED = 4096


_SILENT = frozenset(
    {
        Qt.FocusReason.MouseFocusReason,
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
    }
)


def ring_wanted(event: QFocusEvent) -> bool:
    """Tell fingers from keys: a finger knows where it is, who moves by keys is shown."""
    return event.reason() not in _SILENT


def is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()


class Pressable(QAbstractButton):
    """Subclasses say how big they are at a width and paint their face; the rest is here."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._ringed = False
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def label(self) -> str:
        return self._label

    def show_label(self, label: str) -> None:
        self._label = label
        self.setAccessibleName(label)
        self.updateGeometry()
        self.update()

    @abstractmethod
    def radius(self) -> float:
        """Round the corners of the face this much."""

    @abstractmethod
    def paint_face(self, painter: QPainter, face: QRectF, frame: QRectF) -> None:
        """Fill `face`, which shrinks under the ring; what is on it keeps to `frame`."""

    def paint_plate(self, painter: QPainter, face: QRectF, frame: QRectF) -> None:
        """The face of what is no button but can be pressed: a surface with a thin edge."""
        tokens = appearance.current()
        colours = tokens.palette
        fill = colours.pressed if self.isDown() else colours.surface
        radius = self.radius() - (face.left() - frame.left())
        plate(painter, face, radius, Plate(fill, colours.line, tokens.stroke.line))

    @abstractmethod
    def height_at(self, width: int) -> int: ...

    @abstractmethod
    def widths(self) -> tuple[int, int]:
        """Give the narrowest width without broken words, and the width without wrapping."""

    def heightForWidth(self, width: int) -> int:
        return self.height_at(width)

    def sizeHint(self) -> QSize:
        width = self.widths()[1]
        return QSize(width, self.height_at(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.widths()[0], self.height_at(UNBOUNDED))

    def ring_visible(self) -> bool:
        return self._ringed and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = ring_wanted(event)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ringed = True
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in appearance.RESTYLE:
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        frame = QRectF(self.rect())
        with painting(self) as painter:
            face = ring(painter, frame, self.radius()) if self.ring_visible() else frame
            self.paint_face(painter, face, frame)
