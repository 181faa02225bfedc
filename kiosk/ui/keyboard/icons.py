"""The signs on the action keys, drawn as strokes in a 24 x 24 box so that no font is needed."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from kiosk.ui.keyboard.faces import Icon

_BOX = 24.0
_STROKE = 1.9


def draw_icon(painter: QPainter, icon: Icon, area: QRectF, colour: QColor) -> None:
    side = min(area.width(), area.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.center() - QPointF(side / 2, side / 2))
    painter.scale(side / _BOX, side / _BOX)
    pen = QPen(colour, _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    filled = icon in {Icon.SHIFT_ON, Icon.SHIFT_LOCKED}
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawPath(_PATHS[icon]())
    painter.restore()


def _shift() -> QPainterPath:
    corners = ((12, 3.5), (20, 12), (15.8, 12), (15.8, 18.5), (8.2, 18.5), (8.2, 12), (4, 12))
    return _closed(corners)


def _shift_locked() -> QPainterPath:
    corners = ((12, 2.5), (20, 11), (15.8, 11), (15.8, 16.5), (8.2, 16.5), (8.2, 11), (4, 11))
    path = _closed(corners)
    path.addPath(_lines(((8.2, 21), (15.8, 21))))
    return path


def _backspace() -> QPainterPath:
    path = _closed(((2.5, 12), (8.5, 5.5), (21.5, 5.5), (21.5, 18.5), (8.5, 18.5)))
    path.addPath(_lines(((11.5, 9), (17.5, 15)), ((17.5, 9), (11.5, 15))))
    return path


def _globe() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(3, 3, 18, 18))
    path.addEllipse(QRectF(8, 3, 8, 18))
    path.addPath(_lines(((3, 12), (21, 12))))
    return path


def _hide() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(2.5, 3, 19, 11.5), 2, 2)
    path.addPath(_lines(((6.5, 7), (6.6, 7)), ((10.2, 7), (10.3, 7)), ((13.8, 7), (13.9, 7))))
    path.addPath(_lines(((17.4, 7), (17.5, 7)), ((8, 11), (16, 11))))
    path.addPath(_lines(((8.5, 18), (12, 21.3), (15.5, 18))))
    return path


def _return() -> QPainterPath:
    return _lines(((20, 5), (20, 13), (4, 13)), ((8.5, 8.5), (4, 13), (8.5, 17.5)))


_PATHS = {
    Icon.SHIFT: _shift,
    Icon.SHIFT_ON: _shift,
    Icon.SHIFT_LOCKED: _shift_locked,
    Icon.BACKSPACE: _backspace,
    Icon.GLOBE: _globe,
    Icon.HIDE: _hide,
    Icon.RETURN: _return,
}


def _closed(corners: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path


def _lines(*strokes: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for first, *rest in strokes:
        path.moveTo(*first)
        for point in rest:
            path.lineTo(*point)
    return path
