"""Sets lines of text into a box of paper: smaller where they would not fit, cut last of all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_SCALES = tuple(1 - step * 0.04 for step in range(13))
_SMALLEST = _SCALES[-1]
_GAP_MM = 0.9
_LEADING = 0.96


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    size_mm: float
    bold: bool = False


class FittedText:
    """Reads in the direction of the painter."""

    def __init__(self, painter: QPainter, dots_per_mm: float, families: Sequence[str]) -> None:
        self._painter = painter
        self._dots = dots_per_mm
        self._families = list(families)

    def fit(self, lines: tuple[Line, ...], room: QRectF) -> None:
        """Only the first line may be cut, and only when all are as small as may be."""
        fitting = (s for s in _SCALES if self._height(lines, room, s) <= room.height())
        scale = next(fitting, None)
        if scale is None:
            scale, lines = _SMALLEST, self._shortened(lines, room)
        top = room.top()
        self._painter.setPen(QColor("black"))
        for line in lines:
            layout = self._layout(line, room.width(), scale)
            layout.draw(self._painter, QPointF(room.left(), top))
            top += layout.boundingRect().height() + self._gap(scale)

    def _shortened(self, lines: tuple[Line, ...], room: QRectF) -> tuple[Line, ...]:
        first, *rest = lines
        text = first.text
        while len(text) > 1:
            text = text[: len(text) * 9 // 10]
            cut = replace(first, text=f"{text}…")
            if self._height((cut, *rest), room, _SMALLEST) <= room.height():
                return cut, *rest
        return tuple(rest)

    def _height(self, lines: tuple[Line, ...], room: QRectF, scale: float) -> float:
        layouts = (self._layout(line, room.width(), scale) for line in lines)
        heights = sum(layout.boundingRect().height() for layout in layouts)
        return heights + (len(lines) - 1) * self._gap(scale)

    def _gap(self, scale: float) -> float:
        return _GAP_MM * self._dots * scale

    def _layout(self, line: Line, width: float, scale: float) -> QTextLayout:
        font = self._font(line, self._unbroken(line, width, scale))
        layout = QTextLayout(line.text, font, self._painter.device())
        direction = self._painter.layoutDirection()
        side = Qt.AlignmentFlag.AlignLeft
        if direction is Qt.LayoutDirection.RightToLeft:
            side = Qt.AlignmentFlag.AlignRight
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (row := layout.createLine()).isValid():
            row.setLineWidth(width)
            row.setPosition(QPointF(0, top))
            top += row.height() * _LEADING
        layout.endLayout()
        return layout

    def _unbroken(self, line: Line, width: float, scale: float) -> float:
        """Small enough for the longest word, if letters of that size can still be read."""
        metrics = QFontMetricsF(self._font(line, scale), self._painter.device())
        words = line.text.split(" ")
        longest = max(metrics.horizontalAdvance(word) for word in words)
        return max(min(scale, scale * width / longest * 0.98), _SMALLEST) if longest else scale

    def _font(self, line: Line, scale: float) -> QFont:
        font = QFont(self._families)
        font.setPixelSize(round(line.size_mm * self._dots * scale))
        font.setWeight(QFont.Weight.DemiBold if line.bold else QFont.Weight.Medium)
        return font
