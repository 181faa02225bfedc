"""One code that was read: what it says, to the byte, and where it was."""

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from shared.vision.symbologies import Format

Gray = NDArray[np.uint8]
Pixels = NDArray[np.uint8]


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
