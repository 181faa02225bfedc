"""Bodies that were destroyed with their salt: what is left is that it was done, and why.

An erasure may be of a statement that is not here: the backup that was restored is older than
it, and its kiosk sends it again. Then its body is not kept any more.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, LargeBinary, String, Table, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.canonical import canonical_json
from shared.wire.base64url import to_text
from shared.wire.log import ERASURE
from sync_server.platform.changes import About, note
from sync_server.platform.database import insert_unless_there
from sync_server.platform.row_digests import digest_column, with_digest
from sync_server.platform.row_marks import mark
from sync_server.platform.tables import SCHEMA, Instant
from sync_server.sync.tables.quarantine import QUARANTINE
from sync_server.sync.tables.statements import STATEMENT_BODIES, STATEMENTS

ERASURES = Table(
    "erasures",
    SCHEMA,
    Column("entry_hash", LargeBinary(32), primary_key=True),
    Column("at", Instant, nullable=False),
    Column("reason", String(500), nullable=False),
    Column("by", String(64), nullable=False),
    digest_column(),
)
_TABLE = ERASURES.c
_ERASURE = select(_TABLE.entry_hash, _TABLE.at, _TABLE.reason, _TABLE.by)
LONGEST_REASON = 500
LONGEST_BY = 64
_SECONDS = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class Erasure:
    entry_hash: bytes
    at: datetime
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Erasable:
    """A statement, and what is kept of its body."""

    entry_hash: bytes
    server_index: int
    kiosk_id: str
    seq: int
    kind: str
    body: bytes | None


@dataclass(frozen=True, slots=True)
class ErasureRows:
    """The erasures within one transaction."""

    connection: AsyncConnection

    async def one(self, entry_hash: bytes) -> Erasure | None:
        mine = _ERASURE.where(ERASURES.c.entry_hash == entry_hash)
        row = (await self.connection.execute(mine)).one_or_none()
        return None if row is None else Erasure(*row)

    async def erasable(self, entry_hash: bytes) -> Erasable | None:
        return await self._erasable(entry_hash=entry_hash)

    async def of_kiosk(self, kiosk_id: str, seq: int) -> Erasable | None:
        return await self._erasable(kiosk_id=kiosk_id, seq=seq)

    async def erase(self, erasure: Erasure) -> bool:
        """False where it was done before; the body is gone in either case."""
        row = {
            "entry_hash": erasure.entry_hash,
            "at": erasure.at,
            "reason": erasure.reason,
            "by": erasure.by,
        }
        digested = with_digest(ERASURES.name, row)
        new = await insert_unless_there(self.connection, ERASURES, digested)
        if new:
            await mark(self.connection, ERASURES, digested)
        number = select(STATEMENTS.c.server_index).where(
            STATEMENTS.c.entry_hash == erasure.entry_hash
        )
        bodies = STATEMENT_BODIES.c.server_index.in_(number)
        await self.connection.execute(delete(STATEMENT_BODIES).where(bodies))
        refused = QUARANTINE.c.entry_hash == erasure.entry_hash
        await self.connection.execute(update(QUARANTINE).where(refused).values(body=None))
        return new

    async def awaited(self) -> Mapping[bytes, Erasure]:
        """Those whose statement is not here."""
        here = ERASURES.outerjoin(STATEMENTS, STATEMENTS.c.entry_hash == ERASURES.c.entry_hash)
        absent = _ERASURE.select_from(here).where(STATEMENTS.c.server_index.is_(None))
        found = await self.connection.execute(absent)
        return {row.entry_hash: Erasure(*row) for row in found}

    async def _erasable(self, **which: object) -> Erasable | None:
        table, bodies = STATEMENTS.c, STATEMENT_BODIES.c
        joined = STATEMENTS.outerjoin(
            STATEMENT_BODIES, bodies.server_index == table.server_index
        )
        columns = select(
            *(table.entry_hash, table.server_index, table.kiosk_id, table.seq, table.kind),
            bodies.body,
        ).select_from(joined)
        mine = columns.where(*(table[name] == value for name, value in which.items()))
        row = (await self.connection.execute(mine)).one_or_none()
        return None if row is None else Erasable(*row)


def note_erasure(
    connection: AsyncConnection, organisation: str, site: str, erasure: Erasure
) -> None:
    """The kiosks of this site learn of it; the one that has the act destroys its body too."""
    about = About(organisation, ERASURE, to_text(erasure.entry_hash), site)
    told = {"at": erasure.at.strftime(_SECONDS), "reason": erasure.reason}
    note(connection, about, canonical_json(told))
