"""Turns a slip into what a printer takes: PDF pages, or a ZPL picture of the same page.

The page is painted once by Qt, so that Arabic and Devanagari are shaped the same on both; a
ZPL printer's own fonts know neither.
"""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageSize, QPainter, QPdfWriter

from kiosk.ports import MediaType

_DOTS_PER_MM = 8
_PDF_DPI = 300
_MARGIN_MM = 4.0
_MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Slip:
    """A short printed note: a heading, lines of text, and a code when there is one."""

    heading: str
    lines: tuple[str, ...]
    code: tuple[tuple[bool, ...], ...] = ()
    width_mm: float = 72.0
    height_mm: float = 60.0


def render(slip: Slip, media: MediaType) -> bytes:
    match media:
        case MediaType.PDF:
            return _pdf(slip)
        case MediaType.ZPL:
            return _zpl(_picture(slip))


def _pdf(slip: Slip) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DPI)
    writer.setTitle(slip.heading)
    writer.setPageSize(
        QPageSize(QSizeF(slip.width_mm, slip.height_mm), QPageSize.Unit.Millimeter)
    )
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    _paint(painter, slip, _PDF_DPI / _MM_PER_INCH)
    painter.end()
    buffer.close()
    return bytes(data.data())


def _picture(slip: Slip) -> QImage:
    image = QImage(
        round(slip.width_mm * _DOTS_PER_MM),
        round(slip.height_mm * _DOTS_PER_MM),
        QImage.Format.Format_Grayscale8,
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    _paint(painter, slip, _DOTS_PER_MM)
    painter.end()
    return image.convertToFormat(
        QImage.Format.Format_Mono,
        Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.MonoOnly,
    )


def _paint(painter: QPainter, slip: Slip, dots_per_mm: float) -> None:
    page = QRectF(0, 0, slip.width_mm * dots_per_mm, slip.height_mm * dots_per_mm)
    margin = _MARGIN_MM * dots_per_mm
    room = page.adjusted(margin, margin, -margin, -margin)
    if slip.code:
        side = min(room.height(), room.width() / 2.4)
        code_box = QRectF(room.right() - side, room.top(), side, side)
        _paint_code(painter, slip.code, code_box)
        room.setRight(code_box.left() - margin)
    used = _write(painter, slip.heading, room, 4.6 * dots_per_mm, bold=True)
    for line in slip.lines:
        room.setTop(room.top() + used + 1.2 * dots_per_mm)
        used = _write(painter, line, room, 3.2 * dots_per_mm, bold=False)


def _write(painter: QPainter, text: str, room: QRectF, height: float, *, bold: bool) -> float:
    font = QFont(painter.font())
    font.setPixelSize(round(height))
    font.setBold(bold)
    painter.setFont(font)
    flags = Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
    return painter.drawText(room, flags, text).height()


def _paint_code(painter: QPainter, code: tuple[tuple[bool, ...], ...], box: QRectF) -> None:
    """Whole dots per module: a scanner forgives a smaller code, not an uneven one."""
    side = int(box.width() / len(code))
    for y, row in enumerate(code):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect(
                    QRectF(box.left() + x * side, box.top() + y * side, side, side),
                    QColor("black"),
                )


def _zpl(picture: QImage) -> bytes:
    """One graphic field; ZPL counts a set bit as black, Qt's mono image a clear one."""
    row_bytes = (picture.width() + 7) // 8
    stride = picture.bytesPerLine()
    raw = bytes(picture.constBits())
    white_is_set = picture.color(1) == QColor("white").rgb()
    rows = (raw[y * stride : y * stride + row_bytes] for y in range(picture.height()))
    dots = b"".join(rows)
    if white_is_set:
        dots = bytes(byte ^ 0xFF for byte in dots)
    total = len(dots)
    size = f"^PW{picture.width()}^LL{picture.height()}"
    graphic = f"^FO0,0^GFA,{total},{total},{row_bytes},{dots.hex().upper()}^FS"
    return f"^XA{size}{graphic}^XZ\n".encode("ascii")
