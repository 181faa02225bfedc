"""Holding a reading against the picture: proven, open, contradicted or impossible.

Rules, each measured on pictures with known codes (docs/adr/0071):
1. An empty payload is no reading.
2. EAN and UPC must carry the right check digit; UPC-E only in number system 0, because the left
   half of an EAN-13 is, bar for bar, a UPC-E of system 1.
3. ITF only as ITF-14 with its check digit; Code 39 from four characters on.
4. EAN and UPC are printed again and compared: proven if every character beats every other one
   clearly, contradicted if another one fits clearly better.
5. A code with error correction proves itself; any other linear code stays open.
"""

from enum import Enum, auto

from shared.codes.check_digits import has_check_digit, is_digits
from shared.vision.bar_profile import Fit, compare, sampled
from shared.vision.reading import Gray, Reading
from shared.vision.retail_bars import (
    Bars,
    ean_8,
    ean_13,
    shrunk_to_upc_e,
    upc_e,
)
from shared.vision.symbologies import EAN_UPC, Format

_LIKE = 0.65
_PROVEN_MARGIN = 0.2
_CONTRADICTED_MARGIN = -0.5
_SHORTEST = {Format.CODE_39: 4, Format.CODE_128: 3}
_GTIN_LENGTH = {Format.EAN_8: 8, Format.ITF_14: 14}


class Standing(Enum):
    PROVEN = auto()
    OPEN = auto()
    CONTRADICTED = auto()


def is_possible(reading: Reading) -> bool:
    """Rules 1 to 3: what no honest symbol of this kind could say is a misreading."""
    text = reading.text
    if reading.format in EAN_UPC or reading.format is Format.ITF_14:
        return _is_gtin(reading.format, text)
    return len(reading.data) >= _SHORTEST.get(reading.format, 1)


def _is_gtin(form: Format, text: str) -> bool:
    if len(text) != _GTIN_LENGTH.get(form, 13) or not is_digits(text):
        return False
    return has_check_digit(text) and (form is not Format.UPC_E or text.startswith("00"))


def hold_against(gray: Gray, reading: Reading) -> Standing:
    """Rules 4 and 5; the reading's corners are in the picture's own pixels."""
    if reading.format.corrects_errors:
        return Standing.PROVEN
    bars = _bars(reading)
    if bars is None:
        return Standing.OPEN
    fit = _fit(gray, reading, bars)
    if fit.likeness >= _LIKE:
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
        short = shrunk_to_upc_e(reading.text[1:])
        return upc_e(short) if short else None
    return ean_13(reading.text)


def _fit(gray: Gray, reading: Reading, bars: Bars) -> Fit:
    profile = sampled(gray, reading.corners, len(bars.modules))
    ahead = compare(profile, bars)
    if reading.reader == "zxing":
        return ahead
    # zbar does not say which end is the start
    return max(ahead, compare(profile[::-1], bars), key=lambda fit: fit.likeness)
