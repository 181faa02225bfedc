"""AIM symbology identifiers (ISO/IEC 15424): which symbol was read, what its data is."""

import re
from dataclasses import dataclass
from enum import Enum

_SHAPE = re.compile(r"\](\w)([0-9A-Z])", re.ASCII)
_ECI_PREFIX = re.compile(r"\\[0-9]{6}")
_IDENTIFIER_LENGTH = 3


class Content(Enum):
    ELEMENT_STRING = "GS1 element string"
    EAN_13 = "13 digits of EAN-13, UPC-A or UPC-E"
    EAN_8 = "8 digits of EAN-8"
    EAN_WITH_ADD_ON = "13 digits, then 2 or 5 more"
    ADD_ON = "an add-on without its main symbol"
    PLAIN = "anything"


@dataclass(frozen=True, slots=True)
class Symbology:
    identifier: str
    name: str
    content: Content
    eci: bool = False  # the text starts with \nnnnnn, a change of character set


_NAMES = {
    "A": "Code 39",
    "B": "Telepen",
    "C": "Code 128",
    "D": "Code One",
    "E": "EAN/UPC",
    "F": "Codabar",
    "G": "Code 93",
    "H": "Code 11",
    "I": "Interleaved 2 of 5",
    "J": "DotCode",
    "K": "Code 16K",
    "L": "PDF417",
    "M": "MSI",
    "N": "Anker",
    "O": "Codablock",
    "P": "Plessey",
    "Q": "QR Code",
    "R": "Straight 2 of 5",
    "S": "Straight 2 of 5",
    "T": "Code 49",
    "U": "MaxiCode",
    "X": "other symbol",
    "Z": "no symbol",
    "c": "channel code",
    "d": "Data Matrix",
    "e": "GS1 DataBar or composite",
    "h": "Han Xin Code",
    "z": "Aztec Code",
}
# FNC1 in first position, or a symbology that carries nothing else.
_GS1 = {"C1", "J1", "K1", "T1", "Q3", "Q4", "d2", "d5", "e0", "h3", "z1", "z4"}
_EAN = {
    "E0": Content.EAN_13,
    "E1": Content.ADD_ON,
    "E2": Content.ADD_ON,
    "E3": Content.EAN_WITH_ADD_ON,
    "E4": Content.EAN_8,
}
_WITH_ECI = {"J3", "J4", "J5", "L1", "Q2", "Q4", "Q6", "U2", "U3", "d4", "d5", "d6", "e2"} | {
    "h1",
    "z3",
    "z4",
    "z5",
}
UNTOLD = Symbology("", "unknown symbol", Content.PLAIN)


def identify(identifier: str) -> Symbology | None:
    """What `]C1` and the like stand for; None if no such symbology exists."""
    shape = _SHAPE.fullmatch(identifier)
    if shape is None or shape[1] not in _NAMES:
        return None
    modifier = shape[1] + shape[2]
    content = _EAN.get(modifier, Content.PLAIN)
    if modifier in _GS1:
        content = Content.ELEMENT_STRING
    return Symbology(identifier, _NAMES[shape[1]], content, modifier in _WITH_ECI)


def split(text: str) -> tuple[Symbology, str]:
    """Scanner output with a leading identifier taken apart; without one, it is untold."""
    symbology = identify(text[:_IDENTIFIER_LENGTH])
    if symbology is None:
        return UNTOLD, text
    data = text[_IDENTIFIER_LENGTH:]
    return symbology, _ECI_PREFIX.sub("", data, count=1) if symbology.eci else data
