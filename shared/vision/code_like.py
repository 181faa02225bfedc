"""Whether a live frame holds something like a code: a compact place dense in edges.

Half a millisecond at 720p, so that frames without one cost no more than the quick look. Print
and grids look like codes too: what is found here only earns a closer look.
"""

import cv2
import numpy as np

from shared.vision.reading import Gray

_CELL = 16  # pixels of the frame; a code has at least a few bars in it
_STEEP = 12  # mean difference of neighbours at half size, of 255
_CELLS = 20
_FILLED = 0.4  # of the upright box round them


def holds_code_like(green: Gray) -> bool:
    steep = (_edges(green) > _STEEP).astype(np.uint8)
    count, _, found, _ = cv2.connectedComponentsWithStats(steep, connectivity=4)
    wide, tall, cells = (
        found[1:count, part]
        for part in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA)
    )
    return bool(np.any((cells >= _CELLS) & (cells > _FILLED * wide * tall)))


def _edges(green: Gray) -> Gray:
    """The mean steepness of every cell."""
    height, width = green.shape
    size = max(1, width // 2), max(1, height // 2)
    half = cv2.resize(green, size, interpolation=cv2.INTER_AREA)
    cells = max(1, width // _CELL), max(1, height // _CELL)
    across, down = (
        cv2.resize(cv2.convertScaleAbs(change), cells, interpolation=cv2.INTER_AREA)
        for change in (
            cv2.Sobel(half, cv2.CV_16S, 1, 0, ksize=1),
            cv2.Sobel(half, cv2.CV_16S, 0, 1, ksize=1),
        )
    )
    return np.asarray(cv2.add(across, down), dtype=np.uint8)
