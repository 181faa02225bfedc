"""A receipt on paper: the answer, its code as large as the paper allows, and what it is for."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from kiosk.ui import fonts
from kiosk.ui.fitted_text import FittedText, Line
from kiosk.ui.languages import direction_of
from kiosk.ui.paper import Stock
from kiosk.ui.printed_code import paint_modules
from kiosk.ui.widgets.qr import QUIET_ZONE, Modules

WIDTH_MM = 72.0
"""Any QR code fits: the largest has 177 modules, here of 0.37 mm, which every phone reads."""
_HEIGHT_MM = 158.0
_MARGIN_MM, _GAP_MM, _ADVICE_MM = 4.0, 1.5, 38.0
_SITE_MM, _ANSWER_MM, _FACT_MM, _HOW_MM = 3.2, 8.0, 3.4, 3.0


@dataclass(frozen=True, slots=True)
class SlipText:
    site: str
    answer: str
    facts: tuple[str, ...]
    advice: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class ReceiptSlip:
    """A sheet; `modules` are those of the receipt's link."""

    text: SlipText
    modules: Modules
    copies: int = 1

    def paint(self, painter: QPainter, stock: Stock) -> None:
        text, dots = self.text, stock.dots_per_mm
        code = _place_of_code(len(self.modules), stock)
        painter.setLayoutDirection(direction_of(text.language))
        paint_modules(painter, self.modules, code.corner, code.module)
        setter = FittedText(painter, dots, fonts.families(text.language))
        margin, gap = _MARGIN_MM * dots, _GAP_MM * dots
        page = stock.page.adjusted(margin, margin, -margin, -margin)
        facts = (Line(each, _FACT_MM) for each in text.facts)
        head = (Line(text.site, _SITE_MM), Line(text.answer, _ANSWER_MM, bold=True), *facts)
        room = QRectF(page.topLeft(), QPointF(page.right(), code.corner.y() - gap))
        setter.fit(head, room)
        advice = tuple(Line(each, _HOW_MM) for each in text.advice)
        below = QPointF(page.left(), stock.page.bottom() - _ADVICE_MM * dots)
        setter.fit(advice, QRectF(below, page.bottomRight()))

    def seam(self, stock: Stock) -> int:
        """Code and text stand one above the other: nothing is won by cutting."""
        del stock
        return 0


@dataclass(frozen=True, slots=True)
class _Code:
    corner: QPointF
    module: int


def slip_stock(dpi: int) -> Stock:
    """Paper from a roll, as wide as those of receipt printers are."""
    return Stock(WIDTH_MM, _HEIGHT_MM, dpi)


def _place_of_code(modules: int, stock: Stock) -> _Code:
    """Above the advice, in the middle; its quiet zone may be the edge of the paper."""
    count = modules + 2 * QUIET_ZONE
    module = int(stock.page.width() // count)
    side = module * count
    top = stock.page.bottom() - _ADVICE_MM * stock.dots_per_mm - side
    return _Code(QPointF((stock.page.width() - side) // 2, round(top)), module)
