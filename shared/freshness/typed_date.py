"""A day as it is typed with ten keys: 21112026 becomes 21.11.2026 key by key."""

import unicodedata
from datetime import date

_SHORT_YEAR = 2
_CENTURY = "20"
_PARTS = 3


def dotted(text: str) -> str:
    """Dots between day, month and year; whatever is no such day is left as it was typed."""
    text = "".join(str(unicodedata.decimal(char, char)) for char in text)
    *closed, rest = text.split(".")
    if not (text.replace(".", "") + "0").isdecimal():
        return text
    digits = "".join(part.zfill(2) for part in closed if part) + rest
    parts = digits[:2], digits[2:4], digits[4:]
    ended = text.endswith(".") and len(digits) in (2, 4)
    return ".".join(part for part in parts if part) + ("." if ended else "")


def completed(text: str) -> str:
    """A year of two digits is one of this century: nothing on a shelf is older."""
    parts = dotted(text.strip()).split(".")
    if len(parts) == _PARTS and len(parts[2]) == _SHORT_YEAR:
        return f"{parts[0]}.{parts[1]}.{_CENTURY}{parts[2]}"
    return ".".join(parts)


def as_typed(day: date | None) -> str:
    return "" if day is None else f"{day:%d.%m.}{day.year:04}"
