"""zxing-cpp behind a typed door: it misreads least, and tells GS1 symbols from others."""

from dataclasses import dataclass

import numpy as np
import zxingcpp

from shared.vision.reading import Corners, Gray, Point, Reading
from shared.vision.symbologies import Format

_ZXING = zxingcpp.BarcodeFormat
_ASKED: dict[Format, tuple[zxingcpp.BarcodeFormat, ...]] = {
    Format.QR: (_ZXING.QRCode,),
    Format.DATA_MATRIX: (_ZXING.DataMatrix,),
    Format.AZTEC: (_ZXING.Aztec,),
    Format.PDF417: (_ZXING.PDF417,),
    Format.EAN_13: (_ZXING.EAN13,),
    Format.EAN_8: (_ZXING.EAN8,),
    Format.UPC_A: (_ZXING.EAN13, _ZXING.UPCA),  # as bars, an EAN-13 that starts with 0
    Format.UPC_E: (_ZXING.UPCE,),
    Format.CODE_128: (_ZXING.Code128,),
    Format.CODE_39: (_ZXING.Code39,),
    Format.ITF_14: (_ZXING.ITF,),
    Format.DATABAR: (_ZXING.DataBarOmni,),
    Format.DATABAR_STACKED: (_ZXING.DataBarStk, _ZXING.DataBarStkOmni),
    Format.DATABAR_LIMITED: (_ZXING.DataBarLtd,),
    Format.DATABAR_EXPANDED: (_ZXING.DataBarExp, _ZXING.DataBarExpStk),
}
_FOUND = {theirs: ours for ours, all_theirs in _ASKED.items() for theirs in all_theirs}


@dataclass(frozen=True, slots=True)
class Effort:
    rotate: bool = False
    invert: bool = False
    downscale: bool = False


QUICK = Effort()
EVERYTHING = Effort(rotate=True, invert=True, downscale=True)


def read(gray: Gray, formats: frozenset[Format], effort: Effort) -> tuple[Reading, ...]:
    found = zxingcpp.read_barcodes(
        np.ascontiguousarray(gray),
        formats=_asked(formats),
        try_rotate=effort.rotate,
        try_invert=effort.invert,
        try_downscale=effort.downscale,
        text_mode=zxingcpp.TextMode.Plain,
    )
    readings = (_reading(barcode) for barcode in found if barcode.format in _FOUND)
    return tuple(reading for reading in readings if reading.format in formats)


def _asked(formats: frozenset[Format]) -> zxingcpp.BarcodeFormats:
    return zxingcpp.BarcodeFormats([theirs for ours in formats for theirs in _ASKED[ours]])


def _reading(barcode: zxingcpp.Barcode) -> Reading:
    form = _FOUND[barcode.format]
    if form in (Format.EAN_13, Format.UPC_A):
        form = Format.UPC_A if barcode.text.startswith("0") else Format.EAN_13
    return Reading(
        text=barcode.text,
        data=barcode.bytes,
        symbology_identifier=barcode.symbology_identifier,
        format=form,
        corners=_corners(barcode.position),
    )


def _corners(position: zxingcpp.Position) -> Corners:
    return (
        Point(position.top_left.x, position.top_left.y),
        Point(position.top_right.x, position.top_right.y),
        Point(position.bottom_right.x, position.bottom_right.y),
        Point(position.bottom_left.x, position.bottom_left.y),
    )
