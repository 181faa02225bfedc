"""One statement with all that may be told of it to whoever knows its name."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.keys import PublicKey
from sync_server.kiosks.tables import KIOSKS
from sync_server.ledger.service.policy_text import KnownKiosk
from sync_server.sync.tables import STATEMENT_BODIES, STATEMENTS, Erasure, ErasureRows

_JOINED = STATEMENTS.outerjoin(
    STATEMENT_BODIES, STATEMENT_BODIES.c.server_index == STATEMENTS.c.server_index
).outerjoin(KIOSKS, KIOSKS.c.kiosk_id == STATEMENTS.c.kiosk_id)
_ONE = (
    select(
        *(STATEMENTS.c.statement, STATEMENTS.c.kind),
        *(STATEMENT_BODIES.c.body, KIOSKS.c.name, KIOSKS.c.site),
    )
    .select_from(_JOINED)
    .where(STATEMENTS.c.entry_hash == bindparam("which"))
)
_KEYS = select(KIOSKS.c.kiosk_id, KIOSKS.c.public_key, KIOSKS.c.revoked_at).order_by(
    KIOSKS.c.approved_at.desc(), KIOSKS.c.kiosk_id
)


@dataclass(frozen=True, slots=True)
class KeptReceipt:
    """The kiosk's name and site are as they are now."""

    statement: bytes = field(repr=False)
    kind: str
    body: bytes | None = field(repr=False)
    kiosk: str
    site: str
    erasure: Erasure | None


@dataclass(frozen=True, slots=True)
class ReceiptRows:
    connection: AsyncConnection

    async def one(self, entry_hash: bytes) -> KeptReceipt | None:
        found = await self.connection.execute(_ONE, {"which": entry_hash})
        row = found.one_or_none()
        if row is None:
            return None
        statement, kind, body, kiosk, site = row
        erasure = await ErasureRows(self.connection).one(entry_hash)
        return KeptReceipt(statement, kind, body, kiosk or "", site or "", erasure)

    async def kiosks(self) -> Sequence[KnownKiosk]:
        """All of them, the newest first."""
        rows = await self.connection.execute(_KEYS)
        return [KnownKiosk(row[0], PublicKey(row[1]), row[2] is None) for row in rows]
