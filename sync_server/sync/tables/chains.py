"""Where the chain of each kiosk ends."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import (
    BigInteger,
    Column,
    LargeBinary,
    String,
    Table,
    bindparam,
    insert,
    select,
    update,
)
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.ledger.hlc import Hlc
from shared.ledger.statement import NOTHING_BEFORE
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
    """The ends within one transaction; who writes holds the log."""

    connection: AsyncConnection

    async def heads(self, kiosk_ids: Collection[str]) -> Mapping[str, ChainHead]:
        """Of those that have sent anything."""
        statement = select(KIOSK_CHAINS).where(KIOSK_CHAINS.c.kiosk_id.in_(kiosk_ids))
        found = (await self.connection.execute(statement)).mappings()
        return {row["kiosk_id"]: _head_of(row) for row in found}

    async def begin(self, heads: Mapping[str, ChainHead]) -> None:
        if heads:
            rows = [_row(kiosk_id, head) for kiosk_id, head in heads.items()]
            await self.connection.execute(insert(KIOSK_CHAINS), rows)

    async def move(self, heads: Mapping[str, ChainHead]) -> None:
        if heads:
            rows = [
                {"which": kiosk_id, **_row(kiosk_id, head)} for kiosk_id, head in heads.items()
            ]
            await self.connection.execute(_MOVE, rows)


_MOVE = update(KIOSK_CHAINS).where(KIOSK_CHAINS.c.kiosk_id == bindparam("which"))


def _head_of(row: RowMapping) -> ChainHead:
    return ChainHead(row["seq"], row["entry_hash"], Hlc(row["hlc_ms"], row["hlc_count"]))


def _row(kiosk_id: str, head: ChainHead) -> Mapping[str, object]:
    return {
        "kiosk_id": kiosk_id,
        "seq": head.seq,
        "entry_hash": head.entry_hash,
        "hlc_ms": head.hlc.ms,
        "hlc_count": head.hlc.count,
    }
