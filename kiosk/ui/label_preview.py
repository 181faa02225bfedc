"""The label on the screen as it will come out of the printer, dot for dot."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui import appearance
from kiosk.ui.widgets.shapes import Plate, painting, plate


class LabelPreview(QWidget):
    """Empty paper until the picture is there, so that nothing jumps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: QImage | None) -> None:
        self._picture = picture
        self.update()

    def has_picture(self) -> bool:
        return self._picture is not None

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The label as it will be printed"))

    def sizeHint(self) -> QSize:
        return QSize(640, 440)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        with painting(self) as painter:
            look = Plate(tokens.palette.accent_quiet)
            plate(painter, QRectF(self.rect()), tokens.radius.card, look)
            if self._picture is not None:
                self._paint_label(painter, self._picture)

    def _paint_label(self, painter: QPainter, picture: QImage) -> None:
        room = QRectF(self.rect()).adjusted(*_inset(appearance.current().space.large))
        size = picture.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(room.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, picture)


def _inset(by: int) -> tuple[int, int, int, int]:
    return by, by, -by, -by
