"""One code that was read: what it says, to the byte, and where it was."""

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from shared.vision.symbologies import Format

Gray = NDArray[np.uint8]
Pixels = NDArray[np.uint8]
Matrix = NDArray[np.float64]
ReaderName = Literal["zxing", "zbar", "bars"]


class Point(NamedTuple):
    x: float
    y: float


Corners = tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Reading:
    """`data` holds FNC1 as GS; `corners` run clockwise from the code's own top left."""

    text: str
    data: bytes
    symbology_identifier: str
    format: Format
    corners: Corners
    corrected: bool
    reader: ReaderName
    step: str

    @property
    def key(self) -> tuple[str, bytes]:
        """Equal for two readings of the same code; UPC-A is an EAN-13 that starts with 0."""
        return self.symbology_identifier, self.data

    def seen_in(self, step: str, to_picture: Matrix) -> "Reading":
        """The reading with corners moved from a prepared view back into the picture."""
        flat = np.array([[x, y, 1.0] for x, y in self.corners]) @ to_picture.T
        first, second, third, fourth = (Point(float(x / w), float(y / w)) for x, y, w in flat)
        return replace(self, step=step, corners=(first, second, third, fourth))


def box(corners: Corners) -> tuple[float, float, float, float]:
    """Left, top, right, bottom."""
    xs, ys = [point.x for point in corners], [point.y for point in corners]
    return min(xs), min(ys), max(xs), max(ys)


def overlap(first: Corners, second: Corners, slack: float = 8.0) -> bool:
    a, b = box(first), box(second)
    across = a[0] - slack <= b[2] and b[0] - slack <= a[2]
    return across and a[1] - slack <= b[3] and b[1] - slack <= a[3]
