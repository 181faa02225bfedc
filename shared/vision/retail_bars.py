"""The bars of EAN and UPC, character by character (GS1 General Specifications 5.2.1)."""

from dataclasses import dataclass

from shared.codes.gtins import expand_upc_e

_ODD = (
    "0001101", "0011001", "0010011", "0111101", "0100011",
    "0110001", "0101111", "0111011", "0110111", "0001011",
)  # fmt: skip
_RIGHT = tuple(bars.translate(str.maketrans("01", "10")) for bars in _ODD)
_EVEN = tuple(bars[::-1] for bars in _RIGHT)
_EAN_13_PARITY = (
    "OOOOOO", "OOEOEE", "OOEEOE", "OOEEEO", "OEOOEE",
    "OEEOOE", "OEEEOO", "OEOEOE", "OEOEEO", "OEEOEO",
)  # fmt: skip
_UPC_E_PARITY = (
    "EEEOOO", "EEOEOO", "EEOOEO", "EEOOOE", "EOEEOO",
    "EOOEEO", "EOOOEE", "EOEOEO", "EOEOOE", "EOOEOE",
)  # fmt: skip
CHARACTER = 7


@dataclass(frozen=True, slots=True)
class Bars:
    """Modules from left to right, 1 is dark, and what else could stand at each character."""

    modules: str
    characters: tuple[tuple[int, tuple[str, ...]], ...]


def ean_13(gtin: str) -> Bars:
    left = _left(gtin[1:7], _EAN_13_PARITY[int(gtin[0])])
    return _assemble("101", left, "01010", [_RIGHT[int(digit)] for digit in gtin[7:]], "101")


def ean_8(gtin: str) -> Bars:
    left = _left(gtin[:4], "OOOO")
    return _assemble("101", left, "01010", [_RIGHT[int(digit)] for digit in gtin[4:]], "101")


def upc_e(short: str) -> Bars:
    """Eight digits as printed: number system, six digits, check digit."""
    parity = _UPC_E_PARITY[int(short[7])]
    if short[0] == "1":
        parity = parity.translate(str.maketrans("OE", "EO"))
    return _assemble("101", _left(short[1:7], parity), "", [], "010101")


def shrunk_to_upc_e(gtin: str) -> str | None:
    """The eight digits of the UPC-E that stands for a UPC-A of twelve, if there is one."""
    six = (
        *(gtin[1:3] + gtin[8:11] + last for last in "012"),
        gtin[1:4] + gtin[9:11] + "3",
        gtin[1:5] + gtin[10] + "4",
        *(gtin[1:6] + last for last in "56789"),
    )
    shorts = (gtin[0] + each + gtin[-1] for each in six)
    return next((short for short in shorts if expand_upc_e(short) == gtin), None)


def _left(digits: str, parity: str) -> list[str]:
    return [
        (_ODD if kind == "O" else _EVEN)[int(digit)]
        for digit, kind in zip(digits, parity, strict=True)
    ]


def _assemble(start: str, left: list[str], middle: str, right: list[str], end: str) -> Bars:
    modules = start + "".join(left) + middle + "".join(right) + end
    at = len(start)
    characters: list[tuple[int, tuple[str, ...]]] = []
    for _ in left:
        characters.append((at, _ODD + _EVEN))
        at += CHARACTER
    at += len(middle)
    for _ in right:
        characters.append((at, _RIGHT))
        at += CHARACTER
    return Bars(modules, tuple(characters))
