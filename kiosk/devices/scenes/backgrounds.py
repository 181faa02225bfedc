"""What lies behind the code: a counter, plain colour, wood, or the print of a pack."""

from functools import lru_cache
from typing import assert_never

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.scenes.scene import Background, Colour
from kiosk.ports import Pixels

Floats = NDArray[np.float32]

_WALL: Colour = (214, 222, 226)
_TOP: Colour = (176, 188, 196)
_WOOD_LIGHT: Colour = (132, 172, 206)
_WOOD_DARK: Colour = (74, 112, 150)
_INKS: tuple[Colour, ...] = ((92, 120, 34), (40, 96, 186), (196, 214, 232), (58, 58, 66))


@lru_cache(maxsize=4)
def background(kind: Background, size: tuple[int, int], variant: int) -> Pixels:
    """Draw it once; the result is shared, so it is locked against writing."""
    rng = np.random.default_rng(variant)
    match kind:
        case Background.COUNTER:
            drawn = _counter(size, rng)
        case Background.PLAIN:
            drawn = np.full((size[1], size[0], 3), _WALL, dtype=np.float32)
        case Background.WOOD:
            drawn = _wood(size, rng)
        case Background.PACK:
            drawn = _pack(size, rng)
        case _:
            assert_never(kind)
    pixels = np.clip(drawn, 0, 255).astype(np.uint8)
    pixels.setflags(write=False)
    return pixels


def _counter(size: tuple[int, int], rng: np.random.Generator) -> Floats:
    width, height = size
    y = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :, None]
    # A soft edge between wall and counter top, as the lens focuses on what is held before it.
    top = 1 / (1 + np.exp((0.42 - y) * 60))
    drawn = _mix(_WALL, _TOP, np.asarray(top, dtype=np.float32))
    lamp = np.exp(-((x * 1.1) ** 2) - ((y - 0.05) * 2.2) ** 2)
    sheen = np.exp(-((x * 1.8) ** 2) - ((y - 0.62) * 5) ** 2)
    drawn = drawn + 22 * lamp + 14 * sheen * top
    drawn *= 1 - 0.16 * (x**2 + (y - 0.5) ** 2)
    return np.asarray(drawn + 5 * top * _grain(size, rng, (96, 3)), dtype=np.float32)


def _wood(size: tuple[int, int], rng: np.random.Generator) -> Floats:
    rings = np.sin(14 * _grain(size, rng, (3, 9)) + 3 * _grain(size, rng, (6, 90)))
    shade = np.asarray(0.5 + 0.35 * rings, dtype=np.float32)
    drawn = _mix(_WOOD_LIGHT, _WOOD_DARK, shade)
    return np.asarray(drawn + 9 * _grain(size, rng, (12, 240)), dtype=np.float32)


def _pack(size: tuple[int, int], rng: np.random.Generator) -> Floats:
    width, height = size
    drawn = _mix((96, 150, 60), (60, 118, 30), 0.5 + 0.5 * _grain(size, rng, (2, 2)))
    for _ in range(5):
        ink = _INKS[int(rng.integers(len(_INKS)))]
        centre = (int(rng.integers(width)), int(rng.integers(height)))
        cv2.circle(drawn, centre, int(rng.integers(height // 12, height // 4)), ink, -1)
    for line in range(9):
        left, top = width // 14, height // 10 + line * height // 11
        length = int(rng.integers(width // 9, width // 4))
        cv2.rectangle(drawn, (left, top), (left + length, top + height // 60), _INKS[2], -1)
    return np.asarray(cv2.GaussianBlur(drawn, (0, 0), 1.2), dtype=np.float32)


def _mix(first: Colour, second: Colour, share: Floats) -> Floats:
    start, end = np.array(first, dtype=np.float32), np.array(second, dtype=np.float32)
    return np.asarray(start + (end - start) * share, dtype=np.float32)


def _grain(size: tuple[int, int], rng: np.random.Generator, cells: tuple[int, int]) -> Floats:
    """Smooth noise around 0: so many cells across and down, blended into each other."""
    coarse = rng.normal(0, 0.5, (cells[1] + 1, cells[0] + 1)).astype(np.float32)
    smooth = cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC)
    return np.asarray(smooth[:, :, None], dtype=np.float32)
