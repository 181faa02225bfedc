"""zbar behind a typed door: a second, independent opinion that may be absent.

What zbar cannot say is not guessed: it does not tell FNC1, so a payload that could be GS1 is
left to zxing; it recodes bytes, so only ASCII counts; its DataBar decoder fails assertions on
ordinary pictures and is not asked.
"""

import importlib
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from types import ModuleType
from typing import Protocol

import cv2
import numpy as np

from shared.codes.gtins import expand_upc_e
from shared.vision.reading import Corners, Gray, Point, Reading
from shared.vision.symbologies import Format

_ASKED = {
    Format.QR: "QRCODE",
    Format.EAN_13: "EAN13",
    Format.UPC_A: "EAN13",
    Format.EAN_8: "EAN8",
    Format.UPC_E: "UPCE",
    Format.CODE_128: "CODE128",
}
_IDENTIFIERS = {
    "QRCODE": (Format.QR, "]Q1"),
    "EAN13": (Format.EAN_13, "]E0"),
    "EAN8": (Format.EAN_8, "]E4"),
    "UPCE": (Format.UPC_E, "]E0"),
    "CODE128": (Format.CODE_128, "]C0"),
}
_MAY_BE_GS1 = re.compile(rb"\d{2,4}[ -~]*\x1d|\x1d|(?:00\d{18}|0[12]\d{14}).*", re.DOTALL)
_LINE = 2  # corners


class _Corner(Protocol):
    x: int
    y: int


class _Symbol(Protocol):
    data: bytes
    type: str
    polygon: Sequence[_Corner]


@lru_cache(maxsize=1)
def library() -> ModuleType | None:
    try:
        return importlib.import_module("pyzbar.pyzbar")
    except (ImportError, OSError):  # the wheel or libzbar0 itself is missing
        return None


def caution() -> str | None:
    """A sentence when zbar cannot be used, for the self-test and the command line."""
    if library() is not None:
        return None
    return "zbar is not installed (Debian: libzbar0); codes are read with zxing-cpp alone"


def read(gray: Gray, formats: frozenset[Format]) -> tuple[Reading, ...]:
    zbar = library()
    names = {_ASKED[form] for form in formats if form in _ASKED}
    if zbar is None or not names:
        return ()
    symbols: Iterable[_Symbol] = zbar.decode(
        np.ascontiguousarray(gray), symbols=[zbar.ZBarSymbol[name] for name in names]
    )
    readings = (_reading(symbol) for symbol in symbols if _is_exact(symbol))
    return tuple(reading for reading in readings if reading.format in formats)


def _is_exact(symbol: _Symbol) -> bool:
    if symbol.type not in _IDENTIFIERS or not symbol.data or len(symbol.polygon) < _LINE:
        return False
    if symbol.type in ("QRCODE", "CODE128"):
        return symbol.data.isascii() and not _MAY_BE_GS1.fullmatch(symbol.data)
    if symbol.type == "UPCE":
        return expand_upc_e(symbol.data.decode("ascii", "replace")) is not None
    return symbol.data.isdigit()


def _reading(symbol: _Symbol) -> Reading:
    form, identifier = _IDENTIFIERS[symbol.type]
    text = symbol.data.decode("ascii")
    if form is Format.UPC_E:
        text = "0" + (expand_upc_e(text) or "")
    elif form is Format.EAN_13 and text.startswith("0"):
        form = Format.UPC_A
    return Reading(
        text, text.encode("ascii"), identifier, form, _corners(symbol.polygon), reader="zbar"
    )


def _corners(polygon: Sequence[_Corner]) -> Corners:
    """A box round the places where scan lines crossed the code, which is all zbar tells."""
    hull = np.array([(point.x, point.y) for point in polygon], dtype=np.float32)
    first, second, third, fourth = cv2.boxPoints(cv2.minAreaRect(hull)).tolist()
    quad = (Point(*first), Point(*second), Point(*third), Point(*fourth))
    wide = np.hypot(quad[1].x - quad[0].x, quad[1].y - quad[0].y)
    tall = np.hypot(quad[2].x - quad[1].x, quad[2].y - quad[1].y)
    return quad if wide >= tall else (quad[1], quad[2], quad[3], quad[0])
