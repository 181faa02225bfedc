"""Alarms about kiosks: two statements under one number, kept as long as the kiosk is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.database import insert_unless_there
from sync_server.platform.tables import SCHEMA, Instant

KIOSK_ALARMS = Table(
    "kiosk_alarms",
    SCHEMA,
    Column("kiosk_id", String(16), primary_key=True),
    Column("entry_hash", LargeBinary(32), primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("raised_at", Instant, nullable=False),
    Column("settled_at", Instant),
    Column("settled_by", String(64)),
)


@dataclass(frozen=True, slots=True)
class Alarm:
    """`entry_hash` names the statement that does not fit; it is in quarantine."""

    kiosk_id: str
    entry_hash: bytes
    seq: int
    raised_at: datetime
    settled_at: datetime | None = None
    settled_by: str | None = None


@dataclass(frozen=True, slots=True)
class AlarmRows:
    """The alarms within one transaction."""

    connection: AsyncConnection

    async def raise_(self, alarm: Alarm) -> bool:
        """False when it was raised before."""
        row = {
            "kiosk_id": alarm.kiosk_id,
            "entry_hash": alarm.entry_hash,
            "seq": alarm.seq,
            "raised_at": alarm.raised_at,
        }
        return await insert_unless_there(self.connection, KIOSK_ALARMS, row)

    async def of(self, kiosk_id: str) -> Sequence[Alarm]:
        """Newest first, as many as an answer can hold."""
        order = KIOSK_ALARMS.c.raised_at.desc(), KIOSK_ALARMS.c.entry_hash
        statement = select(KIOSK_ALARMS).where(KIOSK_ALARMS.c.kiosk_id == kiosk_id)
        found = await self.connection.execute(statement.order_by(*order).limit(100))
        return [
            Alarm(
                row["kiosk_id"],
                row["entry_hash"],
                row["seq"],
                row["raised_at"],
                row["settled_at"],
                row["settled_by"],
            )
            for row in found.mappings()
        ]

    async def settle(self, kiosk_id: str, by: str, at: datetime) -> None:
        open_ones = KIOSK_ALARMS.c.kiosk_id == kiosk_id, KIOSK_ALARMS.c.settled_at.is_(None)
        change = update(KIOSK_ALARMS).where(*open_ones).values(settled_at=at, settled_by=by)
        await self.connection.execute(change)
