"""Everything kept of kiosks, read in one view: nothing that is written meanwhile is seen."""

from collections.abc import AsyncGenerator, AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.keys import PublicKey
from shared.ledger.hlc import Hlc
from shared.ledger.merkle import HASH_SIZE, leaf_hash, node_hash
from shared.ledger.tiles import WIDTH
from sync_server.kiosks.tables import KIOSKS
from sync_server.ledger.tables import LOG, LogRow, TileRows
from sync_server.platform.database import Database
from sync_server.sync.tables import (
    KIOSK_CHAINS,
    QUARANTINE,
    STATEMENT_BODIES,
    STATEMENTS,
    ChainHead,
)

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """One row as it is stored, whatever became of it there."""

    number: int
    entry_hash: bytes
    kiosk_id: str
    seq: int
    kind: str
    statement: bytes
    body: bytes | None


@dataclass(frozen=True, slots=True)
class KeptRows:
    connection: AsyncConnection

    async def pages(self) -> AsyncIterator[Sequence[Kept]]:
        table, after = STATEMENTS.c, None
        columns = select(
            *(table.server_index, table.entry_hash, table.kiosk_id, table.seq, table.kind),
            *(table.statement, STATEMENT_BODIES.c.body),
        ).select_from(
            STATEMENTS.outerjoin(
                STATEMENT_BODIES, STATEMENT_BODIES.c.server_index == table.server_index
            )
        )
        ordered = columns.order_by(table.server_index).limit(_AT_ONCE)
        while True:
            here = ordered if after is None else ordered.where(table.server_index > after)
            page = [Kept(*row) for row in await self.connection.execute(here)]
            if not page:
                return
            yield page
            after = page[-1].number

    async def entries(self) -> AsyncIterator[bytes]:
        """The statements alone, in the order of their numbers."""
        async for page in self.pages():
            for kept in page:
                yield kept.statement

    async def count(self) -> int:
        counted = select(func.count()).select_from(STATEMENTS)
        count: int = (await self.connection.execute(counted)).scalar_one()
        return count

    async def size(self) -> int | None:
        """What the log says; None without its row."""
        found = await self.connection.execute(select(LOG.c.size))
        size: int | None = found.scalar_one_or_none()
        return size

    async def log_faults(self, size: int, root: bytes) -> AsyncIterator[str]:
        """Where the log says something else than the statements, whose root this is."""
        state = await LogRow(self.connection).read()
        if state.size == size and state.root != root:
            yield "The root of the log is not the one over the statements."
        async for page in TileRows(self.connection).pages():
            for (level, number), hashes in page.items():
                below = await self._below(level, number)
                if hashes != below[: len(hashes)]:
                    yield f"Tile {number} of level {level} is not made of what is below it."

    async def _below(self, level: int, number: int) -> bytes:
        """The hashes of a tile as its entries, or the tiles below it, make them."""
        first = number * WIDTH
        if level == 0:
            table = STATEMENTS.c
            some = table.server_index >= first, table.server_index < first + WIDTH
            found = select(table.entry_hash).where(*some).order_by(table.server_index)
            entries = (await self.connection.execute(found)).scalars()
            return b"".join(leaf_hash(entry) for entry in entries)
        places = [(level - 1, each) for each in range(first, first + WIDTH)]
        tiles = await TileRows(self.connection).read(places)
        full = (tiles.get(place, b"") for place in places)
        return b"".join(_over(each) for each in full if len(each) == WIDTH * HASH_SIZE)

    async def keys(self) -> Mapping[str, PublicKey]:
        found = await self.connection.execute(select(KIOSKS.c.kiosk_id, KIOSKS.c.public_key))
        return {row.kiosk_id: PublicKey(row.public_key) for row in found}

    async def heads(self) -> Mapping[str, ChainHead]:
        found = (await self.connection.execute(select(KIOSK_CHAINS))).mappings()
        return {
            row["kiosk_id"]: ChainHead(
                row["seq"], row["entry_hash"], Hlc(row["hlc_ms"], row["hlc_count"])
            )
            for row in found
        }

    async def quarantined(self, kiosk_id: str, hashes: Collection[bytes]) -> frozenset[bytes]:
        table = QUARANTINE.c
        mine = select(table.entry_hash).where(
            table.kiosk_id == kiosk_id, table.entry_hash.in_(hashes)
        )
        return frozenset((await self.connection.execute(mine)).scalars())

    async def lone_bodies(self) -> Sequence[int]:
        """Bodies whose statement is gone, the first hundred."""
        bodies = STATEMENT_BODIES.outerjoin(
            STATEMENTS, STATEMENTS.c.server_index == STATEMENT_BODIES.c.server_index
        )
        lone = select(STATEMENT_BODIES.c.server_index).select_from(bodies)
        found = lone.where(STATEMENTS.c.server_index.is_(None)).limit(100)
        return [*(await self.connection.execute(found)).scalars()]

    async def file_faults(self) -> Sequence[str]:
        """What SQLite finds wrong with its file; PostgreSQL looks at its pages by itself."""
        if self.connection.dialect.name != "sqlite":
            return ()
        found = await self.connection.exec_driver_sql("PRAGMA quick_check(20)")
        return [line for line in map(str, found.scalars()) if line != "ok"]


def _over(hashes: bytes) -> bytes:
    """The root over a full tile."""
    row = [hashes[at : at + HASH_SIZE] for at in range(0, len(hashes), HASH_SIZE)]
    while len(row) > 1:
        row = [node_hash(*pair) for pair in zip(row[::2], row[1::2], strict=True)]
    return row[0]


@asynccontextmanager
async def one_view(database: Database) -> AsyncGenerator[KeptRows]:
    async with database.snapshot() as connection:
        yield KeptRows(connection)
