"""What lens, light and sensor do to a picture; noise is cut from a tile drawn beforehand."""

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.scenes.scene import Optics
from kiosk.ports import Pixels

_SPARE = 64
"""How much wider than the picture the noise tile is, so that each cut can be another one."""

_DARKEST = 0.02
_BLUR_NOBODY_SEES_PX = 0.3


def through_the_lens(picture: Pixels, optics: Optics) -> Pixels:
    """Defocus, glare and light: the part that stays the same while a scene stands still."""
    if optics.defocus_px > _BLUR_NOBODY_SEES_PX:
        picture = _pixels(cv2.GaussianBlur(picture, (0, 0), optics.defocus_px))
    if optics.glare > 0:
        picture = _pixels(cv2.add(picture, _glare(picture.shape[1::-1], optics.glare)))
    if optics.light != 1.0:
        gain = max(optics.light, _DARKEST)
        picture = _pixels(cv2.convertScaleAbs(picture, alpha=gain))
    return picture


def onto_the_sensor(picture: Pixels, optics: Optics, seed: int) -> Pixels:
    """Noise and compression, other ones for each picture; the result is always a new array."""
    if optics.noise > 0:
        noisy = cv2.addWeighted(picture, 1, _noise(picture.shape, optics.noise, seed), 1, -128)
        picture = _pixels(noisy)
    else:
        picture = picture.copy()
    return picture if optics.jpeg_quality is None else _jpeg(picture, optics.jpeg_quality)


def moved(patch: Pixels, length_px: float, direction_deg: float) -> Pixels:
    """Smear along a direction, as a hand does that will not keep still."""
    reach = int(np.ceil(length_px))
    if reach < 2:  # noqa: PLR2004 (a streak of one pixel is no streak)
        return patch
    if direction_deg % 180 == 0:
        # Twenty times faster than the general way, and the way most hands move.
        return _pixels(cv2.blur(patch, (reach, 1)))
    return _pixels(cv2.filter2D(patch, -1, _streak(reach | 1, direction_deg)))


def _streak(side: int, direction_deg: float) -> NDArray[np.float32]:
    kernel = np.zeros((side, side), dtype=np.float32)
    angle = np.radians(direction_deg)
    step = np.array([np.cos(angle), np.sin(angle)]) * (side // 2)
    first, last = np.rint([side // 2 - step, side // 2 + step]).astype(int).tolist()
    cv2.line(kernel, (first[0], first[1]), (last[0], last[1]), 1.0, 1)
    return np.asarray(kernel / kernel.sum(), dtype=np.float32)


def _noise(shape: tuple[int, ...], sigma: float, seed: int) -> Pixels:
    tile = _noise_tile(shape[1], shape[0], round(sigma, 1))
    down, across = (seed * 37) % _SPARE, (seed * 53) % _SPARE
    return tile[down : down + shape[0], across : across + shape[1]]


@lru_cache(maxsize=2)
def _noise_tile(width: int, height: int, sigma: float) -> Pixels:
    shape = (height + _SPARE, width + _SPARE, 3)
    drawn = np.random.default_rng(0).standard_normal(shape, dtype=np.float32)
    # In place: the tile is eleven megabytes as long as it is made of floats.
    drawn *= sigma
    drawn += 128.5
    np.clip(drawn, 0, 255, out=drawn)
    return drawn.astype(np.uint8)


@lru_cache(maxsize=2)
def _glare(size: tuple[int, int], strength: float) -> Pixels:
    width, height = size
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    spot = np.exp(-(((x - 0.12) * 3.2) ** 2) - ((y + 0.1) * 3.2 - x) ** 2)
    return np.repeat((spot * 255 * min(strength, 1.0)).astype(np.uint8)[:, :, None], 3, axis=2)


def _jpeg(picture: Pixels, quality: int) -> Pixels:
    _, packed = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return _pixels(cv2.imdecode(packed, cv2.IMREAD_COLOR))


def _pixels(drawn: object) -> Pixels:
    return np.asarray(drawn, dtype=np.uint8)
