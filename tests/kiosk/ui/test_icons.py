"""Icons take any tint, size and density, and turn round with the reading direction."""

import re
from importlib.resources import files
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.ui import icons

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
NAMES = icons.names()
NEEDED = [
    "back",
    "home",
    "language",
    "accessibility",
    "speech",
    "speech-off",
    "close",
    "check",
    "warning",
    "error",
    "question",
    "info",
    "clock",
    "camera",
    "scanner",
    "printer",
    "keyboard",
    "backspace",
    "enter",
    "shift",
    "search",
    "staff",
    "lock",
    "network",
    "network-off",
    "refresh",
    "freshness",
    "face",
    "certificate",
    "trust",
    "vehicle",
    "plus",
    "minus",
    "calendar",
    "contrast",
    "text-size",
    "sun",
    "moon",
    "chevron",
]

pytestmark = pytest.mark.usefixtures("qapp")


def source(name: str) -> str:
    return (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def picture(name: str, direction: Qt.LayoutDirection = LTR, colour: str = "#17386B") -> QImage:
    return icons.pixmap(name, 48, colour, direction).toImage()


def test_every_icon_the_screens_need_is_there():
    assert set(NEEDED) <= set(NAMES)
    assert set(NAMES) >= icons.MIRRORED


@pytest.mark.parametrize("name", NAMES)
def test_each_drawing_keeps_to_the_grid_and_has_no_colour_of_its_own(name: str):
    root = ET.fromstring(source(name))  # noqa: S314  our own file

    assert root.get("viewBox") == "0 0 24 24"
    assert re.findall(r'(?:stroke|fill)="([^"]+)"', source(name)) != []
    painted = set(re.findall(r'(?:stroke|fill)="([^"]+)"', source(name)))
    assert painted <= {"none", "currentColor"}


@pytest.mark.parametrize("name", NAMES)
def test_each_drawing_shows_something_in_the_tint_asked_for(name: str):
    image = picture(name, colour="#B4281C")
    colours = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert "#B4281C" in colours


@pytest.mark.parametrize("name", sorted(icons.MIRRORED))
def test_what_points_along_the_line_turns_round(name: str):
    turned = picture(name, RTL)
    assert turned != picture(name, LTR)
    assert _alike(turned, picture(name, LTR).flipped(Qt.Orientation.Horizontal))


@pytest.mark.parametrize("name", ["home", "check", "clock", "question", "search"])
def test_what_has_one_right_way_round_stays(name: str):
    assert picture(name, RTL) == picture(name, LTR)


def test_a_dense_screen_gets_more_pixels_in_the_same_size():
    dense = icons.pixmap("home", 48, "#17386B", LTR, 2.0)
    assert dense.width() == 96
    assert dense.deviceIndependentSize().width() == 48


def test_the_same_request_is_drawn_once():
    first = icons.pixmap("moon", 40, "#17386B")
    assert icons.pixmap("moon", 40, "#17386B").cacheKey() == first.cacheKey()


def test_stock_widgets_get_an_icon():
    assert not icons.icon("home", 32, "#17386B").isNull()


def test_painting_follows_the_direction_of_the_painter():
    canvas = QImage(48, 48, QImage.Format.Format_ARGB32_Premultiplied)
    canvas.fill(QColor("#FFFFFF"))
    painter = QPainter(canvas)
    painter.setLayoutDirection(RTL)
    icons.paint(painter, "back", QRectF(0, 0, 48, 48), "#000000")
    painter.end()

    right_edge, left_edge = canvas.pixelColor(38, 24), canvas.pixelColor(3, 24)
    assert right_edge.lightness() < 128 < left_edge.lightness()


def _alike(a: QImage, b: QImage) -> bool:
    """Mirroring moves the smoothing by part of a pixel, never the drawing."""
    points = [QPoint(x, y) for x in range(a.width()) for y in range(a.height())]
    away = sum(abs(a.pixelColor(p).alpha() - b.pixelColor(p).alpha()) for p in points)
    return away / len(points) < 4
