"""Views of one picture that give a reader another chance, each with the way back.

Only operations that help whatever went wrong: scale, sharpness, local contrast, specks. A view
never invents bars: none looks at what it expects to find.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import cv2
import numpy as np

from shared.vision.reading import Gray, Matrix, Pixels

_LARGEST_ENLARGED = 10_000_000  # pixels
_LARGEST_SHRUNK = 2_500_000
_FLAT = 2  # dimensions of a picture without colours


@dataclass(frozen=True, slots=True, eq=False)
class View:
    gray: Gray = field(repr=False)
    to_picture: Matrix


def gray_of(pixels: Pixels) -> Gray:
    if pixels.ndim == _FLAT:
        return pixels
    return _gray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY))


def same_place(gray: Gray) -> View:
    return View(gray, np.eye(3))


def shrunk(gray: Gray) -> View:
    """Small enough to be enlarged again and to be read by zbar within a moment."""
    factor = (_LARGEST_SHRUNK / gray.size) ** 0.5
    return scaled(gray, factor) if factor < 1 else same_place(gray)


def enlarged(view: View, factor: float) -> View:
    """As far as memory and time allow."""
    factor = min(factor, (_LARGEST_ENLARGED / view.gray.size) ** 0.5)
    larger = scaled(view.gray, factor)
    return View(larger.gray, view.to_picture @ larger.to_picture)


def scaled(gray: Gray, factor: float) -> View:
    height, width = gray.shape
    size = max(1, round(width * factor)), max(1, round(height * factor))
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    back = np.diag([width / size[0], height / size[1], 1.0])
    return View(_gray(cv2.resize(gray, size, interpolation=how)), back)


def altered(view: View, change: Callable[[Gray], Gray]) -> View:
    return View(change(view.gray), view.to_picture)


def unchanged(gray: Gray) -> Gray:
    return gray


def sharpened(gray: Gray) -> Gray:
    """An unsharp mask against blur."""
    soft = cv2.GaussianBlur(gray, (0, 0), 3.0)
    return _gray(cv2.addWeighted(gray, 3.0, soft, -2.0, 0))


def equalised(gray: Gray) -> Gray:
    """Local contrast, against poor and uneven light."""
    return _gray(cv2.createCLAHE(3.0, (8, 8)).apply(gray))


def closed(gray: Gray) -> Gray:
    """Specks of ink go; recommended for scratched prints by zxing-cpp's maintainer."""
    return _gray(cv2.morphologyEx(gray, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)))


def inverted(gray: Gray) -> Gray:
    return _gray(cv2.bitwise_not(gray))


def _gray(drawn: object) -> Gray:
    return np.asarray(drawn, dtype=np.uint8)
