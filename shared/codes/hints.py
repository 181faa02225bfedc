"""What to say to somebody who typed a product number: good, unfinished, or wrong where."""

from dataclasses import dataclass

from shared.codes.check_digits import check_digit, has_check_digit, is_digits
from shared.codes.gtins import LENGTHS

_IGNORED = str.maketrans("", "", " -\u00a0")


@dataclass(frozen=True, slots=True)
class GoodNumber:
    gtin: str


@dataclass(frozen=True, slots=True)
class NotDigits:
    """`position` counts from 1, in the text without spaces and hyphens."""

    position: int


@dataclass(frozen=True, slots=True)
class WrongLength:
    """So many digits more make the next length; a negative number is too many."""

    missing: int


@dataclass(frozen=True, slots=True)
class WrongCheckDigit:
    """The last digit should be `expected`, unless neighbours were swapped; the first is 1."""

    expected: str
    swaps: tuple[tuple[int, int], ...]


Hint = GoodNumber | NotDigits | WrongLength | WrongCheckDigit


def hint(gtin_text: str) -> Hint:
    text = gtin_text.translate(_IGNORED)
    if not is_digits(text) and text:
        odd = next(at for at, character in enumerate(text, 1) if not is_digits(character))
        return NotDigits(odd)
    if len(text) not in LENGTHS:
        longer = [length for length in LENGTHS if length > len(text)]
        return WrongLength((longer[0] if longer else LENGTHS[-1]) - len(text))
    if has_check_digit(text):
        return GoodNumber(text.zfill(LENGTHS[-1]))
    return WrongCheckDigit(check_digit(text[:-1]), _mending_swaps(text))


def _mending_swaps(text: str) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    for at in range(len(text) - 1):
        swapped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        if has_check_digit(swapped):
            found.append((at + 1, at + 2))
    return tuple(found)
