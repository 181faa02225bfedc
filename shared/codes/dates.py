"""Dates in elements: which century two digits mean, and the last day of a month written as 00.

GS1 General Specifications, "Determination of century in dates": the year nearest to the
present, at most 49 years back and 50 years ahead.
"""

from datetime import date, datetime, time

from shared.codes.faults import Fault, MalformedCodeError, Reason
from shared.codes.lint_dates import days_in_month

_CENTURY = 100
_FARTHEST_AHEAD, _FARTHEST_BACK = 50, 49


def full_year(two_digits: int, current_year: int) -> int:
    year = current_year - current_year % _CENTURY + two_digits
    if year - current_year > _FARTHEST_AHEAD:
        return year - _CENTURY
    return year + _CENTURY if current_year - year > _FARTHEST_BACK else year


def read_date(value: str, current_year: int, ai: str = "") -> date:
    """A YYMMDD that passed its linter; DD 00 is the last day of the month."""
    year = full_year(int(value[:2]), current_year)
    month, day = int(value[2:4]), int(value[4:6])
    last = days_in_month(year, month)
    if day > last:  # 29 February in a century year without one
        raise MalformedCodeError(Fault(Reason.ILLEGAL_DAY, 4, 2, ai=ai, found=value))
    return date(year, month, day or last)


def read_moment(value: str, current_year: int, ai: str = "") -> datetime:
    """A YYMMDD and as much of HHMMSS as there is: local time of the place the goods are in."""
    padded = value[6:].ljust(6, "0")
    clock = time(int(padded[:2]), int(padded[2:4]), int(padded[4:]))
    return datetime.combine(read_date(value[:6], current_year, ai), clock)
