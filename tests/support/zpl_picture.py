"""What a ZPL printer makes of a job, after the ZPL II Programming Guide and not after us."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_FIELDS = r"(?:\^FO\d+,\d+\^GFA,[^^]*\^FS)+"
_FORMAT = re.compile(rf"\^XA\^PW(\d+)\^LL(\d+)\^LH0,0({_FIELDS})\^PQ(\d+)\^XZ\n")
_FIELD = re.compile(r"\^FO(\d+),(\d+)\^GFA,(\d+),(\d+),(\d+),([^^]*)\^FS")
_TOKEN = re.compile(r"([g-z])?([G-Y])?([0-9A-F])|([,!:])")


@dataclass(frozen=True)
class PrintedLabel:
    """`ink` is one per black dot."""

    ink: NDArray[np.uint8]
    copies: int

    def as_picture(self) -> NDArray[np.uint8]:
        return (1 - self.ink) * np.uint8(255)


def printed(job: bytes) -> list[PrintedLabel]:
    text = job.decode("ascii")
    formats = list(_FORMAT.finditer(text))
    assert "".join(found[0] for found in formats) == text, "something is no label format"
    return [_label(found) for found in formats]


def _label(found: re.Match[str]) -> PrintedLabel:
    width, height = int(found[1]), int(found[2])
    ink = np.zeros((height, width), np.uint8)
    for field in _FIELD.finditer(found[3]):
        left, top, sent, total, row_bytes = (int(field[i]) for i in range(1, 6))
        assert sent == total
        dots = _unpacked(field[6], row_bytes, total // row_bytes)
        seen = dots[:, : width - left]
        assert not dots[:, seen.shape[1] :].any(), "black dots beyond the label"
        ink[top : top + len(seen), left : left + seen.shape[1]] |= seen
    return PrintedLabel(ink, int(found[4]))


def _unpacked(data: str, row_bytes: int, rows: int) -> NDArray[np.uint8]:
    digits, wide = "", 2 * row_bytes
    position = 0
    while position < len(data):
        token = _TOKEN.match(data, position)
        assert token, f"not packed as ZPL knows it: {data[position : position + 8]!r}"
        position = token.end()
        digits += _meant(token, digits, wide)
    assert len(digits) == wide * rows, "the field is not filled exactly"
    raw = np.frombuffer(bytes.fromhex(digits), np.uint8).reshape(rows, row_bytes)
    return np.unpackbits(raw, axis=1)


def _meant(token: re.Match[str], before: str, wide: int) -> str:
    left = wide - len(before) % wide
    match token[4]:
        case ",":
            return "0" * left
        case "!":
            return "F" * left
        case ":":
            assert left == wide, "a row may only be repeated as a whole"
            return before[-wide:]
        case _:
            twenties = (ord(token[1]) - ord("g") + 1) * 20 if token[1] else 0
            ones = ord(token[2]) - ord("G") + 1 if token[2] else 0
            return token[3] * (twenties + ones or 1)
