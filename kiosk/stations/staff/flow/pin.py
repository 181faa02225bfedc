"""Which PINs are accepted: six to twelve digits, and none that others would try first."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from itertools import pairwise

LEAST_DIGITS = 6
MOST_DIGITS = 12

# Paths over the keys and patterns that lead the published lists of chosen PINs and that no
# other rule here finds.
_PATHS = """
    102030 123321 123654 142536 147258 147258369 147852 159357 159753 258456 258852 321654
    357159 369258 456123 654123 741852 741852963 753951 789456 789456123 852456 951753 963852
    987456321
"""
_FOLLOWED = frozenset(_PATHS.split())
# As people write a date: day, month and year in any customary order.
_ORDERS = ("dmy", "mdy", "ymd")
_SHORT_DATE, _LONG_DATE = 6, 8
_CENTURIES = (1900, 2000)


class Weakness(Enum):
    TOO_SHORT = "too short"
    SAME_DIGIT = "one digit only"
    RUN = "counted up or down"
    REPEATED = "repeated"
    DATE = "a date"
    FOLLOWED = "a known pattern"


def weakness_of(pin: str) -> Weakness | None:
    """The first reason not to take this PIN, or None for a good one."""
    found = (
        (Weakness.TOO_SHORT, len(pin) < LEAST_DIGITS),
        (Weakness.SAME_DIGIT, len(set(pin)) == 1),
        (Weakness.RUN, _is_run(pin)),
        (Weakness.REPEATED, _is_repeated(pin)),
        (Weakness.DATE, _is_date(pin)),
        (Weakness.FOLLOWED, pin in _FOLLOWED or pin[::-1] in _FOLLOWED),
    )
    return next((weakness for weakness, holds in found if holds), None)


def _is_run(pin: str) -> bool:
    """Counted on from nine to zero as well: 789012."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return steps in ({1}, {9})


def _is_repeated(pin: str) -> bool:
    """A piece again and again, as in 121212, or each digit twice, as in 447711."""
    pieces = (pin[:size] for size in range(1, len(pin) // 2 + 1) if len(pin) % size == 0)
    again = any(piece * (len(pin) // len(piece)) == pin for piece in pieces)
    return again or pin[::2] == pin[1::2]


def _is_date(pin: str) -> bool:
    if len(pin) not in (_SHORT_DATE, _LONG_DATE):
        return False
    return any(_is_day(*parts) for order in _ORDERS for parts in _dates(pin, order))


def _dates(pin: str, order: str) -> Iterator[tuple[int, int, int]]:
    """Year, month and day as this order reads them; two digits of a year mean any century."""
    sizes = {"d": 2, "m": 2, "y": len(pin) - 4}
    read: dict[str, int] = {}
    rest = pin
    for part in order:
        read[part], rest = int(rest[: sizes[part]]), rest[sizes[part] :]
    if len(pin) == _LONG_DATE:
        if any(century <= read["y"] < century + 100 for century in _CENTURIES):
            yield read["y"], read["m"], read["d"]
        return
    for century in _CENTURIES:
        yield century + read["y"], read["m"], read["d"]


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
