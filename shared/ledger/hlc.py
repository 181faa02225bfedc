"""Hybrid logical clocks: an order of events that follows the wall clock but never goes back.

48 bits of milliseconds since 1970 and 16 bits that count within one. A wall clock that is set
back only lets the count grow; one that is years ahead is refused by whoever hears of it.
"""

from dataclasses import dataclass

from shared.errors import InputError

LARGEST_COUNT = 2**16 - 1
LARGEST_MS = 2**48 - 1


@dataclass(frozen=True, slots=True, order=True)
class Hlc:
    ms: int
    count: int = 0

    def __post_init__(self) -> None:
        if not (0 <= self.ms <= LARGEST_MS and 0 <= self.count <= LARGEST_COUNT):
            raise InputError(f"A clock cannot say {self.ms} ms and {self.count}.")

    @property
    def number(self) -> int:
        """Sorts as the clock does."""
        return self.ms << 16 | self.count


def from_number(number: int) -> Hlc:
    return Hlc(number >> 16, number & LARGEST_COUNT)


def tick(last: Hlc, wall_ms: int) -> Hlc:
    """The next event here."""
    if wall_ms > last.ms:
        return Hlc(wall_ms)
    if last.count < LARGEST_COUNT:
        return Hlc(last.ms, last.count + 1)
    return Hlc(last.ms + 1)


def heard(last: Hlc, other: Hlc, wall_ms: int) -> Hlc:
    """The next event here, after something that was heard from elsewhere."""
    return tick(max(last, other), wall_ms)
