"""Encodes text as a QR code, in segments so that the code is no larger than it must be.

A label is handled for days and has level M (15 % of it may be lost); a receipt of 1,600
characters is read at once, and level L keeps its modules large enough for any phone.
"""

import re
from typing import Literal

import segno

from kiosk.ui.widgets.qr import Modules
from shared.errors import InputError

# QR packs these into 5.5 bits each; a shorter run costs more in headers than it saves.
_DENSE = re.compile(r"([0-9A-Z $%*+./:-]{16,})")


def modules_of(text: str, level: Literal["l", "m"] = "m") -> Modules:
    """At this level, or a higher one where that costs no module."""
    segments = [part for part in _DENSE.split(text) if part]
    # segno takes a list of segments; its stub does not say so.
    try:
        code = segno.make(segments, error=level, micro=False)  # type: ignore[arg-type]
    except segno.DataOverflowError as error:
        raise InputError(f"No QR code holds {len(text)} characters.") from error
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
