"""Where a code may be: places dense in edges, turned upright and enlarged."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from shared.vision import views
from shared.vision.reading import Corners, Gray
from shared.vision.views import View

Floats = NDArray[np.float32]
_SEARCH_SIDE = 640
_SMALLEST_PART = 0.0008  # of the picture's area
_ENLARGED_SIDE = 700
_MOST_ENLARGED = 4.0
_LARGEST_CLOSE_UP = 2_500_000  # pixels; the readers take seconds for many more
_COHERENT = 0.5
_SMALLEST_SIDE = 16
_NEAR = 0.15  # of the longer side
_ALIKE = 1.33  # in area


@dataclass(frozen=True, slots=True)
class Region:
    """A turned box in picture pixels; bars follow each other in the direction of `angle`."""

    x: float
    y: float
    wide: float
    tall: float
    angle: float
    weight: float


def find_regions(gray: Gray, most: int) -> tuple[Region, ...]:
    """The places with the strongest edges, strongest first."""
    scale = min(1.0, _SEARCH_SIDE / max(gray.shape))
    small = views.scaled(gray, scale).gray
    if min(small.shape) < _SMALLEST_SIDE:
        return ()
    found: list[Region] = []
    for size in (9, 21):
        found += _regions_at(small, size, 1 / scale)
    found.sort(key=lambda region: -region.weight)
    return tuple(_apart(found)[:most])


def upright(gray: Gray, region: Region, margin: float = 0.18) -> View:
    """The region turned so that its bars stand, enlarged, with room for the quiet zone."""
    pad = margin * max(region.wide, region.tall) + 12
    wide, tall = region.wide + 2 * pad, region.tall + 2 * pad
    zoom = min(
        _MOST_ENLARGED,
        max(1.0, _ENLARGED_SIDE / max(wide, tall)),
        (_LARGEST_CLOSE_UP / (wide * tall)) ** 0.5,
    )
    cosine, sine = np.cos(region.angle) / zoom, np.sin(region.angle) / zoom
    size = max(1, round(wide * zoom)), max(1, round(tall * zoom))
    back = np.array([[cosine, -sine, 0.0], [sine, cosine, 0.0], [0.0, 0.0, 1.0]])
    back[:2, 2] = (region.x, region.y) - back[:2, :2] @ (size[0] / 2, size[1] / 2)
    seen = cv2.warpAffine(
        gray, back[:2], size, flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
    return View(np.asarray(seen, dtype=np.uint8), back)


def around(corners: Corners) -> Region:
    """The region of something that a reader half saw."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = corners
    angle = float(np.arctan2(y1 + y2 - y0 - y3, x1 + x2 - x0 - x3))
    wide = float(np.hypot(x1 + x2 - x0 - x3, y1 + y2 - y0 - y3)) / 2
    tall = float(np.hypot(x2 + x3 - x0 - x1, y2 + y3 - y0 - y1)) / 2
    middle = (x0 + x1 + x2 + x3) / 4, (y0 + y1 + y2 + y3) / 4
    return Region(*middle, wide, max(tall, wide / 4), angle, 0.0)


def _regions_at(small: Gray, size: int, scale: float) -> list[Region]:
    dx = cv2.Scharr(small, cv2.CV_32F, 1, 0)
    dy = cv2.Scharr(small, cv2.CV_32F, 0, 1)
    xx, yy, xy = (cv2.blur(part, (size, size)) for part in (dx * dx, dy * dy, dx * dy))
    energy = np.sqrt(xx + yy)
    dense = (energy > 0.45 * np.percentile(energy, 99)).astype(np.uint8)
    dense = cv2.morphologyEx(dense, cv2.MORPH_OPEN, np.ones((size // 2, size // 2), np.uint8))
    contours, _ = cv2.findContours(dense, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    regions: list[Region] = []
    for contour in contours:
        if cv2.contourArea(contour) < _SMALLEST_PART * small.size:
            continue
        inside = np.zeros_like(dense)
        cv2.drawContours(inside, [contour], -1, 1, -1)
        sums = [cv2.mean(part, inside)[0] for part in (xx, yy, xy)]
        angle, coherent = _direction(*sums)
        if coherent < _COHERENT:
            angle = float(np.deg2rad(cv2.minAreaRect(contour)[2]))
        weight = cv2.mean(energy, inside)[0] * cv2.contourArea(contour) ** 0.5
        regions.append(_box(contour.reshape(-1, 2).astype(np.float32), angle, scale, weight))
    return regions


def _direction(xx: float, yy: float, xy: float) -> tuple[float, float]:
    """The main direction of change, and how much of all change goes that way."""
    angle = 0.5 * float(np.arctan2(2 * xy, xx - yy))
    return angle, float(np.hypot(xx - yy, 2 * xy)) / max(xx + yy, 1e-9)


def _box(points: Floats, angle: float, scale: float, weight: float) -> Region:
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    along = points @ turn.T
    low, high = along.min(axis=0), along.max(axis=0)
    x, y = turn.T @ ((low + high) / 2) * scale
    wide, tall = (high - low) * scale
    return Region(float(x), float(y), float(wide), float(tall), angle, weight)


def _apart(regions: list[Region]) -> list[Region]:
    """Without those whose middle and size an earlier one already has."""
    kept: list[Region] = []
    for region in regions:
        if not any(_alike(region, other) for other in kept):
            kept.append(region)
    return kept


def _alike(one: Region, other: Region) -> bool:
    near = np.hypot(one.x - other.x, one.y - other.y) < _NEAR * max(one.wide, one.tall)
    ratio = (one.wide * one.tall) / max(other.wide * other.tall, 1.0)
    return bool(near) and 1 / _ALIKE < ratio < _ALIKE
