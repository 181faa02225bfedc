"""Paints a QR code so that any phone reads it: whole pixels, dark on light in every theme."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui import appearance
from kiosk.ui.palettes import QR_DARK, QR_LIGHT
from kiosk.ui.widgets.shapes import Plate, painting, plate

QUIET_ZONE = 4
_COMFORTABLE = 360

Modules = tuple[tuple[bool, ...], ...]


class QrPanel(QWidget):
    """`modules` without their quiet zone; true is dark."""

    def __init__(
        self, modules: Modules = (), description: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_code(modules, description)

    def show_code(self, modules: Modules, description: str) -> None:
        self._modules = modules
        self._picture = _picture_of(modules)
        self.setAccessibleName(description)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_COMFORTABLE, _COMFORTABLE)

    def minimumSizeHint(self) -> QSize:
        side = 3 * (len(self._modules) + 2 * QUIET_ZONE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill whole device pixels: a smoothed edge is what readers stumble over."""
        if not self._modules:
            return
        ratio = self.devicePixelRatioF()
        count = len(self._modules) + 2 * QUIET_ZONE
        side = min(self.width(), self.height()) * ratio
        module = max(int(side // count), 1)
        left = int((self.width() * ratio - module * count) // 2)
        top = int((self.height() * ratio - module * count) // 2)
        with painting(self) as painter:
            painter.scale(1 / ratio, 1 / ratio)
            card = QRectF(left, top, module * count, module * count)
            radius = appearance.current().radius.small * ratio
            plate(painter, card, radius, Plate(QR_LIGHT))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            inset, size = QUIET_ZONE * module, module * len(self._modules)
            painter.drawImage(QRect(left + inset, top + inset, size, size), self._picture)


def _picture_of(modules: Modules) -> QImage:
    """A dot for each module; a large code has twenty thousand, too many to paint one by one."""
    picture = QImage(len(modules), len(modules), QImage.Format.Format_RGB32)
    picture.fill(QColor(QR_LIGHT))
    dark = QColor(QR_DARK).rgb()
    for y, row in enumerate(modules):
        for x, is_dark in enumerate(row):
            if is_dark:
                picture.setPixel(x, y, dark)
    return picture
