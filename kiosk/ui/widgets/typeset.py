"""Wrapped text with our own leading: measured and painted the same way by every widget."""

import math
from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from kiosk.ui import appearance
from kiosk.ui.tokens import Colour, TypeStyle

_UNBOUNDED = 1e6
_FINE_ENOUGH = 4
_WORTH_BALANCING = 3


@dataclass(frozen=True, slots=True)
class _Extent:
    """What a text covers when it may be so wide."""

    lines: int
    step: float
    width: int


@dataclass(frozen=True)
class Setting:
    """How a text is set; everything it is measured by is part of it, so measures are kept."""

    text: str
    style: TypeStyle
    centred: bool = False
    language: str = field(default_factory=appearance.language)

    @cached_property
    def font(self) -> QFont:
        return appearance.font(self.style)

    def natural_width(self) -> int:
        paragraphs = self.text.split("\n")
        return max(_width(self._layout(p, _UNBOUNDED)) for p in paragraphs)

    def narrowest_width(self) -> int:
        """Measure the longest word: less than this would break inside it."""
        metrics = QFontMetricsF(self.font)
        words = self.text.split() or [""]
        return math.ceil(max(metrics.horizontalAdvance(word) for word in words)) + 1

    def height(self, width: float) -> int:
        extent = self._extent(width)
        return math.ceil(extent.lines * extent.step)

    def size(self, width: float) -> QSize:
        """Measure what the words really cover, not what they were offered."""
        extent = self._extent(self._even_width(width))
        return QSize(min(extent.width, math.floor(width)), self.height(width))

    def paint(self, painter: QPainter, box: QRectF, colour: Colour) -> None:
        """Set from the top of the box, aligned to where reading starts or to the middle."""
        alignment = self._alignment(painter.layoutDirection())
        width = self._even_width(box.width())
        box = self._aligned(box, width, alignment)
        layout = self._layout(self.text, width, alignment)
        step = self._step(layout)
        painter.setPen(QColor(colour))
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            offset = (step - line.height()) / 2
            line.draw(painter, box.topLeft() + QPointF(0, index * step + offset))

    def _alignment(self, direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
        if self.centred:
            return Qt.AlignmentFlag.AlignHCenter
        if direction == Qt.LayoutDirection.RightToLeft:
            return Qt.AlignmentFlag.AlignRight
        return Qt.AlignmentFlag.AlignLeft

    def _even_width(self, width: float) -> float:
        """Search the narrowest width that takes no more lines: no word is left alone."""
        lines = self._extent(width).lines
        if not 1 < lines <= _WORTH_BALANCING:
            return width
        low, high = width / 2, width
        while high - low > _FINE_ENOUGH:
            middle = (low + high) / 2
            if self._extent(middle).lines > lines:
                low = middle
            else:
                high = middle
        return max(high, min(self.narrowest_width(), width))

    def _aligned(self, box: QRectF, width: float, alignment: Qt.AlignmentFlag) -> QRectF:
        rest = box.width() - width
        if alignment == Qt.AlignmentFlag.AlignRight:
            return box.adjusted(rest, 0, 0, 0)
        if alignment == Qt.AlignmentFlag.AlignHCenter:
            return box.adjusted(rest / 2, 0, -rest / 2, 0)
        return box

    @cached_property
    def _extents(self) -> dict[float, _Extent]:
        return {}

    def _extent(self, width: float) -> _Extent:
        known = self._extents.get(width)
        if known is None:
            layout = self._layout(self.text, width)
            known = _Extent(layout.lineCount(), self._step(layout), _width(layout))
            self._extents[width] = known
        return known

    def _step(self, layout: QTextLayout) -> float:
        lines = [layout.lineAt(i).height() for i in range(layout.lineCount())]
        return max(lines) * appearance.leading(self.style)

    def _layout(
        self, text: str, width: float, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> QTextLayout:
        layout = QTextLayout(text.replace("\n", "\u2028"), self.font)
        option = QTextOption(alignment | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(width, 1))
            line = layout.createLine()
        layout.endLayout()
        return layout


def _width(layout: QTextLayout) -> int:
    widths = [layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())]
    return math.ceil(max(widths)) + 1
