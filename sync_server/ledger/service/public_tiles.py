"""Tiles and bundles of entries as anybody may have them (C2SP tlog-tiles), by their paths."""

import re
from dataclasses import dataclass

from shared.ledger.merkle import HASH_SIZE
from shared.ledger.tiles import HIGHEST_LEVEL, WIDTH, Tile, index_path
from sync_server.ledger.service.log import Log

_PATH = re.compile(
    r"(?P<index>(?:x[0-9]{3}/){0,6}[0-9]{3})(?:\.p/(?P<width>[1-9][0-9]{0,2}))?", re.ASCII
)
_LEVEL = re.compile(r"0|[1-9][0-9]?", re.ASCII)
_LENGTH = HASH_SIZE.to_bytes(2, "big")


def tile_at(level: str, path: str) -> Tile | None:
    """None for what is no path of a tile, or is not written in the one way there is."""
    found = _PATH.fullmatch(path)
    if found is None or not _LEVEL.fullmatch(level) or int(level) > HIGHEST_LEVEL:
        return None
    index = int(found["index"].replace("x", "").replace("/", ""))
    width = int(found["width"] or WIDTH)
    if index_path(index) != found["index"] or (found["width"] and width >= WIDTH):
        return None
    return Tile(int(level), index, width)


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
        """Each entry with its length before it, in two bytes."""
        here = await self.log.now()
        if not _covered(tile, here.state.signed_size):
            return None
        start = tile.index * WIDTH
        parts = self.log.parts
        async with parts.database.read() as connection:
            found = await parts.trees.entries.hashes(connection, start, start + tile.width)
        return b"".join(_LENGTH + entry for entry in found)


def _covered(tile: Tile, size: int) -> bool:
    span: int = WIDTH**tile.level
    return (tile.index * WIDTH + tile.width) * span <= size
