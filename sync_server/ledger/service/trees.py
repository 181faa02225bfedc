"""Proofs out of the tree that is kept: its edge is in memory, its newest tiles stay a while."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from shared.errors import EvidenceError
from shared.ledger.merkle import EMPTY_ROOT, HASH_SIZE, Subtree
from shared.ledger.tiles import WIDTH
from sync_server.ledger.service.tree import (
    Edge,
    Place,
    TileNodes,
    growing_widths,
    subtree_in,
)
from sync_server.ledger.tables import LogState, TileRows
from sync_server.platform.database import Database, Transaction

_KEPT = 512
_FAR = 4096
_FEW = 8
Made = TypeVar("Made")


class Entries(Protocol):
    """The hashes of statements by their number, from wherever those are kept."""

    async def hashes(self, connection: Transaction, start: int, end: int) -> list[bytes]: ...


@dataclass(frozen=True, slots=True)
class View:
    """The tree when it had so many leaves; it is not changed any more."""

    edge: Edge
    root: bytes

    @property
    def size(self) -> int:
        return self.edge.size


_EMPTY = View(Edge(), EMPTY_ROOT)
_NO_TILE = TileNodes()


@dataclass(slots=True)
class Trees:
    database: Database
    entries: Entries
    newest: View = _EMPTY
    _tiles: OrderedDict[Place, TileNodes] = field(default_factory=OrderedDict[Place, TileNodes])

    async def view(self, connection: Transaction, state: LogState) -> View:
        """As it is in this transaction, or larger where more was committed meanwhile."""
        known = self.newest
        if known.size > state.size or (known.size, known.root) == (state.size, state.root):
            return known
        if known.size < state.size <= known.size + _FAR:
            view = await self._caught_up(connection, known, state.size)
        else:
            view = await self._loaded(connection, state.size)
        if view.root != state.root:
            raise EvidenceError(
                f"The tiles and statements of the log do not make its root of {state.size}. "
                "Run 'sync-server verify', and restore a backup."
            )
        return view

    def install(self, view: View) -> None:
        """When it is committed."""
        for place, tile in view.edge.full.items():
            self._keep(place, tile)
        if view.size > self.newest.size:
            self.newest = view

    async def prove(self, view: View, make: Callable[[Subtree], Made]) -> Made:
        """`make` is asked again where it needs what is not in memory."""
        found: dict[Place, TileNodes] = {}
        missing: set[Place] = set()

        def tile_of(place: Place) -> TileNodes:
            there = found.get(place) or self._there(view, place)
            if there is None:
                missing.add(place)
            return there or _NO_TILE

        made = make(subtree_in(tile_of))
        while missing:
            found.update(await self.tiles(view, missing))
            missing.clear()
            made = make(subtree_in(tile_of))
        return made

    async def root_at(self, view: View, size: int) -> bytes:
        if size == 0:
            return EMPTY_ROOT
        return await self.prove(view, lambda subtree: subtree(0, size))

    async def tiles(self, view: View, places: set[Place]) -> Mapping[Place, TileNodes]:
        found: dict[Place, TileNodes] = {}
        for place in places:
            there = self._there(view, place)
            if there is not None:
                found[place] = there
        missing = sorted(places - found.keys())
        if missing:
            found.update(await self._read(missing))
        return found

    async def _read(self, places: list[Place]) -> Mapping[Place, TileNodes]:
        # What one proof needs is read at a glance, without a thread; what many do, is not.
        opened = self.database.glance if len(places) <= _FEW else self.database.read
        async with opened() as connection:
            rows = await TileRows(connection).read(places)
        for place in places:
            if len(rows.get(place, b"")) != WIDTH * HASH_SIZE:
                raise EvidenceError(f"Tile {place[1]} of level {place[0]} is not in the log.")
        made = {place: TileNodes.of(hashes) for place, hashes in rows.items()}
        for place, tile in made.items():
            self._keep(place, tile)
        return made

    async def _caught_up(self, connection: Transaction, known: View, size: int) -> View:
        """Others wrote: what they added comes out of the statements."""
        edge = known.edge.copy()
        for entry in await self.entries.hashes(connection, known.size, size):
            edge.add(entry)
        return View(edge, edge.root())

    async def _loaded(self, connection: Transaction, size: int) -> View:
        # By their places, not the newest ones: others may have written more meanwhile.
        widths = growing_widths(size)
        places = [(level, size // WIDTH ** (level + 1)) for level in range(len(widths))]
        stored = await TileRows(connection).read(places)
        growing = [
            stored.get(place, b"")[: width * HASH_SIZE]
            for place, width in zip(places, widths, strict=True)
        ]
        edge = Edge.of(size - size % WIDTH, [b"", *growing[1:]])
        for entry in await self.entries.hashes(connection, size - size % WIDTH, size):
            edge.add(entry)
        return View(edge, edge.root())

    def _there(self, view: View, place: Place) -> TileNodes | None:
        growing = view.edge.tile(*place) or view.edge.full.get(place)
        return growing or self._kept(place)

    def _kept(self, place: Place) -> TileNodes | None:
        tile = self._tiles.get(place)
        if tile is not None:
            self._tiles.move_to_end(place)
        return tile

    def _keep(self, place: Place, tile: TileNodes) -> None:
        self._tiles[place] = tile
        self._tiles.move_to_end(place)
        if len(self._tiles) > _KEPT:
            self._tiles.popitem(last=False)
