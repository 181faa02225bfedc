"""Proofs that were used, until they are too old to be used again."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Index, LargeBinary, Table, delete
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.database import insert_unless_there
from sync_server.platform.tables import SCHEMA, Instant

KIOSK_PROOFS = Table(
    "kiosk_proofs",
    SCHEMA,
    Column("proof_hash", LargeBinary(32), primary_key=True),
    Column("until", Instant, nullable=False),
    Index("ix_kiosk_proofs_until", "until"),
)


@dataclass(frozen=True, slots=True)
class ProofRows:
    connection: AsyncConnection

    async def use(self, proof_hash: bytes, until: datetime) -> bool:
        """False when it was used before."""
        row = {"proof_hash": proof_hash, "until": until}
        return await insert_unless_there(self.connection, KIOSK_PROOFS, row)

    async def forget(self, now: datetime) -> None:
        await self.connection.execute(delete(KIOSK_PROOFS).where(KIOSK_PROOFS.c.until < now))
