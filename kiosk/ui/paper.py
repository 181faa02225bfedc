"""Turns painted sheets into what a printer takes: PDF pages, or ZPL pictures of the same pages.

A sheet is painted once by Qt, in dots of the printer, so that Arabic and Devanagari are shaped
the same on both; a ZPL printer's own fonts know neither.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageSize, QPainter, QPdfWriter

from kiosk.ports import MediaType
from kiosk.ui.zpl import label_format

MM_PER_INCH = 25.4
_MARGIN_MM = 4.0

GoOn = Callable[[int], bool]
"""Told how many sheets are done; says whether to go on."""


@dataclass(frozen=True, slots=True)
class Stock:
    """What lies in the printer, and how finely the printer prints."""

    width_mm: float
    height_mm: float
    dpi: int = 203

    @property
    def dots_per_mm(self) -> float:
        return self.dpi / MM_PER_INCH

    @property
    def page(self) -> QRectF:
        """In whole dots."""
        width, height = self.width_mm * self.dots_per_mm, self.height_mm * self.dots_per_mm
        return QRectF(0, 0, round(width), round(height))


class Sheet(Protocol):
    """Paints itself in dots of the printer; asked anew for every copy that has its own page."""

    @property
    def copies(self) -> int: ...

    def paint(self, painter: QPainter, stock: Stock) -> None: ...

    def seam(self, stock: Stock) -> int:
        """A column of dots at which the picture may be cut in two, or 0."""
        ...


@dataclass(frozen=True, slots=True)
class Slip:
    """A short printed note: a heading and lines of text."""

    heading: str
    lines: tuple[str, ...]
    copies: int = 1

    def paint(self, painter: QPainter, stock: Stock) -> None:
        dots = stock.dots_per_mm
        margin = _MARGIN_MM * dots
        room = stock.page.adjusted(margin, margin, -margin, -margin)
        used = _write(painter, self.heading, room, 4.6 * dots, bold=True)
        for line in self.lines:
            room.setTop(room.top() + used + 1.2 * dots)
            used = _write(painter, line, room, 3.2 * dots, bold=False)

    def seam(self, stock: Stock) -> int:
        del stock
        return 0


SLIP_STOCK = Stock(72, 60)


def render(slip: Slip, media: MediaType, stock: Stock = SLIP_STOCK) -> bytes:
    return render_all((slip,), media, stock, slip.heading) or b""


def render_all(
    sheets: Iterable[Sheet],
    media: MediaType,
    stock: Stock,
    title: str,
    go_on: GoOn = lambda _done: True,
) -> bytes | None:
    """One job for all of them; None if it was stopped between two sheets."""
    match media:
        case MediaType.PDF:
            return _pdf(sheets, stock, title, go_on)
        case MediaType.ZPL:
            return _zpl(sheets, stock, go_on)


def picture(sheet: Sheet, stock: Stock) -> QImage:
    """The sheet as the printer will burn it: every dot black or white."""
    page = stock.page.toRect()
    image = QImage(page.size(), QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    sheet.paint(painter, stock)
    painter.end()
    return image.convertToFormat(
        QImage.Format.Format_Mono,
        Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.MonoOnly,
    )


def _pdf(sheets: Iterable[Sheet], stock: Stock, title: str, go_on: GoOn) -> bytes | None:
    """A page for every copy: whoever prints the file later knows nothing of copies."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(stock.dpi)
    writer.setTitle(title)
    size = QSizeF(stock.width_mm, stock.height_mm)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    finished = _fill(writer, painter, stock, _pages(sheets), go_on)
    painter.end()
    buffer.close()
    return bytes(data.data()) if finished else None


def _fill(
    writer: QPdfWriter, painter: QPainter, stock: Stock, pages: Iterator[Sheet], go_on: GoOn
) -> bool:
    for done, sheet in zip(count(), pages, strict=False):
        if done:
            if not go_on(done):
                return False
            writer.newPage()
        painter.save()
        sheet.paint(painter, stock)
        painter.restore()
    return True


def _pages(sheets: Iterable[Sheet]) -> Iterator[Sheet]:
    return (sheet for sheet in sheets for _ in range(sheet.copies))


def _zpl(sheets: Iterable[Sheet], stock: Stock, go_on: GoOn) -> bytes | None:
    """The printer itself repeats a format, so copies cost nothing."""
    formats: list[bytes] = []
    done = 0
    for sheet in sheets:
        if formats and not go_on(done):
            return None
        formats.append(label_format(picture(sheet, stock), sheet.copies, sheet.seam(stock)))
        done += sheet.copies
    return b"".join(formats)


def _write(painter: QPainter, text: str, room: QRectF, height: float, *, bold: bool) -> float:
    font = QFont(painter.font())
    font.setPixelSize(round(height))
    font.setBold(bold)
    painter.setFont(font)
    flags = Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
    return painter.drawText(room, flags, text).height()
