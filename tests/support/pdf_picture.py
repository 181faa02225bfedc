"""Rasterises what a PDF page fills with straight edges: enough to read the codes on it.

Written from ISO 32000-1, 8.5: q, Q, cm, re, m, l, f; curves, and so letters, are left out.
"""

import re
import zlib
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

_MEDIA = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")
_STREAM = re.compile(rb">>\s*stream\r?\n(.*?)endstream", re.DOTALL)
_NUMBER = re.compile(r"[-+]?[\d.]+")
_PAINTED_BY_QT = b"/GSa gs"
_POINTS_PER_INCH = 72

Box = tuple[float, float, float, float]


def pages(pdf: bytes, dpi: int) -> list[NDArray[np.uint8]]:
    sizes = [(float(found[1]), float(found[2])) for found in _MEDIA.finditer(pdf)]
    packed = (found[1] for found in _STREAM.finditer(pdf) if found[1].startswith(b"x"))
    streams = (zlib.decompressobj().decompress(data) for data in packed)
    contents = [content for content in streams if content.startswith(_PAINTED_BY_QT)]
    assert len(contents) == len(sizes)
    return [_page(content, *size, dpi) for content, size in zip(contents, sizes, strict=True)]


def _page(content: bytes, width: float, height: float, dpi: int) -> NDArray[np.uint8]:
    scale = dpi / _POINTS_PER_INCH
    sheet = np.full((round(height * scale), round(width * scale)), 255, np.uint8)
    for left, low, right, high in _Interpreter().filled(content):
        rows = slice(round((height - high) * scale), round((height - low) * scale))
        sheet[rows, round(left * scale) : round(right * scale)] = 0
    return sheet


class _Interpreter:
    def __init__(self) -> None:
        self._now = np.eye(3)
        self._kept: list[NDArray[np.float64]] = []
        self._path: list[list[tuple[float, float]]] = []

    def filled(self, content: bytes) -> Iterator[Box]:
        """The boxes of filled paths, in points from the lower left."""
        numbers: list[float] = []
        for token in content.decode("latin-1").split():
            if _NUMBER.fullmatch(token):
                numbers.append(float(token))
                continue
            if token in ("f", "f*"):
                yield from (self._box(corners) for corners in self._path)
            self._follow(token, numbers)
            numbers = []

    def _follow(self, token: str, numbers: list[float]) -> None:
        match token, numbers:
            case "q", _:
                self._kept.append(self._now)
            case "Q", _:
                self._now = self._kept.pop()
            case "cm", [a, b, c, d, e, f]:
                self._now = np.array([[a, b, 0], [c, d, 0], [e, f, 1]]) @ self._now
            case "re", [left, low, wide, tall]:
                self._path.append([(left, low), (left + wide, low + tall)])
            case "m", [x, y]:
                self._path.append([(x, y)])
            case "l", [x, y]:
                self._path[-1].append((x, y))
            case (("f" | "f*" | "n" | "S"), _):
                self._path = []

    def _box(self, corners: list[tuple[float, float]]) -> Box:
        moved = np.array([[x, y, 1] for x, y in corners]) @ self._now
        (left, low), (right, high) = moved[:, :2].min(0), moved[:, :2].max(0)
        return left, low, right, high
