"""One code that was read: what it says, to the byte, and where it was."""

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from shared.vision.symbologies import Format

Gray = NDArray[np.uint8]
Pixels = NDArray[np.uint8]
Matrix = NDArray[np.float64]
ReaderName = Literal["zxing", "zbar"]


class Point(NamedTuple):
    x: float
    y: float


Corners = tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Reading:
    """`data` holds FNC1 as GS; `corners` run clockwise from the code's own top left.

    `reader` and `step` say who read it and in which view of the picture.
    """

    text: str
    data: bytes
    symbology_identifier: str
    format: Format
    corners: Corners
    reader: ReaderName = "zxing"
    step: str = ""

    @property
    def key(self) -> tuple[str, bytes]:
        """Equal for two readings of the same code."""
        return self.symbology_identifier, self.data


def placed(reading: Reading, scale: float, left: float, top: float) -> Reading:
    """The reading with its corners moved from a view back into the picture."""
    first, second, third, fourth = (
        Point(left + x * scale, top + y * scale) for x, y in reading.corners
    )
    return replace(reading, corners=(first, second, third, fourth))


def projected(reading: Reading, step: str, to_picture: Matrix) -> Reading:
    """The reading with its corners moved from a turned or tilted view back into the picture."""
    flat = np.array([[x, y, 1.0] for x, y in reading.corners]) @ to_picture.T
    first, second, third, fourth = (Point(float(x / w), float(y / w)) for x, y, w in flat)
    return replace(reading, step=step, corners=(first, second, third, fourth))


def overlap(first: Corners, second: Corners, slack: float = 8.0) -> bool:
    """Whether the upright boxes round both touch, give or take `slack` pixels."""
    return all(
        min(a) - slack <= max(b) and min(b) - slack <= max(a)
        for a, b in zip(zip(*first, strict=True), zip(*second, strict=True), strict=True)
    )
