"""Checks on the dates and times inside elements: such a day, such a minute must exist."""

from collections.abc import Mapping

from shared.codes.faults import Reason
from shared.codes.linters import Lint, Linter, numeric, whole

_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2


def days_in_month(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == _FEBRUARY and leap else _DAYS_IN_MONTH[month - 1]


def yymmd0(value: str) -> Lint | None:
    """Years count as 20YY: until 2050 every YY has the same leap days in its own century."""
    if flaw := _date_shape(value, 6):
        return flaw
    return _day(value, 2, 2000 + int(value[:2]))


def yymmdd(value: str) -> Lint | None:
    return yymmd0(value) or _day_zero(value, 4)


def yyyymmd0(value: str) -> Lint | None:
    return _date_shape(value, 8) or _day(value, 4, int(value[:4]))


def yyyymmdd(value: str) -> Lint | None:
    return yyyymmd0(value) or _day_zero(value, 6)


def _date_shape(value: str, length: int) -> Lint | None:
    if len(value) != length:
        too_long = len(value) > length
        return whole(Reason.DATE_TOO_LONG if too_long else Reason.DATE_TOO_SHORT, value)
    return numeric(value)


def _day(value: str, month_at: int, year: int) -> Lint | None:
    month = int(value[month_at : month_at + 2])
    if not 1 <= month <= len(_DAYS_IN_MONTH):
        return Lint(Reason.ILLEGAL_MONTH, month_at, 2)
    if int(value[month_at + 2 :]) > days_in_month(year, month):
        return Lint(Reason.ILLEGAL_DAY, month_at + 2, 2)
    return None


def _day_zero(value: str, at: int) -> Lint | None:
    return Lint(Reason.ILLEGAL_DAY, at, 2) if value.endswith("00") else None


def _below(limit: int, reason: Reason) -> Linter:
    return lambda value: Lint(reason, 0, 2) if int(value[:2]) >= limit else None


hour = _below(24, Reason.ILLEGAL_HOUR)
minute = _below(60, Reason.ILLEGAL_MINUTE)
second = _below(60, Reason.ILLEGAL_SECOND)


def hhmi(value: str) -> Lint | None:
    if flaw := hour(value):
        return flaw
    return Lint(Reason.ILLEGAL_MINUTE, 2, 2) if minute(value[2:]) else None


DATE_LINTERS: Mapping[str, Linter] = {
    "hh": hour,
    "hhmi": hhmi,
    "mi": minute,
    "ss": second,
    "yymmd0": yymmd0,
    "yymmdd": yymmdd,
    "yyyymmd0": yyyymmd0,
    "yyyymmdd": yyyymmdd,
}
