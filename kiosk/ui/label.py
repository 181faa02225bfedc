"""A label as it is printed: the code, and beside it for people what the code says."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from kiosk.ui import fonts
from kiosk.ui.fitted_text import FittedText, Line
from kiosk.ui.isolate import isolated
from kiosk.ui.label_fit import MARGIN_MM, code_size
from kiosk.ui.languages import direction_of
from kiosk.ui.paper import Stock
from kiosk.ui.printed_code import paint_modules
from kiosk.ui.qr_code import modules_of
from kiosk.ui.widgets.qr import QUIET_ZONE, Modules
from kiosk.ui.widgets.shapes import mirrored

_NAME_MM, _DATE_MM, _HRI_MM, _SITE_MM = 4.4, 3.4, 2.6, 2.3
_TITLE_FROM_MM = 6.0


@dataclass(frozen=True, slots=True)
class LabelText:
    """`readable` are the elements of the code as GS1 writes them for people, (10) LOT."""

    name: str
    dates: tuple[str, ...]
    readable: tuple[str, ...]
    site: str
    link: str
    language: str


@dataclass(frozen=True, slots=True)
class Label:
    """A sheet; `modules` are those of the text's link, encoded once for all copies."""

    text: LabelText
    modules: Modules
    copies: int = 1

    @classmethod
    def of(cls, text: LabelText, copies: int = 1) -> "Label":
        return cls(text, modules_of(text.link), copies)

    def paint(self, painter: QPainter, stock: Stock) -> None:
        frame = _frame(len(self.modules), stock)
        painter.setLayoutDirection(direction_of(self.text.language))
        direction = painter.layoutDirection()
        code = mirrored(frame.code, stock.page, direction)
        paint_modules(painter, self.modules, code.topLeft(), frame.module)
        setter = FittedText(painter, stock.dots_per_mm, fonts.families(self.text.language))
        facts = self._facts()
        if frame.title is None:
            facts = (self._name(), *facts)
        else:
            setter.fit((self._name(),), frame.title)
        setter.fit(facts, mirrored(frame.facts, stock.page, direction))

    def seam(self, stock: Stock) -> int:
        """Where code and text meet: apart, the rows of the code repeat and pack well."""
        code = _frame(len(self.modules), stock).code
        direction = direction_of(self.text.language)
        side = mirrored(code, stock.page, direction)
        edge = side.left() if direction is Qt.LayoutDirection.RightToLeft else side.right()
        return round(edge) // 8 * 8

    def _name(self) -> Line:
        return Line(isolated(self.text.name), _NAME_MM, bold=True)

    def _facts(self) -> tuple[Line, ...]:
        text = self.text
        dates = (Line(each, _DATE_MM, bold=True) for each in text.dates)
        readable = (Line(_left_to_right(each), _HRI_MM) for each in text.readable)
        return *dates, *readable, Line(isolated(text.site), _SITE_MM)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where things are when reading goes to the right; the code's quiet zone is part of it."""

    module: int
    code: QRectF
    facts: QRectF
    title: QRectF | None


def _frame(modules: int, stock: Stock) -> _Frame:
    """The name stands over the code where there is room for it, else beside the code."""
    size = code_size(modules, stock)
    margin = round(MARGIN_MM * stock.dots_per_mm)
    room = stock.page.adjusted(margin, margin, -margin, -margin)
    spare = room.height() - size.side
    is_titled = spare >= _TITLE_FROM_MM * stock.dots_per_mm
    top = room.top() + (spare if is_titled else spare // 2)
    code = QRectF(room.left(), top, size.side, size.side)
    facts = QRectF(code.right(), room.top(), room.right() - code.right(), room.height())
    if not is_titled:
        return _Frame(size.module, code, facts, None)
    facts.setTop(code.top() + QUIET_ZONE * size.module)
    return _Frame(size.module, code, facts, QRectF(room.topLeft(), QSizeF(room.width(), spare)))


def _left_to_right(readable: str) -> str:
    """As GS1 writes it in every language, and never apart from its identifier."""
    return f"\u2066{readable.replace(' ', chr(0xA0))}\u2069"
