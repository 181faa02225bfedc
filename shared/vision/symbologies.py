"""The kinds of codes we name, and which of them each station expects."""

from enum import Enum


class Format(Enum):
    """Micro QR is left out: its weak check finds codes in random cells."""

    QR = "QR Code"
    DATA_MATRIX = "Data Matrix"
    AZTEC = "Aztec Code"
    PDF417 = "PDF417"
    EAN_13 = "EAN-13"
    EAN_8 = "EAN-8"
    UPC_A = "UPC-A"
    UPC_E = "UPC-E"
    CODE_128 = "Code 128"
    CODE_39 = "Code 39"
    ITF_14 = "ITF-14"
    DATABAR = "GS1 DataBar"
    DATABAR_STACKED = "GS1 DataBar Stacked"
    DATABAR_LIMITED = "GS1 DataBar Limited"
    DATABAR_EXPANDED = "GS1 DataBar Expanded"

    @property
    def corrects_errors(self) -> bool:
        return self in _CORRECTING


_CORRECTING = frozenset({Format.QR, Format.DATA_MATRIX, Format.AZTEC, Format.PDF417})

EAN_UPC = frozenset({Format.EAN_13, Format.EAN_8, Format.UPC_A, Format.UPC_E})
DATABARS = frozenset(
    {Format.DATABAR, Format.DATABAR_STACKED, Format.DATABAR_LIMITED, Format.DATABAR_EXPANDED}
)

# Shelf goods. ITF-14 and Code 39 stay out: their few rules let print and grids through.
RETAIL = EAN_UPC | DATABARS | {Format.QR, Format.DATA_MATRIX, Format.CODE_128}

# What a staff scan of picture files looks for.
ALL = frozenset(Format)
