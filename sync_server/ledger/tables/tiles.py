"""The tree in tiles of 256 hashes: whole ones of every level, and those above still growing.

The growing one of level 0 is nowhere: its hashes are those of the last statements.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, Table, func, select, tuple_
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

    async def newest(self) -> Mapping[Place, bytes]:
        """The last one of each level."""
        last = select(TILES.c.level, func.max(TILES.c.number)).group_by(TILES.c.level)
        places = [(row[0], row[1]) for row in await self.connection.execute(last)]
        return await self.read(places) if places else {}


def _putting(insert: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    keys: Iterable[str] = ("level", "number")
    values = {"hashes": insert.excluded.hashes}
    return insert.on_conflict_do_update(index_elements=[*keys], set_=values)


_PUT = {
    "sqlite": _putting(sqlite.insert(TILES)),
    "postgresql": _putting(postgresql.insert(TILES)),
}
