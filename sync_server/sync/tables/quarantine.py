"""What kiosks sent and nobody could accept: kept as it came, with the reason, up to a limit."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, LargeBinary, String, Table, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.database import insert_unless_there
from sync_server.platform.tables import SCHEMA, Instant
from sync_server.sync.tables.statements import Verdict

QUARANTINE = Table(
    "quarantine",
    SCHEMA,
    Column("kiosk_id", String(16), primary_key=True),
    Column("entry_hash", LargeBinary(32), primary_key=True),
    Column("kind", String(64), nullable=False),
    Column("statement", LargeBinary, nullable=False),
    Column("body", LargeBinary),
    Column("code", String(64), nullable=False),
    Column("sentence", String(500), nullable=False),
    Column("received_at", Instant, nullable=False),
)
MOST = 1000  # of one kiosk: more is an attack or a defect, and evidence of either is there
LARGEST_STATEMENT = 4096
LARGEST_BODY = 65_536
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Quarantined:
    """`entry_hash` is of all that came; of something too long only the beginning is kept."""

    kiosk_id: str
    entry_hash: bytes
    kind: str
    statement: bytes
    body: bytes | None
    why: Verdict
    received_at: datetime


@dataclass(frozen=True, slots=True)
class QuarantineRows:
    """The quarantine of one kiosk within one transaction."""

    connection: AsyncConnection
    kiosk_id: str

    async def known(self, hashes: Sequence[bytes]) -> Mapping[bytes, Verdict]:
        found: dict[bytes, Verdict] = {}
        table = QUARANTINE.c
        for start in range(0, len(hashes), _AT_ONCE):
            some = table.entry_hash.in_(hashes[start : start + _AT_ONCE])
            columns = select(table.entry_hash, table.code, table.sentence)
            mine = columns.where(table.kiosk_id == self.kiosk_id, some)
            for row in await self.connection.execute(mine):
                found[row.entry_hash] = Verdict(row.code, row.sentence)
        return found

    async def room(self) -> int:
        own = QUARANTINE.c.kiosk_id == self.kiosk_id
        counted = select(func.count()).select_from(QUARANTINE).where(own)
        count: int = (await self.connection.execute(counted)).scalar_one()
        return MOST - count

    async def add(self, bad: Quarantined) -> None:
        fits = bad.body is not None and len(bad.body) <= LARGEST_BODY
        row = {
            "kiosk_id": bad.kiosk_id,
            "entry_hash": bad.entry_hash,
            "kind": bad.kind,
            "statement": bad.statement[:LARGEST_STATEMENT],
            "body": bad.body if fits else None,
            "code": bad.why.code,
            "sentence": bad.why.sentence[:500],
            "received_at": bad.received_at,
        }
        await insert_unless_there(self.connection, QUARANTINE, row)


async def release(
    connection: AsyncConnection, kiosk_ids: Collection[str], hashes: Sequence[bytes]
) -> None:
    """They came again as they should be; most kiosks never had anything in here."""
    theirs = select(QUARANTINE.c.kiosk_id).where(QUARANTINE.c.kiosk_id.in_(kiosk_ids))
    if (await connection.execute(theirs.limit(1))).scalar_one_or_none() is None:
        return
    for start in range(0, len(hashes), _AT_ONCE):
        some = QUARANTINE.c.entry_hash.in_(hashes[start : start + _AT_ONCE])
        await connection.execute(delete(QUARANTINE).where(some))
