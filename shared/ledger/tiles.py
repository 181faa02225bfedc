"""Tiles (C2SP tlog-tiles): the tree in pieces of 256 hashes that never change once full.

A tile of level 0 holds hashes of leaves, one of level n + 1 the roots of full tiles below it.
Whatever a proof needs is in a few tiles, so a log is a set of files that anybody can keep.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from shared.errors import EvidenceError, InputError
from shared.ledger.merkle import HASH_SIZE, Subtree, node_hash, row_above

WIDTH = 256
HIGHEST_LEVEL = 63

_DIGITS = 1000
_WIDTH_BITS = 8
_LENGTH_SIZE = 2
_LEVEL = re.compile(r"0|[1-9][0-9]?", re.ASCII)
_PATH = re.compile(
    r"(?P<index>(?:x[0-9]{3}/){0,6}[0-9]{3})(?:\.p/(?P<width>[1-9][0-9]{0,2}))?", re.ASCII
)


@dataclass(frozen=True, slots=True, order=True)
class Tile:
    level: int
    index: int
    width: int = WIDTH

    def __post_init__(self) -> None:
        if not (0 <= self.level <= HIGHEST_LEVEL and self.index >= 0):
            raise InputError(f"There is no tile {self.index} at level {self.level}.")
        if not 1 <= self.width <= WIDTH:
            raise InputError(f"A tile is 1 to {WIDTH} hashes wide, not {self.width}.")

    @property
    def path(self) -> str:
        """`tile/<level>/<index>[.p/<width>]` below the log's prefix."""
        partial = "" if self.width == WIDTH else f".p/{self.width}"
        return f"tile/{self.level}/{index_path(self.index)}{partial}"


ReadTile = Callable[[Tile], bytes]
"""The tile's hashes, one after the other."""


def index_path(index: int) -> str:
    """1234067 is `x001/x234/067`: folders of at most a thousand."""
    parts = [f"{index % _DIGITS:03d}"]
    while index >= _DIGITS:
        index //= _DIGITS
        parts.insert(0, f"x{index % _DIGITS:03d}")
    return "/".join(parts)


def tile_at(level: str, path: str) -> Tile | None:
    """Of `tile/<level>/<path>`; None for what is no path, or not written in the one way."""
    found = _PATH.fullmatch(path)
    if found is None or not _LEVEL.fullmatch(level) or int(level) > HIGHEST_LEVEL:
        return None
    index = int(found["index"].replace("x", "").replace("/", ""))
    width = int(found["width"] or WIDTH)
    if index_path(index) != found["index"] or (found["width"] and width >= WIDTH):
        return None
    return Tile(int(level), index, width)


def entry_bundle(entries: Iterable[bytes]) -> bytes:
    """What `tile/entries/<path>` holds: each entry with its length before it, in two bytes."""
    return b"".join(len(each).to_bytes(_LENGTH_SIZE, "big") + each for each in entries)


def tiles_of(size: int) -> Iterator[Tile]:
    """Every tile of a tree, the full ones and the partial one at the end of each level."""
    level, hashes = 0, size
    while hashes:
        yield from (Tile(level, index) for index in range(hashes // WIDTH))
        if hashes % WIDTH:
            yield Tile(level, hashes // WIDTH, hashes % WIDTH)
        level, hashes = level + 1, hashes // WIDTH


def subtree_of(read: ReadTile, size: int) -> Subtree:
    """The subtrees that `merkle` asks for, out of the tiles of a tree of this size."""

    def subtree(start: int, end: int) -> bytes:
        count = end - start
        if count & (count - 1) or start % count:
            middle = start + (1 << (count - 1).bit_length() - 1)
            return node_hash(subtree(start, middle), subtree(middle, end))
        # A whole subtree is over a row of hashes within one tile, at the highest level it has.
        level = (count.bit_length() - 1) // _WIDTH_BITS
        row = _row(
            read, level, size // WIDTH**level, start // WIDTH**level, count // WIDTH**level
        )
        while len(row) > HASH_SIZE:
            row = row_above(row)
        return row

    return subtree


def _row(read: ReadTile, level: int, size: int, first: int, count: int) -> bytes:
    """So many hashes of a level that has `size` of them."""
    index, at = divmod(first, WIDTH)
    tile = Tile(level, index, min(WIDTH, size - index * WIDTH))
    data = read(tile)
    if len(data) != tile.width * HASH_SIZE:
        raise EvidenceError(
            f"{tile.path} has {len(data)} bytes; {tile.width} hashes have "
            f"{tile.width * HASH_SIZE}."
        )
    return data[at * HASH_SIZE : (at + count) * HASH_SIZE]
