"""The tree as it is held in memory: tiles with their inner nodes, and the edge where it grows.

Every hash a proof needs is a node over a power of two of leaves, and so inside of one tile.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from shared.ledger.merkle import EMPTY_ROOT, HASH_SIZE, leaf_hash, node_hash, row_above
from shared.ledger.tiles import WIDTH

HEIGHT = WIDTH.bit_length() - 1
Place = tuple[int, int]
"""Level and number of a tile."""


def _no_rows() -> list[bytearray]:
    return [bytearray() for _ in range(HEIGHT + 1)]


@dataclass(slots=True)
class TileNodes:
    """A tile of up to 256 hashes, and all the nodes over them that are complete."""

    _rows: list[bytearray] = field(default_factory=_no_rows)

    @classmethod
    def of(cls, hashes: bytes) -> "TileNodes":
        rows = [bytearray(hashes)]
        for _ in range(HEIGHT):
            pairs = len(rows[-1]) // (2 * HASH_SIZE)
            rows.append(bytearray(row_above(bytes(rows[-1][: pairs * 2 * HASH_SIZE]))))
        return cls(rows)

    @property
    def hashes(self) -> bytes:
        return bytes(self._rows[0])

    @property
    def width(self) -> int:
        return len(self._rows[0]) // HASH_SIZE

    @property
    def top(self) -> bytes:
        """Over a full one."""
        return bytes(self._rows[HEIGHT])

    def add(self, node: bytes) -> None:
        for row in self._rows:
            row.extend(node)
            if len(row) // HASH_SIZE % 2:
                return
            node = node_hash(bytes(row[-2 * HASH_SIZE : -HASH_SIZE]), node)

    def node(self, height: int, number: int) -> bytes:
        start = number * HASH_SIZE
        return bytes(self._rows[height][start : start + HASH_SIZE])

    def peaks(self) -> Iterable[bytes]:
        """The roots of its largest complete subtrees, from right to left."""
        for row in self._rows:
            if len(row) // HASH_SIZE % 2:
                yield bytes(row[-HASH_SIZE:])

    def copy(self) -> "TileNodes":
        return TileNodes([bytearray(row) for row in self._rows])


@dataclass(slots=True)
class Edge:
    """The growing tile of each level; `full` and `grown` are what changed since `copy`."""

    size: int = 0
    tiles: list[TileNodes] = field(default_factory=list[TileNodes])
    full: dict[Place, TileNodes] = field(default_factory=dict[Place, TileNodes])
    grown: set[int] = field(default_factory=set[int])

    @classmethod
    def of(cls, size: int, growing: Sequence[bytes]) -> "Edge":
        """Out of the hashes of the growing tile of each level, from the leaves up."""
        return cls(size, [TileNodes.of(hashes) for hashes in growing])

    def copy(self) -> "Edge":
        return Edge(self.size, [tile.copy() for tile in self.tiles])

    def add(self, entry: bytes) -> None:
        self._add(0, leaf_hash(entry))
        self.size += 1

    def _add(self, level: int, node: bytes) -> None:
        if level == len(self.tiles):
            self.tiles.append(TileNodes())
        tile = self.tiles[level]
        tile.add(node)
        self.grown.add(level)
        if tile.width == WIDTH:
            number = self.size // WIDTH ** (level + 1)
            self.full[level, number] = tile
            self.tiles[level] = TileNodes()
            self._add(level + 1, tile.top)

    def root(self) -> bytes:
        found: bytes | None = None
        for tile in self.tiles:
            for peak in tile.peaks():
                found = peak if found is None else node_hash(peak, found)
        return EMPTY_ROOT if found is None else found

    def stored(self) -> Mapping[Place, bytes]:
        """What a table has to have now: full tiles, and the growing ones above the leaves."""
        tiles = {place: tile.hashes for place, tile in self.full.items()}
        for level in sorted(self.grown - {0}):
            if self.tiles[level].width:
                tiles[level, self.size // WIDTH ** (level + 1)] = self.tiles[level].hashes
        return tiles

    def tile(self, level: int, number: int) -> TileNodes | None:
        """Where it is one of the growing ones."""
        if level < len(self.tiles) and number == self.size // WIDTH ** (level + 1):
            return self.tiles[level]
        return None


def growing_widths(size: int) -> Sequence[int]:
    """How wide the growing tile of each level is, from the leaves up."""
    widths: list[int] = []
    while size:
        widths.append(size % WIDTH)
        size //= WIDTH
    return widths


@dataclass(frozen=True, slots=True)
class Node:
    """One node of the tree: in which tile, how high above its hashes, and which there."""

    place: Place
    height: int
    number: int


def nodes_of(start: int, end: int) -> Sequence[Node]:
    """The complete subtrees over these leaves, as a tree of RFC 6962 splits them."""
    found: list[Node] = []
    while start < end:
        span = 1 << (end - start).bit_length() - 1
        found.append(_node(start, span))
        start += span
    return found


def _node(start: int, span: int) -> Node:
    level, height = divmod(span.bit_length() - 1, HEIGHT)
    place, inside = divmod(start // WIDTH**level, WIDTH)
    return Node((level, place), height, inside >> height)


TileOf = Callable[[Place], TileNodes]


def subtree_in(tile_of: TileOf) -> Callable[[int, int], bytes]:
    """For the proofs of `merkle` and `joint`, whose ranges begin where their length fits."""

    def subtree(start: int, end: int) -> bytes:
        *rest, last = nodes_of(start, end)
        found = tile_of(last.place).node(last.height, last.number)
        for each in reversed(rest):
            found = node_hash(tile_of(each.place).node(each.height, each.number), found)
        return found

    return subtree
