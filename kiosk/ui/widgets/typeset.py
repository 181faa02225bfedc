"""Wrapped text with our own leading: measured and painted the same way by every widget."""

import math
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from kiosk.ui import appearance
from kiosk.ui.tokens import Colour, TypeStyle

_UNBOUNDED = 1e6
_FINE_ENOUGH = 4
_WORTH_BALANCING = 3
_REMEMBERED = 512


@dataclass(frozen=True, slots=True)
class _Extent:
    """What a text covers when it may be so wide."""

    lines: int
    height: int
    width: int


def forget() -> None:
    """Let go of every text that was measured: it may have been about a visitor."""
    _measures_of.cache_clear()


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set; everything it is measured by is part of it, so measures are kept.

    Until `forget` they are kept beside it as well: layouts ask each widget dozens of times, and
    some describe their text anew each time.
    """

    text: str
    style: TypeStyle
    centred: bool = False
    language: str = field(default_factory=appearance.language)
    _measures: "_Measures" = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_measures", _measures_of(self))

    def __hash__(self) -> int:
        """Less than all of it: the style's many fields would take longer than the measures."""
        return hash((self.text, self.style.size, self.centred))

    @property
    def font(self) -> QFont:
        return appearance.font(self.style)

    def natural_width(self) -> int:
        measures = self._measures
        if measures.natural is None:
            paragraphs = self.text.split("\n")
            measures.natural = max(_width(self._layout(p, _UNBOUNDED)) for p in paragraphs)
        return measures.natural

    def narrowest_width(self) -> int:
        """Measure the longest word: less than this would break inside it."""
        measures = self._measures
        if measures.narrowest is None:
            advance = QFontMetricsF(self.font).horizontalAdvance
            words = self.text.split() or [""]
            measures.narrowest = math.ceil(max(advance(word) for word in words)) + 1
        return measures.narrowest

    def height(self, width: float) -> int:
        known = self._measures.extents.get(width)
        return (known or self._extent(width)).height

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

    def _extent(self, width: float) -> _Extent:
        extents = self._measures.extents
        known = extents.get(width)
        if known is None:
            layout = self._layout(self.text, width)
            lines = layout.lineCount()
            height = math.ceil(lines * self._step(layout))
            known = _Extent(lines, height, _width(layout))
            extents[width] = known
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


@dataclass(slots=True)
class _Measures:
    natural: int | None = None
    narrowest: int | None = None
    extents: dict[float, _Extent] = field(default_factory=dict[float, _Extent])


@lru_cache(maxsize=_REMEMBERED)
def _measures_of(_setting: Setting) -> _Measures:
    return _Measures()


def _width(layout: QTextLayout) -> int:
    widths = [layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())]
    return math.ceil(max(widths)) + 1
