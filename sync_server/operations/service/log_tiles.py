"""Looks at the stored tiles of a log while its leaves go by, and tells which hash is wrong.

Every hash is kept twice: in its tile, and in what is below it. Where the two differ, the hash
of the tile in the tile above says which of them is the damaged one. What is told once is not
told again further up: the sound one of the two is carried on.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field

from shared.ledger.merkle import EMPTY_ROOT, HASH_SIZE, node_hash
from shared.ledger.tiles import WIDTH
from sync_server.operations.service.findings import Damage, Finding

_FEW = 16
ReadStored = Callable[[int, int], Awaitable[bytes | None]]
"""The hashes of the tile at a level, one after the other; None where there is none."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """What the statement gives, and what its kept name gives where that is another.

    Neither is there where the statement is missing.
    """

    hash: bytes | None
    other: bytes | None = None


@dataclass(slots=True)
class TileAudit:
    """`sound` takes each leaf as it should be, in their order; None where nobody knows.

    `settle` decides on the last ones, which are in no tile; some of `displaced`, which are not
    where they are found, may belong there.
    """

    read: ReadStored
    tell: Callable[[Finding], None]
    sound: Callable[[bytes | None], None]
    settle: Callable[[Sequence[Leaf]], Sequence[bytes | None]]
    displaced: list[bytes] = field(default_factory=list[bytes])
    _leaves: list[Leaf] = field(default_factory=list[Leaf])
    _growing: list[list[bytes | None]] = field(default_factory=list[list[bytes | None]])
    _full: list[int] = field(default_factory=list[int])

    async def add(self, leaf: Leaf) -> None:
        self._leaves.append(leaf)
        if len(self._leaves) == WIDTH:
            leaves, self._leaves = self._leaves, []
            await self._level_0(leaves)

    async def end(self) -> None:
        """What is not in a full tile: of level 0 that is stored nowhere but as statements."""
        for node in self.settle(self._leaves):
            self.sound(node)
        for level, hashes in list(enumerate(self._growing))[1:]:
            if hashes:
                await self._last(level, hashes)

    def places(self) -> Sequence[int]:
        """How many tiles there should be at each level."""
        counts = list(self._full)
        for level, hashes in enumerate(self._growing):
            counts[level] += level > 0 and bool(hashes)
        return counts

    async def _level_0(self, leaves: Sequence[Leaf]) -> None:
        number = self._full[0] if self._full else 0
        stored = await self.read(0, number)
        chosen: list[bytes | None] = [leaf.hash for leaf in leaves]
        if stored is not None and len(stored) == WIDTH * HASH_SIZE:
            for at, (leaf, theirs) in enumerate(zip(leaves, _split(stored), strict=True)):
                if leaf.hash is None or leaf.other == theirs:
                    chosen[at] = theirs
        sound = await self._compared(0, number, chosen, stored)
        for node in sound:
            self.sound(node)
        await self._carry(0, sound)

    async def _add(self, level: int, node: bytes | None) -> None:
        while len(self._growing) <= level:
            self._growing.append([])
            self._full.append(0)
        self._growing[level].append(node)
        if len(self._growing[level]) == WIDTH:
            hashes, self._growing[level] = self._growing[level], []
            number = self._full[level]
            stored = await self.read(level, number)
            await self._carry(level, await self._compared(level, number, hashes, stored))

    async def _carry(self, level: int, hashes: Sequence[bytes | None]) -> None:
        while len(self._full) <= level:
            self._growing.append([])
            self._full.append(0)
        self._full[level] += 1
        await self._add(level + 1, fold(hashes))

    async def _last(self, level: int, hashes: Sequence[bytes | None]) -> None:
        number = self._full[level]
        await self._compared(level, number, hashes, await self.read(level, number))

    async def _compared(
        self,
        level: int,
        number: int,
        expected: Sequence[bytes | None],
        stored: bytes | None,
    ) -> Sequence[bytes | None]:
        """The hashes as they should be."""
        if stored is None or len(stored) != len(expected) * HASH_SIZE:
            self.tell(_wrong_size(level, number, expected, stored))
            return expected
        theirs = _split(stored)
        pairs = list(zip(expected, theirs, strict=True))
        if all(ours == other for ours, other in pairs):
            return expected
        filled = [other if ours is None else ours for ours, other in pairs]
        above = await self._above(level, number)
        tile_is_sound = above is not None and fold(theirs) == above != fold(filled)
        for at, (ours, other) in enumerate(zip(filled, theirs, strict=True)):
            if ours != other:
                place = level, number, at
                self.tell(_below(place, other) if tile_is_sound else _in_tile(place, ours))
                if level == 0 and tile_is_sound and ours and len(self.displaced) < _FEW:
                    self.displaced.append(ours)
        return theirs if tile_is_sound else filled

    async def _above(self, level: int, number: int) -> bytes | None:
        """The hash of a full tile in the tile over it."""
        tile, at = divmod(number, WIDTH)
        stored = await self.read(level + 1, tile)
        if stored is None or len(stored) < (at + 1) * HASH_SIZE:
            return None
        return stored[at * HASH_SIZE : (at + 1) * HASH_SIZE]


def fold(hashes: Sequence[bytes | None]) -> bytes | None:
    """The root over them; None where one of them is not known."""
    nodes = [each for each in hashes if each is not None]
    if len(nodes) < len(hashes):
        return None
    if not nodes:
        return EMPTY_ROOT
    while len(nodes) > 1:
        pairs = [node_hash(a, b) for a, b in zip(nodes[::2], nodes[1::2], strict=False)]
        nodes = [*pairs, *nodes[len(pairs) * 2 :]]
    return nodes[0]


def place_of(level: int, number: int) -> str:
    return f"log_tiles level {level} number {number}"


def _split(stored: bytes) -> Sequence[bytes]:
    return list(_hashes(stored))


def _hashes(stored: bytes) -> Iterator[bytes]:
    for start in range(0, len(stored), HASH_SIZE):
        yield stored[start : start + HASH_SIZE]


def _wrong_size(
    level: int, number: int, expected: Sequence[bytes | None], stored: bytes | None
) -> Finding:
    wanted = len(expected) * HASH_SIZE
    said = "is missing" if stored is None else f"has {len(stored)} bytes, not {wanted}"
    whole = fold(expected)
    return Finding(
        Damage.TILE,
        _first_leaf(level, number, 0),
        f"Tile {number} of level {level} {said}.",
        f"{place_of(level, number)}, hashes",
        f"{wanted} bytes" + ("" if whole is None else f" over the root {whole.hex()}"),
    )


def _in_tile(place: tuple[int, int, int], ours: bytes | None) -> Finding:
    level, number, at = place
    return Finding(
        Damage.TILE,
        _first_leaf(level, number, at),
        f"Hash {at} of tile {number} of level {level} is another than what is below it gives.",
        f"{place_of(level, number)}, hashes, bytes {at * HASH_SIZE} to "
        f"{(at + 1) * HASH_SIZE - 1}",
        "" if ours is None else ours.hex(),
    )


def _below(place: tuple[int, int, int], theirs: bytes) -> Finding:
    level, number, at = place
    first = _first_leaf(level, number, at)
    if level == 0:
        said, where = f"Statement {first} is not the one the log has there.", "statements"
    else:
        below = number * WIDTH + at
        last = first + WIDTH**level - 1
        said = f"Statements {first} to {last} are not those the log has there."
        where = f"{place_of(level - 1, below)}, and the statements under it"
    return Finding(Damage.ENTRY, first, said, f"{where} {first}", theirs.hex())


def _first_leaf(level: int, number: int, at: int) -> int:
    under: int = WIDTH**level
    return (number * WIDTH + at) * under
