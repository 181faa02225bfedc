"""Writes a picture as a ZPL label format: graphic fields, packed as every ZPL printer reads.

The packing is ZPL II's own for ASCII graphics: a letter before a hexadecimal digit repeats it
(G to Y 1 to 19 times, g to z 20 to 400 times in steps of 20), a comma fills the row with white,
an exclamation mark with black, a colon repeats the row above. Firmware of every age and maker
knows it; Z64 is smaller but newer and often missing in printers that merely speak ZPL.
"""

import re
from itertools import pairwise

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

_FILLERS = {"0": ",", "F": "!"}
_MOST_REPEATS = 419
_STEP = 20
_RUN = re.compile(rf"(.)\1{{1,{_MOST_REPEATS - 1}}}")


def label_format(picture: QImage, copies: int = 1, seam: int = 0) -> bytes:
    """The picture, cut in two at the column `seam`; the printer repeats it `copies` times."""
    width, height = picture.width(), picture.height()
    edges = [0, seam, width] if 0 < seam < width else [0, width]
    fields = (
        _field(picture.copy(QRect(left, 0, right - left, height)), left)
        for left, right in pairwise(edges)
    )
    size = f"^PW{width}^LL{height}^LH0,0"
    return f"^XA{size}{''.join(fields)}^PQ{copies}^XZ\n".encode("ascii")


def _field(part: QImage, left: int) -> str:
    rows = _rows(part)
    width = len(rows[0])
    total = width * len(rows)
    return f"^FO{left},0^GFA,{total},{total},{width},{_packed(rows)}^FS"


def _rows(picture: QImage) -> list[bytes]:
    """A set bit is black in ZPL; in Qt's mono picture the colour table says what it is."""
    row_bytes = (picture.width() + 7) // 8
    stride = picture.bytesPerLine()
    raw = bytes(picture.constBits())
    padding = 8 * row_bytes - picture.width()
    # What pads a row to whole bytes would print as a black stripe.
    keep = ((1 << picture.width()) - 1) << padding
    flip = keep if picture.color(1) == QColor("white").rgb() else 0
    tops = range(0, stride * picture.height(), stride)
    dots = (int.from_bytes(raw[top : top + row_bytes]) for top in tops)
    return [((row ^ flip) & keep).to_bytes(row_bytes) for row in dots]


def _packed(rows: list[bytes]) -> str:
    written: list[str] = []
    above: bytes | None = None
    for row in rows:
        written.append(":" if row == above else _packed_row(row.hex().upper()))
        above = row
    return "".join(written)


def _packed_row(digits: str) -> str:
    last = digits[-1]
    filler = _FILLERS.get(last)
    if filler is None:
        return _RUN.sub(_repeated, digits)
    return _RUN.sub(_repeated, digits.rstrip(last)) + filler


def _repeated(run: re.Match[str]) -> str:
    digit, length = run[1], len(run[0])
    twenties, ones = divmod(length, _STEP)
    many = chr(ord("g") + twenties - 1) if twenties else ""
    few = chr(ord("G") + ones - 1) if ones else ""
    written = f"{many}{few}{digit}"
    return written if len(written) < length else run[0]
