"""Holding a reading against the picture: proven, open, contradicted or impossible.

Rules, each measured on pictures with known codes (docs/adr/0070):
1. An empty payload is no reading.
2. EAN and UPC must carry the right check digit; UPC-E only in number system 0, because the left
   half of an EAN-13 is, bar for bar, a UPC-E of system 1.
3. ITF only as ITF-14 with its check digit; Code 39 from four characters on.
4. EAN and UPC are printed again and compared: proven if every character beats every other one
   clearly, contradicted if another one fits clearly better.
5. A code with error correction proves itself; any other linear code stays open.
"""

from enum import Enum, auto

import numpy as np

from shared.vision.bar_profile import Fit, compare, sample_line
from shared.vision.reading import Gray, Reading
from shared.vision.retail_bars import (
    Bars,
    ean_8,
    ean_13,
    has_right_check_digit,
    shrink_to_upc_e,
    upc_e,
)
from shared.vision.symbologies import EAN_UPC, Format

_PROVEN_MARGIN = 0.3
_PROVEN_LIKENESS = 0.6
_CONTRADICTED_MARGIN = -0.3
_SHORTEST_CODE_39 = 4
_SHORTEST_CODE_128 = 3


class Standing(Enum):
    PROVEN = auto()
    OPEN = auto()
    CONTRADICTED = auto()


def is_possible(reading: Reading) -> bool:
    """Rules 1 to 3: what no honest symbol of this kind could say."""
    text = reading.text
    match reading.format:
        case Format.EAN_13 | Format.UPC_A | Format.EAN_8:
            return has_right_check_digit(text)
        case Format.UPC_E:
            return has_right_check_digit(text) and text.startswith("00")
        case Format.ITF_14:
            return len(text) == 14 and has_right_check_digit(text)
        case Format.CODE_39:
            return len(text) >= _SHORTEST_CODE_39
        case Format.CODE_128:
            return len(text) >= _SHORTEST_CODE_128
        case _:
            return bool(reading.data)


def hold_against(gray: Gray, reading: Reading) -> Standing:
    """Rules 4 and 5; the reading's corners are in the picture's own pixels."""
    if reading.corrected:
        return Standing.PROVEN
    bars = _bars(reading)
    if bars is None:
        return Standing.OPEN
    fit = _fit(gray, reading, bars)
    if fit.likeness >= _PROVEN_LIKENESS:
        if fit.margin >= _PROVEN_MARGIN:
            return Standing.PROVEN
        if fit.margin <= _CONTRADICTED_MARGIN:
            return Standing.CONTRADICTED
    return Standing.OPEN


def _bars(reading: Reading) -> Bars | None:
    if reading.format not in EAN_UPC:
        return None
    if reading.format is Format.EAN_8:
        return ean_8(reading.text)
    if reading.format is Format.UPC_E:
        short = shrink_to_upc_e(reading.text[1:])
        return upc_e(short) if short else None
    return ean_13(reading.text)


def _fit(gray: Gray, reading: Reading, bars: Bars) -> Fit:
    top_left, top_right, bottom_right, bottom_left = (np.array(p) for p in reading.corners)
    start, end = (top_left + bottom_left) / 2, (top_right + bottom_right) / 2
    tall = float(np.hypot(*(bottom_left - top_left)))
    spread = min(max(0.4 * tall, 1.0), 20.0)
    profile = sample_line(gray, start, end, len(bars.modules), spread)
    ahead = compare(profile, bars)
    if reading.reader == "zxing":
        return ahead
    # zbar does not say which end is the start
    return max(ahead, compare(profile[::-1], bars), key=lambda fit: fit.likeness)
