"""Where the chain of each kiosk ends."""

from dataclasses import dataclass

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.ledger.hlc import Hlc
from shared.ledger.statement import NOTHING_BEFORE
from sync_server.platform.database import insert_unless_there
from sync_server.platform.tables import SCHEMA

KIOSK_CHAINS = Table(
    "kiosk_chains",
    SCHEMA,
    Column("kiosk_id", String(16), primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("entry_hash", LargeBinary(32), nullable=False),
    Column("hlc_ms", BigInteger, nullable=False),
    Column("hlc_count", BigInteger, nullable=False),
)


@dataclass(frozen=True, slots=True)
class ChainHead:
    """The newest statement of a kiosk."""

    seq: int
    entry_hash: bytes
    hlc: Hlc


NO_HEAD = ChainHead(0, NOTHING_BEFORE, Hlc(0))
"""Before the first statement: number 0, which nothing comes before."""


@dataclass(frozen=True, slots=True)
class ChainRows:
    """The ends within one transaction; who writes holds the sequencer."""

    connection: AsyncConnection

    async def head(self, kiosk_id: str) -> ChainHead:
        statement = select(KIOSK_CHAINS).where(KIOSK_CHAINS.c.kiosk_id == kiosk_id)
        row = (await self.connection.execute(statement)).mappings().one_or_none()
        if row is None:
            return NO_HEAD
        return ChainHead(row["seq"], row["entry_hash"], Hlc(row["hlc_ms"], row["hlc_count"]))

    async def move(self, kiosk_id: str, head: ChainHead) -> None:
        values = {
            "seq": head.seq,
            "entry_hash": head.entry_hash,
            "hlc_ms": head.hlc.ms,
            "hlc_count": head.hlc.count,
        }
        row = {"kiosk_id": kiosk_id, **values}
        if not await insert_unless_there(self.connection, KIOSK_CHAINS, row):
            this = KIOSK_CHAINS.c.kiosk_id == kiosk_id
            await self.connection.execute(update(KIOSK_CHAINS).where(this).values(values))
