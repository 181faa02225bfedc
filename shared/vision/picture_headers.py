"""How large a picture says it is, read from its first bytes without decoding anything.

A file of a few kilobytes may unfold to gigabytes of pixels; whoever decodes asks here first.
"""

import struct
from collections.abc import Callable
from typing import NamedTuple


class Size(NamedTuple):
    width: int
    height: int


_MARK = 0xFF
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_TIFF_WIDTH, _TIFF_HEIGHT, _TIFF_SHORT = 256, 257, 3
_WEBP_SIDE = 0x3FFF


def declared_size(data: bytes) -> Size | None:
    """None if it is none of JPEG, PNG, WebP, TIFF and BMP, or ends before it says."""
    for magic, read in _READERS:
        if data.startswith(magic):
            try:
                return read(data)
            except (struct.error, IndexError):  # the header ends too early
                return None
    return None


def _png(data: bytes) -> Size | None:
    return Size(*struct.unpack_from(">II", data, 16)) if data[12:16] == b"IHDR" else None


def _jpeg(data: bytes) -> Size | None:
    at = 2
    while data[at] == _MARK:
        marker = data[at + 1]
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return Size(width, height)
        if marker == _MARK:  # a fill byte
            at += 1
        else:
            at += 2 if marker in _JPEG_ALONE else 2 + _length(data, at + 2)
    return None


def _length(data: bytes, at: int) -> int:
    """Of a segment, its own two bytes included, so that the walk always gets on."""
    (length,) = struct.unpack_from(">H", data, at)
    return max(int(length), 2)


def _webp(data: bytes) -> Size | None:
    if data[8:12] != b"WEBP":
        return None
    match data[12:16]:
        case b"VP8X":
            low_w, high_w, low_h, high_h = struct.unpack_from("<HBHB", data, 24)
            return Size((high_w << 16 | low_w) + 1, (high_h << 16 | low_h) + 1)
        case b"VP8L":
            (packed,) = struct.unpack_from("<I", data, 21)
            return Size((packed & _WEBP_SIDE) + 1, (packed >> 14 & _WEBP_SIDE) + 1)
        case b"VP8 ":
            width, height = struct.unpack_from("<HH", data, 26)
            return Size(width & _WEBP_SIDE, height & _WEBP_SIDE)
        case _:
            return None


def _tiff(data: bytes) -> Size | None:
    order = "<" if data[:2] == b"II" else ">"
    (start,) = struct.unpack_from(order + "I", data, 4)
    (count,) = struct.unpack_from(order + "H", data, start)
    found: dict[int, int] = {}
    for entry in range(count):
        at = start + 2 + 12 * entry
        tag, kind = struct.unpack_from(order + "HH", data, at)
        if tag in (_TIFF_WIDTH, _TIFF_HEIGHT):
            layout = "H" if kind == _TIFF_SHORT else "I"
            (found[tag],) = struct.unpack_from(order + layout, data, at + 8)
    if found.keys() != {_TIFF_WIDTH, _TIFF_HEIGHT}:
        return None
    return Size(found[_TIFF_WIDTH], found[_TIFF_HEIGHT])


def _bmp(data: bytes) -> Size | None:
    (header,) = struct.unpack_from("<I", data, 14)
    layout = "<HH" if header == 12 else "<ii"  # noqa: PLR2004 - the header of OS/2
    width, height = struct.unpack_from(layout, data, 18)
    return Size(abs(width), abs(height))  # a negative height only says: top row first


_READERS: tuple[tuple[bytes, Callable[[bytes], Size | None]], ...] = (
    (b"\x89PNG\r\n\x1a\n", _png),
    (b"\xff\xd8", _jpeg),
    (b"RIFF", _webp),
    (b"II*\x00", _tiff),
    (b"MM\x00*", _tiff),
    (b"BM", _bmp),
)
