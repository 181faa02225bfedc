"""Everything kept of kiosks, read in one view: nothing that is written meanwhile is seen."""

from collections.abc import AsyncGenerator, AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.keys import PublicKey
from shared.ledger.hlc import Hlc
from sync_server.kiosks.tables import KIOSKS
from sync_server.ledger.tables import LOG
from sync_server.operations.tables.raw import as_bytes, as_number, as_text, raw
from sync_server.platform.database import Database
from sync_server.sync.tables import (
    ERASURES,
    KIOSK_CHAINS,
    QUARANTINE,
    STATEMENT_BODIES,
    STATEMENTS,
    ChainHead,
)

_AT_ONCE = 500
_NO_NUMBER = -1
_NAMES = [column.name for column in STATEMENTS.columns]


@dataclass(frozen=True, slots=True)
class Kept:
    """One row as it is stored, whatever became of it there; `erased` says its body was.

    `cells` are all of its statement's row.
    """

    number: int
    entry_hash: bytes
    kiosk_id: str
    seq: int
    kind: str
    statement: bytes
    body: bytes | None
    erased: bool = False
    cells: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class KeptRows:
    connection: AsyncConnection

    async def pages(self) -> AsyncIterator[Sequence[Kept]]:
        table, after = STATEMENTS.c, None
        dialect = self.connection.dialect.name
        columns = select(
            raw(STATEMENT_BODIES.c.body, dialect),
            ERASURES.c.entry_hash.is_not(None),
            *(raw(cell, dialect) for cell in STATEMENTS.columns),
        ).select_from(
            STATEMENTS.outerjoin(
                STATEMENT_BODIES, STATEMENT_BODIES.c.server_index == table.server_index
            ).outerjoin(ERASURES, ERASURES.c.entry_hash == table.entry_hash)
        )
        ordered = columns.order_by(table.server_index).limit(_AT_ONCE)
        while True:
            here = ordered if after is None else ordered.where(table.server_index > after)
            found = (await self.connection.execute(here)).all()
            if not found:
                return
            yield [_kept(*row) for row in found]
            after = found[-1][2]

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

    async def file_faults(self, *, thorough: bool = False) -> Sequence[str]:
        """What SQLite finds wrong with its file; PostgreSQL looks at its pages by itself.

        Only a thorough look holds every index against its table.
        """
        if self.connection.dialect.name != "sqlite":
            return ()
        check = "integrity_check" if thorough else "quick_check"
        found = await self.connection.exec_driver_sql(f"PRAGMA {check}(20)")
        return [line for line in map(str, found.scalars()) if line != "ok"]


def _kept(body: object, erased: object, *values: object) -> Kept:
    """A cell of another type than its column is as good as empty, and that is found."""
    cells = dict(zip(_NAMES, values, strict=True))
    number, entry_hash, kiosk_id, seq, kind, statement, *_ = values
    return Kept(
        _NO_NUMBER if (at := as_number(number)) is None else at,
        as_bytes(entry_hash) or b"",
        as_text(kiosk_id) or "",
        _NO_NUMBER if (given := as_number(seq)) is None else given,
        as_text(kind) or "",
        as_bytes(statement) or b"",
        None if body is None else as_bytes(body) or b"",
        bool(erased),
        cells,
    )


@asynccontextmanager
async def one_view(database: Database) -> AsyncGenerator[KeptRows]:
    async with database.snapshot() as connection:
        yield KeptRows(connection)
