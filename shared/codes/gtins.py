"""GTINs of every length as one of 14 digits, and numbers with a meaning inside a shop only."""

import re
from dataclasses import dataclass
from enum import Enum

from shared.codes.check_digits import check_digit, has_check_digit, is_digits, price_digit

LENGTHS = (8, 12, 13, 14)
_FULL = 14
_UPC_E_SIX, _UPC_E_EIGHT = 6, 8


class NumberKind(Enum):
    TRADE_ITEM = "trade item"
    IN_STORE = "given out by the shop itself"
    COUPON = "coupon or refund"


def normalise(text: str) -> str | None:
    """The 14 digits of a GTIN of any length; None if it is none or its check digit is wrong."""
    if len(text) not in LENGTHS or not is_digits(text) or not has_check_digit(text):
        return None
    return text.zfill(_FULL)


def shortest(gtin: str) -> str:
    """The GTIN as it is printed: 8, 12, 13 or 14 digits."""
    significant = len(gtin.lstrip("0"))
    return gtin[-next(length for length in LENGTHS if significant <= length) :]


def expand_upc_e(text: str) -> str | None:
    """The 12 digits a UPC-E stands for: 6 digits, or 8 with number system and check digit."""
    if not is_digits(text) or len(text) not in (_UPC_E_SIX, _UPC_E_EIGHT):
        return None
    system, six = ("0", text) if len(text) == _UPC_E_SIX else (text[0], text[1:7])
    if system not in "01":
        return None
    body = system + _unsuppressed(six)
    full = body + check_digit(body)
    return full if len(text) == _UPC_E_SIX or full[-1] == text[-1] else None


def _unsuppressed(six: str) -> str:
    last = six[5]
    if last in "012":
        return six[:2] + last + "0000" + six[2:5]
    if last == "3":
        return six[:3] + "00000" + six[3:5]
    if last == "4":
        return six[:4] + "00000" + six[4]
    return six[:5] + "0000" + last


def kind(gtin: str) -> NumberKind:
    """By the GS1 prefix of a GTIN of 14 digits; the indicator digit does not matter."""
    prefix = gtin[1:3]
    if gtin[1:6] == "00000":  # GTIN-8: 0 and 2 are for use in shops
        return NumberKind.IN_STORE if gtin[6] in "02" else NumberKind.TRADE_ITEM
    if prefix in ("02", "04") or "20" <= prefix <= "29":
        return NumberKind.IN_STORE
    if prefix in ("05", "98", "99"):
        return NumberKind.COUPON
    return NumberKind.TRADE_ITEM


@dataclass(frozen=True, slots=True)
class Measured:
    """An in-store number taken apart: the shop's item, and digits of a price or weight."""

    item: str
    digits: str


_LAYOUT = re.compile(r"[0-9]+I+K?V+C")


def read_measured(gtin: str, layout: str) -> Measured | None:
    """Take an in-store number apart by a national layout of 13 characters.

    Digits must match; I is the item, V price or weight, K its verifier digit, C the check
    digit: `29IIIIIKVVVVC`. None if the number is of another layout or K is wrong.
    """
    number = gtin[-len(layout) :]
    if len(number) != len(layout) or not _LAYOUT.fullmatch(layout):
        return None
    if any(
        mark.isdigit() and mark != digit for mark, digit in zip(layout, number, strict=True)
    ):
        return None
    part = {mark: number[layout.index(mark) : layout.rindex(mark) + 1] for mark in set(layout)}
    if "K" in part and part["K"] != price_digit(part["V"]):
        return None
    return Measured(part["I"], part["V"])
