"""Draw barcodes with zxing-cpp, so that what the kiosk reads was written by the same rules."""

from enum import Enum

import numpy as np

from kiosk.devices.scenes.scene import CodeDrawing
from shared.errors import InputError

_PIXELS_PER_MODULE = 6


class Symbology(Enum):
    """The value is zxing-cpp's name; a GS1 text is written as (01)04006381333931(10)LOT."""

    QR = "QRCode"
    GS1_QR = "QRCode+gs1"
    DATA_MATRIX = "DataMatrix"
    GS1_DATA_MATRIX = "DataMatrix+gs1"
    EAN_13 = "EAN13"
    EAN_8 = "EAN8"
    UPC_A = "UPCA"
    CODE_128 = "Code128"
    GS1_128 = "Code128+gs1"
    DATABAR = "DataBar"
    DATABAR_EXPANDED = "DataBarExp"


def draw_code(symbology: Symbology, text: str) -> CodeDrawing:
    import zxingcpp  # noqa: PLC0415 (only a kiosk that simulates its camera draws codes)

    name, _, gs1 = symbology.value.partition("+")
    written_as = zxingcpp.barcode_format_from_str(name)
    try:
        # Its stub leaves the writer's options untyped.
        barcode = zxingcpp.create_barcode(  # pyright: ignore[reportUnknownMemberType]
            text, written_as, gs1=bool(gs1)
        )
    except ValueError as error:
        raise InputError(
            f"{text!r} cannot be drawn as {symbology.name} ({error}); correct the text"
        ) from error
    image = barcode.to_image(scale=_PIXELS_PER_MODULE, add_quiet_zones=True)
    return CodeDrawing(np.array(image, dtype=np.uint8), symbology.name, text)
