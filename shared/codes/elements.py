"""The elements of one code in the order they were read, and the ways to write them again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from shared.codes.dates import read_date, read_moment
from shared.codes.dictionary import Entry, entry_named

SEPARATOR = "\x1d"  # how scanners transmit FNC1
_GTIN_LENGTH = 14


@dataclass(frozen=True, slots=True)
class Element:
    ai: str
    value: str

    @property
    def entry(self) -> Entry:
        entry = entry_named(self.ai, permit_unknown=True)
        assert entry is not None, self.ai  # noqa: S101 -- elements are made by parsers that looked it up
        return entry

    @property
    def title(self) -> str:
        return self.entry.title


@dataclass(frozen=True, slots=True)
class Elements:
    """Read-only sequence of elements with a name for those this product uses."""

    items: tuple[Element, ...]

    def __iter__(self) -> Iterator[Element]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __add__(self, other: "Elements") -> "Elements":
        return Elements(self.items + other.items)

    def value(self, ai: str) -> str | None:
        """The value of this AI; of a repeated one the first."""
        return next((element.value for element in self.items if element.ai == ai), None)

    @property
    def gtin(self) -> str | None:
        """The trade item: (01), made to order (03), or that a piece (8006) belongs to."""
        piece = self.value("8006")
        return self.value("01") or self.value("03") or (piece and piece[:_GTIN_LENGTH])

    @property
    def contained_gtin(self) -> str | None:
        """The trade item inside a logistic unit: (02), or that its pieces (8026) belong to."""
        pieces = self.value("8026")
        return self.value("02") or (pieces and pieces[:_GTIN_LENGTH])

    @property
    def lot(self) -> str | None:
        return self.value("10")

    @property
    def serial(self) -> str | None:
        return self.value("21")

    @property
    def sscc(self) -> str | None:
        return self.value("00")

    @property
    def count(self) -> int | None:
        count = self.value("37") or self.value("30")
        return int(count) if count else None

    def day(self, ai: str, current_year: int) -> date | None:
        value = self.value(ai)
        return read_date(value[:6], current_year, ai) if value else None

    def produced(self, current_year: int) -> date | None:
        return self.day("11", current_year)

    def packed(self, current_year: int) -> date | None:
        return self.day("13", current_year)

    def best_before(self, current_year: int) -> date | None:
        return self.day("15", current_year)

    def sell_by(self, current_year: int) -> date | None:
        return self.day("16", current_year)

    def use_by(self, current_year: int) -> date | None:
        return self.day("17", current_year)

    def first_frozen(self, current_year: int) -> date | None:
        return self.day("7006", current_year)

    def expires_at(self, current_year: int) -> datetime | None:
        """(7003): the minute a fresh product expires, local time."""
        value = self.value("7003")
        return read_moment(value, current_year, "7003") if value else None

    def measure(self, family: str) -> Decimal | None:
        """A measure, "310" for net weight in kg: the last digit of the AI sets the point."""
        for element in self.items:
            if len(element.ai) > len(family) and element.ai.startswith(family):
                return Decimal(element.value).scaleb(-int(element.ai[-1]))
        return None

    def element_string(self) -> str:
        """For a symbol: values that may vary in length are separated from what follows."""
        written: list[str] = []
        for position, element in enumerate(self.items):
            written.append(element.ai + element.value)
            if not element.entry.predefined_length and position + 1 < len(self.items):
                written.append(SEPARATOR)
        return "".join(written)

    def bracketed(self) -> str:
        return "".join(f"({e.ai}){e.value.replace('(', chr(92) + '(')}" for e in self.items)

    def human_readable(self) -> tuple[str, ...]:
        """The lines printed under a symbol."""
        return tuple(f"({element.ai}) {element.value}" for element in self.items)
