"""Recognising a compressed Digital Link that begins with a GTIN.

Nothing in this product compresses links; it is enough to say what it is instead of "some link".
One in a hundred random last segments of 10 characters and more looks like one.
"""

import re

from shared.codes.gtins import normalise

_LAST_SEGMENT = re.compile(
    r"https?://[^/?#]+(?:/[^/?#]*)*/([A-Za-z0-9_-]{10,})(?:[?#].*)?", re.IGNORECASE
)
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BITS, _CODE_BITS, _GTIN_BITS = 6, 8, 47
_ENOUGH = 10  # characters that hold a code and a GTIN
# AI 01 alone, and the shorthands for 01 with a second AI
_LEADS_WITH_GTIN = frozenset(
    [0x01]
    + [16 * row + column for row in range(4) for column in range(0xA, 0x10)]
    + list(range(0xA0, 0xAA))
)


def looks_compressed(uri: str) -> bool:
    found = _LAST_SEGMENT.fullmatch(uri)
    if found is None:
        return False
    number = 0
    for character in found[1][:_ENOUGH]:
        number = number << _BITS | _ALPHABET.index(character)
    spare = _ENOUGH * _BITS - _CODE_BITS - _GTIN_BITS
    gtin = number >> spare & (1 << _GTIN_BITS) - 1
    code = number >> spare + _GTIN_BITS
    return code in _LEADS_WITH_GTIN and normalise(f"{gtin:014}") is not None
