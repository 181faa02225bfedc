"""Views of one picture that give a reader another chance, each with the way back.

Only operations that help whatever went wrong: scale, sharpness, local contrast, noise, another
colour channel, another angle. A view never invents bars: none looks at what it expects to find.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import cv2
import numpy as np

from shared.vision.reading import Gray, Matrix, Pixels

_LARGEST_ENLARGED = 10_000_000  # pixels
_FLAT = 2  # dimensions of a picture without colours


@dataclass(frozen=True, slots=True, eq=False)
class View:
    gray: Gray = field(repr=False)
    to_picture: Matrix


def gray_of(pixels: Pixels) -> Gray:
    if pixels.ndim == _FLAT:
        return pixels
    return _gray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY))


def channel(pixels: Pixels, number: int) -> Gray:
    """0 blue, 1 green, 2 red: a coloured ink is darkest in the channel it absorbs."""
    return pixels if pixels.ndim == _FLAT else _gray(cv2.extractChannel(pixels, number))


def same_place(gray: Gray) -> View:
    return View(gray, np.eye(3))


def scaled(gray: Gray, factor: float) -> View:
    height, width = gray.shape
    factor = min(factor, (_LARGEST_ENLARGED / (height * width)) ** 0.5)
    size = max(1, round(width * factor)), max(1, round(height * factor))
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    back = np.diag([width / size[0], height / size[1], 1.0])
    return View(_gray(cv2.resize(gray, size, interpolation=how)), back)


def fits_enlarged(gray: Gray, factor: float) -> bool:
    return gray.size * factor**2 <= _LARGEST_ENLARGED


def turned(gray: Gray, degrees: float) -> View:
    """The whole picture turned about its middle; nothing is cut off."""
    height, width = gray.shape
    there = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    cosine, sine = abs(there[0, 0]), abs(there[0, 1])
    size = round(height * sine + width * cosine), round(height * cosine + width * sine)
    there[:, 2] += (size[0] - width) / 2, (size[1] - height) / 2
    seen = cv2.warpAffine(
        gray, there, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return View(_gray(seen), np.linalg.inv(np.vstack([there, [0.0, 0.0, 1.0]])))


def altered(view: View, change: Callable[[Gray], Gray]) -> View:
    return View(change(view.gray), view.to_picture)


def unchanged(gray: Gray) -> Gray:
    return gray


def sharpened(gray: Gray, radius: float = 3.0, amount: float = 2.0) -> Gray:
    soft = cv2.GaussianBlur(gray, (0, 0), radius)
    return _gray(cv2.addWeighted(gray, 1 + amount, soft, -amount, 0))


def equalised(gray: Gray) -> Gray:
    return _gray(cv2.createCLAHE(3.0, (8, 8)).apply(gray))


def smoothed(gray: Gray) -> Gray:
    return _gray(cv2.GaussianBlur(gray, (0, 0), 1.0))


def split(gray: Gray) -> Gray:
    """Black and white by the surroundings: what glare and shadow leave of the contrast."""
    kind = cv2.ADAPTIVE_THRESH_GAUSSIAN_C
    return _gray(cv2.adaptiveThreshold(gray, 255, kind, cv2.THRESH_BINARY, 51, 4))


def closed(gray: Gray) -> Gray:
    """Specks of ink go; recommended for scratched prints by zxing-cpp's maintainer."""
    return _gray(cv2.morphologyEx(gray, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)))


def inverted(gray: Gray) -> Gray:
    return _gray(cv2.bitwise_not(gray))


def _gray(drawn: object) -> Gray:
    return np.asarray(drawn, dtype=np.uint8)
