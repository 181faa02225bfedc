"""The few shapes everything painted is made of: plates, rings, discs."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kiosk.ui import appearance
from kiosk.ui.tokens import Colour, Outcome


@dataclass(frozen=True, slots=True)
class Plate:
    """A rounded area; no fill or no border when the colour is None."""

    fill: Colour | None
    border: Colour | None = None
    width: int = 0


@contextmanager
def painting(widget: QWidget) -> Generator[QPainter]:
    """Paint smoothly, knowing which way the widget reads."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(widget.layoutDirection())
    try:
        yield painter
    finally:
        painter.end()


def plate(painter: QPainter, box: QRectF, radius: float, look: Plate) -> None:
    if look.border is not None and look.width:
        half = look.width / 2
        painter.setPen(QPen(QColor(look.border), look.width))
        box = box.adjusted(half, half, -half, -half)
        radius -= half
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.fill) if look.fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius, radius)


def ring(painter: QPainter, box: QRectF, radius: float) -> QRectF:
    """Paint the focus ring along the box; what it rings goes into the box that comes back."""
    tokens = appearance.current()
    look = Plate(None, tokens.palette.focus, tokens.stroke.focus)
    plate(painter, box, radius, look)
    inset = tokens.stroke.focus + tokens.stroke.focus_gap
    return box.adjusted(inset, inset, -inset, -inset)


def mirrored(box: QRectF, within: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """Turn the box round when reading runs the other way."""
    if direction == Qt.LayoutDirection.LeftToRight:
        return box
    return QRectF(
        within.left() + within.right() - box.right(), box.top(), box.width(), box.height()
    )


def mark(painter: QPainter, box: QRectF, outcome: Outcome) -> None:
    """Disc, triangle, octagon or open ring: told apart without colour, the sign inside."""
    colours = appearance.current().palette.outcome(outcome)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.mark))
    if outcome is Outcome.CAUTION:
        _triangle(painter, box)
        _strokes(painter, box, colours.on_mark, ((0.5, 0.36, 0.5, 0.60),))
        _dot(painter, box, QPointF(0.5, 0.745))
    elif outcome is Outcome.BAD:
        _octagon(painter, box)
        cross = ((0.34, 0.34, 0.66, 0.66), (0.66, 0.34, 0.34, 0.66))
        _strokes(painter, box, colours.on_mark, cross)
    elif outcome is Outcome.GOOD:
        painter.drawEllipse(box)
        tick = ((0.29, 0.52, 0.44, 0.67), (0.44, 0.67, 0.72, 0.36))
        _strokes(painter, box, colours.on_mark, tick)
    else:
        _question(painter, box, colours.mark)


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


def _polygon(painter: QPainter, box: QRectF, points: tuple[tuple[float, float], ...]) -> None:
    pen = QPen(painter.brush().color(), box.width() * 0.08)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolygon(QPolygonF([_at(box, x, y) for x, y in points]))


def _triangle(painter: QPainter, box: QRectF) -> None:
    _polygon(painter, box, ((0.5, 0.10), (0.95, 0.87), (0.05, 0.87)))


def _octagon(painter: QPainter, box: QRectF) -> None:
    low, high, near, far = 0.31, 0.69, 0.045, 0.955
    _polygon(
        painter,
        box,
        (
            (low, near),
            (high, near),
            (far, low),
            (far, high),
            (high, far),
            (low, far),
            (near, high),
            (near, low),
        ),
    )


def _strokes(
    painter: QPainter,
    box: QRectF,
    colour: Colour,
    lines: tuple[tuple[float, float, float, float], ...],
) -> None:
    pen = QPen(QColor(colour), box.width() * 0.085)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for x1, y1, x2, y2 in lines:
        painter.drawLine(_at(box, x1, y1), _at(box, x2, y2))


def _dot(painter: QPainter, box: QRectF, centre: QPointF) -> None:
    painter.drawPoint(_at(box, centre.x(), centre.y()))


def _question(painter: QPainter, box: QRectF, colour: Colour) -> None:
    pen = QPen(QColor(colour), box.width() * 0.075)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = box.width() * 0.04
    painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
    bow = QRectF(_at(box, 0.37, 0.25), _at(box, 0.63, 0.51))
    painter.drawArc(bow, 180 * 16, -230 * 16)
    painter.drawLine(_at(box, 0.5, 0.6), _at(box, 0.585, 0.48))
    painter.drawPoint(_at(box, 0.5, 0.745))
