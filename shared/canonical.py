"""JSON in the one form of RFC 8785, so that the same body always has the same hash.

Numbers are doubles and are written as ECMAScript writes them. A whole number that is no double
is refused: JSON readers would disagree about it.
"""

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeGuard, Union

from shared.errors import InputError

Json = Union[str, int, float, bool, None, Sequence["Json"], Mapping[str, "Json"]]  # noqa: UP007

LARGEST_DOUBLE = 2**1024
LARGEST_EXACT = 2**53
_DEEPEST = 32
_MOST_PLAIN_DIGITS = 21
_MOST_LEADING_ZEROS = 6
_HIGH = re.compile(rb"[\xee-\xff]")  # from U+E000 on, where UTF-16 sorts otherwise


def canonical_json(value: Json) -> bytes:
    try:
        data = _PLAIN_WRITER.encode(value).encode()
        _plain(data)
    except (ValueError, TypeError):
        _check(value, 0)
        return _written(value).encode()
    return data


def read_canonical_json(data: bytes) -> Json:
    """Only what `canonical_json` would have written is read: one body, one form."""
    try:
        return _plain(data)
    except ValueError:
        return _read(data)  # it says what is wrong, if anything is


def _plain(data: bytes) -> Json:
    """What the C encoder writes as RFC 8785 does: whole numbers, keys that sort alike."""
    if data.count(b"[") + data.count(b"{") > _DEEPEST or _HIGH.search(data):
        raise ValueError
    text = data.decode()
    parsed: Json = _PLAIN_READER.decode(text)
    if _PLAIN_WRITER.encode(parsed) != text:
        raise ValueError
    return parsed


def _read_exact(digits: str) -> int:
    if abs(number := float(digits)) > LARGEST_EXACT:
        raise ValueError
    return int(number)


def _refused(text: str) -> Json:
    raise ValueError(text)


def _read(data: bytes) -> Json:
    try:
        parsed: object = json.loads(data.decode(), parse_int=_read_number)
    except (ValueError, RecursionError) as error:
        raise InputError(f"The body is no JSON: {error}.") from error
    if not _is_json(parsed) or canonical_json(parsed) != data:
        raise InputError(
            "The body is not in its canonical form (RFC 8785): keys sorted and once, no "
            "blanks, numbers as ECMAScript writes them."
        )
    return parsed


def _read_number(digits: str) -> int | float:
    """A large number's shortest digits need not be the double's own."""
    number = float(digits)
    return int(digits) if abs(number) <= LARGEST_EXACT else number


def _written(value: Json) -> str:
    match value:
        case str() | bool() | None:
            return json.dumps(value, ensure_ascii=False)
        case int() | float():
            return _number(value)
        case Mapping():
            pairs = sorted(value.items(), key=_in_utf16)
            return "{" + ",".join(f"{_written(k)}:{_written(v)}" for k, v in pairs) + "}"
        case _:
            return "[" + ",".join(map(_written, value)) + "]"


def _in_utf16(pair: tuple[str, Json]) -> bytes:
    """RFC 8785 sorts as JavaScript does, by UTF-16 units and not by characters."""
    return pair[0].encode("utf-16-be", "surrogatepass")


def _is_json(parsed: object) -> TypeGuard[Json]:
    """What a JSON parser made is JSON; `_check` looks for what no canonical form has."""
    _check(parsed, 0)
    return True


def _check(value: object, depth: int) -> None:
    if depth > _DEEPEST:
        raise InputError(f"The body is nested deeper than {_DEEPEST}.")
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, int | float):
        _check_number(value)
    else:
        for item in _items(value):
            _check(item, depth + 1)


def _items(value: object) -> Iterator[object]:
    if _is_map(value):
        yield from value.keys()
        yield from value.values()
    elif _is_list(value):
        yield from value


def _check_text(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError(f"The text {text!r} holds half a character.") from error


def _check_number(value: float) -> None:
    if isinstance(value, int) and not _is_double(value):
        raise InputError(f"{value} cannot be told exactly by every JSON reader.")
    if not math.isfinite(value):
        raise InputError(f"JSON has no number {value}.")


def _is_double(value: int) -> bool:
    return abs(value) < LARGEST_DOUBLE and int(float(value)) == value


def _is_map(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, Mapping)


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, Sequence)


def _number(value: float) -> str:
    """As ECMAScript's Number::toString does: the shortest digits that give the same double."""
    if not value:
        return "0"
    sign, digit_tuple, exponent = Decimal(repr(float(value))).as_tuple()
    digits = "".join(map(str, digit_tuple)).rstrip("0")
    point = len(digit_tuple) + int(exponent)
    return "-" * sign + _placed(digits, point)


def _placed(digits: str, point: int) -> str:
    """The digits with the decimal point before the digit at `point`."""
    if len(digits) <= point <= _MOST_PLAIN_DIGITS:
        return digits + "0" * (point - len(digits))
    if 0 < point <= _MOST_PLAIN_DIGITS:
        return f"{digits[:point]}.{digits[point:]}"
    if -_MOST_LEADING_ZEROS < point <= 0:
        return f"0.{'0' * -point}{digits}"
    fraction = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{digits[0]}{fraction}e{point - 1:+d}"


_PLAIN_READER = json.JSONDecoder(
    parse_int=_read_exact, parse_float=_refused, parse_constant=_refused
)
_PLAIN_WRITER = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":")
)
