"""What is wrong with a product number, in the kiosk's sentences."""

from typing import assert_never

from shared.codes.hints import GoodNumber, Hint, NotDigits, WrongCheckDigit, WrongLength
from sync_server.web.words.page_words import PageWords

_CONTEXT = "NumberWords"


def number_hint(hint: Hint | None, words: PageWords) -> str:
    match hint:
        case None | GoodNumber():
            return ""
        case NotDigits():
            return words.kiosk(_CONTEXT, "A product number has digits only.")
        case WrongLength(missing) if missing > 0:
            return words.catalogue.count(_CONTEXT, "%Ln digit(s) missing.", missing)
        case WrongLength(missing):
            return words.catalogue.count(_CONTEXT, "%Ln digit(s) too many.", -missing)
        case WrongCheckDigit():
            return _wrong_digit(hint, words)
        case _:
            assert_never(hint)


def _wrong_digit(hint: WrongCheckDigit, words: PageWords) -> str:
    text = words.kiosk(_CONTEXT, "The last digit should be {0}.", hint.expected)
    if not hint.swaps:
        return text
    first, second = (words.formats.number(place) for place in hint.swaps[0])
    source = "Or were the digits in places {0} and {1} swapped?"
    return f"{text} {words.kiosk(_CONTEXT, source, first, second)}"
