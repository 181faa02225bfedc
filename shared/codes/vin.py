"""Vehicle identification numbers (ISO 3779): shape, check digit, region, model years.

The check digit is the rule in North America and China only: elsewhere it proves nothing.
"""

import re
from dataclasses import dataclass

# 17 characters without I, O and Q, the last four digits; nothing but digits is another number
_SHAPE = re.compile(r"(?=.*[A-Z])[A-HJ-NPR-Z0-9]{13}[0-9]{4}")
_IMPORT_MARK = "I"  # some manufacturers put it in front of the number in the bar code
_LENGTH = 17
_VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", "12345678123457923456789", strict=True))
_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_CHECK_AT, _YEAR_AT, _ERA_AT = 8, 9, 6
_YEAR_CODES = "ABCDEFGHJKLMNPRSTVWXY123456789"
_FIRST_YEAR = 1980
_REGIONS = (
    ("ABCDEFGH", "Africa"),
    ("JKLMNPR", "Asia"),
    ("STUVWXYZ", "Europe"),
    ("12345", "North America"),
    ("67", "Oceania"),
    ("890", "South America"),
)


@dataclass(frozen=True, slots=True)
class Vin:
    text: str

    @property
    def manufacturer(self) -> str:
        """The world manufacturer identifier."""
        return self.text[:3]

    @property
    def region(self) -> str:
        return next(name for first, name in _REGIONS if self.text[0] in first)

    @property
    def check_digit_agrees(self) -> bool:
        return self.text[_CHECK_AT] == expected_check_digit(self.text)

    def model_years(self, current_year: int) -> tuple[int, ...]:
        """Years the tenth character may mean, up to the next one; it repeats after 30 years."""
        position = _YEAR_CODES.find(self.text[_YEAR_AT])
        if position < 0:
            return ()
        cycle = len(_YEAR_CODES)
        years = range(_FIRST_YEAR + position, current_year + 2, cycle)
        if self.region != "North America":
            return tuple(years)
        # there the seventh character tells the era: a digit before 2010, a letter since
        since_2010 = self.text[_ERA_AT].isalpha()
        return tuple(year for year in years if (year >= _FIRST_YEAR + cycle) == since_2010)


def read(text: str) -> Vin | None:
    if len(text) == _LENGTH + 1:
        text = text.removeprefix(_IMPORT_MARK)
    return Vin(text) if _SHAPE.fullmatch(text) else None


def expected_check_digit(text: str) -> str:
    """For a text of VIN shape; its own ninth character does not count."""
    values = (int(_VALUES.get(character, character)) for character in text)
    remainder = sum(v * weight for v, weight in zip(values, _WEIGHTS, strict=True)) % 11
    return "X" if remainder == 10 else str(remainder)  # noqa: PLR2004 -- X is ten
