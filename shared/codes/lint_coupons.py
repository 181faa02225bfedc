"""The two North American coupon formats, read field by field from a table of what may follow.

A field is a run of digits whose length is fixed or told by the digit in front of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from shared.codes.faults import Reason
from shared.codes.lint_dates import yymmdd
from shared.codes.linters import Lint, Linter, numeric


@dataclass(frozen=True, slots=True)
class _Sized:
    """A length digit out of `allowed`, then that many digits and `more`; none after `bare`."""

    allowed: str
    more: int = 0
    bare: str = ""


@dataclass(frozen=True, slots=True)
class _Fixed:
    digits: int


@dataclass(frozen=True, slots=True)
class _Code:
    allowed: str


@dataclass(frozen=True, slots=True)
class _Date:
    pass


_Field = _Sized | _Fixed | _Code | _Date

_PREFIX = _Sized("0123456", 6)
_PREFIX_OR_SAME = _Sized("01234569", 6, bare="9")  # 9: the prefix of the first purchase
_SERIAL = _Sized("0123456789", 6)
_PURCHASE = (_Sized("12345"), _Code("012349"), _Fixed(3))
_OFFER = _Fixed(6)

_COUPON = (_PREFIX, _OFFER, _Sized("12345"), *_PURCHASE)
_COUPON_OPTIONS: Mapping[str, tuple[_Field, ...]] = {
    "1": (_Code("0123"), *_PURCHASE, _PREFIX_OR_SAME),
    "2": (*_PURCHASE, _PREFIX_OR_SAME),
    "3": (_Date(),),
    "4": (_Date(),),
    "5": (_SERIAL,),
    "6": (_Sized("1234567", 6),),
    "9": (_Code("01256"), _Code("012"), _Code("0123456789"), _Code("01")),
}
_POSITIVE_OFFER = (_Code("01"), _PREFIX, _OFFER, _SERIAL)


def couponcode(value: str) -> Lint | None:
    if flaw := numeric(value):
        return flaw
    position, flaw = _walk(_COUPON, value, 0)
    dates: dict[str, str] = {}
    for option, fields in _COUPON_OPTIONS.items():
        if flaw or value[position : position + 1] != option:
            continue
        start = position + 1
        position, flaw = _walk(fields, value, start)
        dates[option] = value[start:position]
        if option == "4" and not flaw and dates.get("3", dates["4"]) < dates["4"]:
            flaw = Lint(Reason.COUPON_DATES_REVERSED, start, 6)
    return flaw or _excess(value, position)


def couponposoffer(value: str) -> Lint | None:
    if flaw := numeric(value):
        return flaw
    position, flaw = _walk(_POSITIVE_OFFER, value, 0)
    return flaw or _excess(value, position)


def _excess(value: str, position: int) -> Lint | None:
    left = len(value) - position
    return Lint(Reason.COUPON_EXCESS_DATA, position, left) if left else None


def _walk(fields: tuple[_Field, ...], value: str, position: int) -> tuple[int, Lint | None]:
    for field in fields:
        position, flaw = _take(field, value, position)
        if flaw:
            return position, flaw
    return position, None


def _take(field: _Field, value: str, position: int) -> tuple[int, Lint | None]:
    match field:
        case _Fixed(digits):
            return _digits(value, position, digits)
        case _Date():
            return _date(value, position)
        case _Code(allowed):
            return position + 1, _digit(value, position, allowed, Reason.COUPON_CODE_INVALID)
        case _Sized():
            return _sized(field, value, position)
        case _:
            assert_never(field)


def _sized(field: _Sized, value: str, position: int) -> tuple[int, Lint | None]:
    flaw = _digit(value, position, field.allowed, Reason.COUPON_LENGTH_INVALID)
    if flaw:
        return position, flaw
    told = value[position]
    return _digits(value, position + 1, 0 if told == field.bare else int(told) + field.more)


def _digit(value: str, position: int, allowed: str, reason: Reason) -> Lint | None:
    if position >= len(value):
        return Lint(Reason.COUPON_FIELD_MISSING, 0, len(value))
    return None if value[position] in allowed else Lint(reason, position, 1)


def _digits(value: str, position: int, wanted: int) -> tuple[int, Lint | None]:
    left = len(value) - position
    if left >= wanted:
        return position + wanted, None
    start, length = (position, left) if left else (0, len(value))
    return position, Lint(Reason.COUPON_FIELD_TRUNCATED, start, length)


def _date(value: str, position: int) -> tuple[int, Lint | None]:
    end, flaw = _digits(value, position, 6)
    if not flaw and yymmdd(value[position:end]):
        flaw = Lint(Reason.COUPON_DATE_INVALID, position, 6)
    return end, flaw


COUPON_LINTERS: Mapping[str, Linter] = {
    "couponcode": couponcode,
    "couponposoffer": couponposoffer,
}
