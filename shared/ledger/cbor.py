"""CBOR as far as statements and receipts need it: written one way only, read only that way.

Rules, after RFC 8949 section 4.2.1 (core deterministic encoding):
1. Every number and length has its shortest form; nothing has an indefinite length.
2. The keys of a map are sorted by their encoded bytes and are there once.
3. Texts are valid UTF-8. Floats, simple values other than true, false and null, and tags other
   than the one of COSE_Sign1 are refused: nothing we sign needs them.
4. What was read and is written again is the same bytes: a signature covers one form only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Union

from shared.errors import InputError

Key = int | str
Value = Union[int, bytes, str, bool, None, Sequence["Value"], Mapping[Key, "Value"], "Tagged"]

COSE_SIGN1 = 18

_UNSIGNED, _NEGATIVE, _BYTES, _TEXT, _ARRAY, _MAP, _TAG, _SIMPLE = range(8)
_SIMPLE_OF: Mapping[int, bool | None] = {20: False, 21: True, 22: None}
_CODE_OF: Mapping[bool | None, bytes] = {False: b"\xf4", True: b"\xf5", None: b"\xf6"}
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}
_DIRECT = 24
_DEEPEST = 16


@dataclass(frozen=True, slots=True)
class Tagged:
    tag: int
    value: Value


def encode(value: Value) -> bytes:
    match value:
        case bool() | None:
            return _CODE_OF[value]
        case int():
            return _head(_UNSIGNED, value) if value >= 0 else _head(_NEGATIVE, -1 - value)
        case bytes() | str():
            major, data = (_TEXT, value.encode()) if isinstance(value, str) else (_BYTES, value)
            return _head(major, len(data)) + data
        case Tagged(tag, inner):
            return _head(_TAG, tag) + encode(inner)
        case Mapping():
            return _encode_map(value)
        case _:
            return _head(_ARRAY, len(value)) + b"".join(encode(each) for each in value)


@lru_cache(maxsize=4096)
def text_head(length: int) -> bytes:
    """What stands before a text of so many bytes; the same few lengths come again and again."""
    return _head(_TEXT, length)


@lru_cache(maxsize=4096)
def bytes_head(length: int) -> bytes:
    return _head(_BYTES, length)


def decode(data: bytes) -> Value:
    """Raises `InputError` with the position for whatever `encode` would not have written."""
    reader = _Reader(data)
    value = reader.value(0)
    if reader.at != len(data):
        raise reader.refused(f"{len(data) - reader.at} bytes are left over")
    return value


def decode_sequence(data: bytes, most: int) -> tuple[Value, ...]:
    """Read a CBOR sequence (RFC 8742): values one after the other, at most so many."""
    reader, found = _Reader(data), list[Value]()
    while reader.at < len(data):
        if len(found) == most:
            raise reader.refused(f"more than {most} values follow each other")
        found.append(reader.value(0))
    return tuple(found)


def _encode_map(value: Mapping[Key, Value]) -> bytes:
    pairs = sorted((encode(key), encode(item)) for key, item in value.items())
    return _head(_MAP, len(pairs)) + b"".join(key + item for key, item in pairs)


def _head(major: int, number: int) -> bytes:
    if number < _DIRECT:
        return bytes([major << 5 | number])
    for info, width in _WIDTHS.items():
        if number < 1 << 8 * width:
            return bytes([major << 5 | info]) + number.to_bytes(width, "big")
    raise InputError(f"{number} does not fit into CBOR's 64 bits")


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self.at = 0

    def value(self, depth: int) -> Value:
        if depth > _DEEPEST:
            raise self.refused(f"values are nested deeper than {_DEEPEST}")
        major, number = self._head()
        match major:
            case 0 | 1:
                return -1 - number if major == _NEGATIVE else number
            case 2 | 3:
                return self._text(number) if major == _TEXT else self._take(number)
            case 4:
                return tuple([self.value(depth + 1) for _ in range(self._fits(number))])
            case 5:
                return self._map(self._fits(number), depth)
            case _:
                return self._special(major, number, depth)

    def refused(self, why: str) -> InputError:
        return InputError(f"This is not the CBOR we write: at byte {self.at} {why}.")

    def _head(self) -> tuple[int, int]:
        if self.at >= len(self._data):
            raise self.refused("the data ends too early")
        first = self._data[self.at]
        self.at += 1
        major, info = first >> 5, first & 31
        if info < _DIRECT:
            return major, info
        width = _WIDTHS.get(info)
        if width is None or major == _SIMPLE:
            raise self.refused(f"byte {first:#04x} begins no value that is allowed")
        number = int.from_bytes(self._take(width), "big")
        if number < _DIRECT or (width > 1 and number < 1 << 4 * width):
            raise self.refused(f"{number} is not written in its shortest form")
        return major, number

    def _map(self, count: int, depth: int) -> Mapping[Key, Value]:
        found: dict[Key, Value] = {}
        before = b""
        for _ in range(count):
            start = self.at
            key = self.value(depth + 1)
            written = self._data[start : self.at]
            if written <= before:
                raise self.refused("a key is out of order or there twice")
            if isinstance(key, bool) or not isinstance(key, int | str):
                raise self.refused("a key is neither a number nor a text")
            before = written
            found[key] = self.value(depth + 1)
        return found

    def _special(self, major: int, number: int, depth: int) -> Value:
        if major == _TAG and number == COSE_SIGN1:
            return Tagged(number, self.value(depth + 1))
        if major == _SIMPLE and number in _SIMPLE_OF:
            return _SIMPLE_OF[number]
        what = f"tag {number}" if major == _TAG else f"simple value {number}"
        raise self.refused(f"stands {what}, which nothing here uses")

    def _text(self, length: int) -> str:
        try:
            return self._take(length).decode()
        except UnicodeDecodeError as error:
            raise self.refused("ends a text that is not UTF-8") from error

    def _fits(self, count: int) -> int:
        """Each item takes a byte at least: a count beyond that would only cost memory."""
        if count > len(self._data) - self.at:
            raise self.refused(f"{count} items are promised, more than there are bytes")
        return count

    def _take(self, length: int) -> bytes:
        end = self.at + length
        if end > len(self._data):
            raise self.refused("the data ends too early")
        taken = self._data[self.at : end]
        self.at = end
        return taken
