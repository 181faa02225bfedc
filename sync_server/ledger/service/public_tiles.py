"""Tiles and bundles of entries as anybody may have them (C2SP tlog-tiles)."""

from dataclasses import dataclass

from shared.ledger.merkle import HASH_SIZE
from shared.ledger.tiles import WIDTH, Tile, entry_bundle
from sync_server.ledger.service.log import Log


@dataclass(frozen=True, slots=True)
class PublicTiles:
    """Of what a signed head covers: nothing else is the log's word."""

    log: Log

    async def tile(self, tile: Tile) -> bytes | None:
        here = await self.log.now()
        if not _covered(tile, here.state.signed_size):
            return None
        place = tile.level, tile.index
        found = await self.log.parts.trees.tiles(here.view, {place})
        return found[place].hashes[: tile.width * HASH_SIZE]

    async def entries(self, tile: Tile) -> bytes | None:
        here = await self.log.now()
        if not _covered(tile, here.state.signed_size):
            return None
        start = tile.index * WIDTH
        parts = self.log.parts
        async with parts.database.read() as connection:
            found = await parts.trees.entries.hashes(connection, start, start + tile.width)
        return entry_bundle(found)


def _covered(tile: Tile, size: int) -> bool:
    span: int = WIDTH**tile.level
    return (tile.index * WIDTH + tile.width) * span <= size
