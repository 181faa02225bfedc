"""Shows what the camera sees; pulls the newest frame and never lets frames queue up."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QHideEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ports import Frame, Pixels
from kiosk.ui import appearance, icons
from kiosk.ui.widgets.shapes import Plate, painting, plate

_REFRESH_MS = 40
_RADIUS_PX = 24


class LiveView(QWidget):
    """Takes from a mailbox of one on a timer, so a fast camera cannot flood the UI thread."""

    tapped = Signal()

    def __init__(self, take: Callable[[], Frame | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take = take
        self._picture: QImage | None = None
        self._mirrored = False
        self._timer = QTimer(self, interval=_REFRESH_MS)
        self._timer.timeout.connect(self._refresh)
        self._name()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)

    def mirror(self, mirrored: bool) -> None:  # noqa: FBT001 - a Qt setter
        """A person facing the camera expects a mirror, a person holding a pack does not."""
        self._mirrored = mirrored

    def has_picture(self) -> bool:
        return self._picture is not None

    def forget(self) -> None:
        self._picture = None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(960, 540)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        self.forget()
        super().hideEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.tapped.emit()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        picture = self._picture
        if picture is None:
            self._paint_empty()
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), _RADIUS_PX, _RADIUS_PX)
        painter.setClipPath(shape)
        painter.drawImage(QRectF(self.rect()), picture, self._crop(picture))
        painter.end()

    def _paint_empty(self) -> None:
        """The room the picture will have, so that nothing jumps when the camera wakes."""
        tokens = appearance.current()
        frame, side = QRectF(self.rect()), tokens.measure.icon_tile
        with painting(self) as painter:
            plate(painter, frame, _RADIUS_PX, Plate(tokens.palette.accent_quiet))
            box = QRectF(0, 0, side, side)
            box.moveCenter(frame.center())
            icons.paint(painter, "camera", box, tokens.palette.accent)

    def _crop(self, picture: QImage) -> QRectF:
        """The middle of the picture in the shape of the widget: cut, never distorted."""
        scale = max(self.width() / picture.width(), self.height() / picture.height())
        width, height = self.width() / scale, self.height() / scale
        return QRectF(
            (picture.width() - width) / 2, (picture.height() - height) / 2, width, height
        )

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Camera picture"))

    @Slot()
    def _refresh(self) -> None:
        frame = self._take()
        if frame is not None:
            self._picture = _image(frame.pixels, mirrored=self._mirrored)
            self.update()


def _image(pixels: Pixels, *, mirrored: bool) -> QImage:
    """Own the bytes: the camera may reuse its buffer while Qt still paints."""
    flipped = pixels[:, ::-1] if mirrored else pixels
    data = np.ascontiguousarray(flipped)
    height, width, _ = data.shape
    view = QImage(data.data, width, height, 3 * width, QImage.Format.Format_BGR888)
    return view.convertToFormat(QImage.Format.Format_RGB32)
