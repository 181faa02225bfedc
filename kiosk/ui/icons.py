"""Our own line drawings: tinted, sharp on any screen, mirrored where reading turns."""

from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from kiosk.ui.tokens import Colour

# These point along the line of reading, so they turn round with it.
MIRRORED = frozenset(
    {"back", "forward", "chevron", "backspace", "enter", "sign-out", "speech", "speech-off"}
)


def names() -> tuple[str, ...]:
    folder = files("resources") / "icons"
    found = (entry.name for entry in folder.iterdir())
    return tuple(sorted(name.removesuffix(".svg") for name in found if name.endswith(".svg")))


def pixmap(
    name: str,
    size: int,
    colour: Colour,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    ratio: float = 1.0,
) -> QPixmap:
    """One tinted drawing; Qt's bounded cache keeps it, and drops it with the application."""
    turned = name in MIRRORED and direction == Qt.LayoutDirection.RightToLeft
    key = f"icon {name} {size} {colour} {turned} {ratio}"
    cached = QPixmap()
    if QPixmapCache.find(key, cached):
        return cached
    drawn = _draw(name, round(size * ratio), colour, turned=turned)
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def icon(
    name: str,
    size: int,
    colour: Colour,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> QIcon:
    """For stock widgets; our own paint the pixmap."""
    screen = QGuiApplication.primaryScreen()
    return QIcon(pixmap(name, size, colour, direction, screen.devicePixelRatio()))


def paint(painter: QPainter, name: str, box: QRectF, colour: Colour) -> None:
    """Paint into a square box, following the painter's direction and device."""
    ratio = painter.device().devicePixelRatioF()
    drawn = pixmap(name, round(box.width()), colour, painter.layoutDirection(), ratio)
    painter.drawPixmap(box.topLeft().toPoint(), drawn)


def _draw(name: str, pixels: int, colour: Colour, *, turned: bool) -> QPixmap:
    canvas = QPixmap(pixels, pixels)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if turned:
        painter.translate(pixels, 0)
        painter.scale(-1, 1)
    drawing = QByteArray(_source(name).replace("currentColor", colour).encode())
    QSvgRenderer(drawing).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return canvas


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
