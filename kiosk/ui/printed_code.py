"""Paints a QR code for a printer: one area of whole dots."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kiosk.ui.widgets.qr import QUIET_ZONE, Modules


def paint_modules(painter: QPainter, modules: Modules, corner: QPointF, side: int) -> None:
    """From the corner of the quiet zone; scanners forgive small codes, not uneven ones."""
    area = QPainterPath()
    area.setFillRule(Qt.FillRule.WindingFill)
    left, top = corner.x() + QUIET_ZONE * side, corner.y() + QUIET_ZONE * side
    for y, row in enumerate(modules):
        for start, length in _runs(row):
            area.addRect(left + start * side, top + y * side, length * side, side)
    painter.fillPath(area, QColor("black"))


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Where dark modules begin, and how many of them follow each other."""
    edges = [x for x in range(len(row) + 1) if _dark(row, x) != _dark(row, x - 1)]
    return [(start, end - start) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _dark(row: tuple[bool, ...], x: int) -> bool:
    return 0 <= x < len(row) and row[x]
