"""A quick look at one live frame for codes: about 3 ms at 720p when there is none.

Looking at everything in every frame would cost ten times that. So each frame is looked at in
one way, and the ways take turns: within eight frames a code is sought at half and at full size,
upright and on its side, dark on light and light on dark. A frame that holds something like a
code and gave nothing at half size is looked at in full size at once (`read_full_size`): small
bars would wait for their turn otherwise.
"""

import cv2
import numpy as np

from shared.errors import InputError
from shared.vision import zxing_reader
from shared.vision.proof import Standing, hold_against, is_possible
from shared.vision.reading import Gray, Pixels, Reading, placed
from shared.vision.symbologies import Format
from shared.vision.zxing_reader import QUICK, Effort

_HALF = 0.5
_GREEN = 1
_FULL_SIZE = 3


def read_frame(pixels: Pixels, formats: frozenset[Format], turn: int) -> tuple[Reading, ...]:
    """What one frame shows; count `turn` up from frame to frame."""
    if pixels.ndim != 3 or pixels.size == 0:  # noqa: PLR2004 - height, width, colours
        raise InputError(
            f"a picture of shape {pixels.shape}: expected height, width, 3 colours"
        )
    green = green_of(pixels)
    gray, scale, left, top, effort = _look(green, turn)
    found = zxing_reader.read(gray, formats, effort)
    seen = (placed(r, scale, left, top) for r in found if is_possible(r))
    return tuple(r for r in seen if hold_against(green, r) is not Standing.CONTRADICTED)


def read_full_size(pixels: Pixels, formats: frozenset[Format]) -> tuple[Reading, ...]:
    """The turn that finds small bars, out of turn."""
    return read_frame(pixels, formats, _FULL_SIZE)


def green_of(pixels: Pixels) -> Gray:
    """One channel is a third of the work of a conversion, and ink is rarely green."""
    return np.ascontiguousarray(pixels[:, :, _GREEN])


def _look(green: Gray, turn: int) -> tuple[Gray, float, int, int, Effort]:
    """The view, its scale and offset in the frame, and how hard to look."""
    match turn % 8:
        case 1 | 5:
            return _half(green), 1 / _HALF, 0, 0, Effort(rotate=True)
        case 3:  # _FULL_SIZE
            return green, 1.0, 0, 0, QUICK
        case 4:
            return _half(green), 1 / _HALF, 0, 0, Effort(invert=True)
        case 7:
            gray, left, top = _middle(green)
            return gray, 1.0, left, top, Effort(rotate=True, invert=True)
        case _:
            return _half(green), 1 / _HALF, 0, 0, QUICK


def _half(gray: Gray) -> Gray:
    height, width = gray.shape
    size = max(1, int(width * _HALF)), max(1, int(height * _HALF))
    return np.asarray(cv2.resize(gray, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _middle(gray: Gray) -> tuple[Gray, int, int]:
    height, width = gray.shape
    left, top = width // 4, height // 4
    return np.ascontiguousarray(gray[top : height - top, left : width - left]), left, top
