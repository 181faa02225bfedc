"""The tree in tiles of 256 hashes: whole ones of every level, and those above still growing.

The growing one of level 0 is nowhere: its hashes are those of the last statements.
"""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, Table, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.tables import SCHEMA

TILES = Table(
    "log_tiles",
    SCHEMA,
    Column("level", Integer, primary_key=True, autoincrement=False),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("hashes", LargeBinary, nullable=False),
)
_AT_ONCE = 64
Place = tuple[int, int]
"""Level and number."""


@dataclass(frozen=True, slots=True)
class TileRows:
    connection: AsyncConnection

    async def put(self, tiles: Mapping[Place, bytes]) -> None:
        rows = [
            {"level": level, "number": number, "hashes": hashes}
            for (level, number), hashes in tiles.items()
        ]
        if rows:
            await self.connection.execute(_PUT[self.connection.dialect.name], rows)

    async def read(self, places: Sequence[Place]) -> Mapping[Place, bytes]:
        where = tuple_(TILES.c.level, TILES.c.number).in_(places)
        found = await self.connection.execute(select(TILES).where(where))
        return {(row.level, row.number): row.hashes for row in found}

    async def pages(self) -> AsyncIterator[Mapping[Place, bytes]]:
        """All of them, never many at once."""
        after: Place = (-1, -1)
        place = tuple_(TILES.c.level, TILES.c.number)
        ordered = select(TILES).order_by(TILES.c.level, TILES.c.number).limit(_AT_ONCE)
        while found := (await self.connection.execute(ordered.where(place > after))).all():
            yield {(row.level, row.number): row.hashes for row in found}
            after = found[-1].level, found[-1].number


def _putting(insert: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    keys: Iterable[str] = ("level", "number")
    values = {"hashes": insert.excluded.hashes}
    return insert.on_conflict_do_update(index_elements=[*keys], set_=values)


_PUT = {
    "sqlite": _putting(sqlite.insert(TILES)),
    "postgresql": _putting(postgresql.insert(TILES)),
}
