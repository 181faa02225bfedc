"""What is of no use any more: each call removes so many rows, and says how many."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import CursorResult, Delete, Update, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.kiosks.tables import KIOSK_CLAIMS, KIOSK_PROOFS, KIOSKS
from sync_server.platform.replays import ANSWERED_REQUESTS
from sync_server.sync.tables import QUARANTINE

NOTHING = b""


@dataclass(frozen=True, slots=True)
class Leftovers:
    connection: AsyncConnection

    async def claims(self, before: datetime) -> int:
        return await self._done(delete(KIOSK_CLAIMS).where(KIOSK_CLAIMS.c.expires_at < before))

    async def proofs(self, before: datetime) -> int:
        return await self._done(delete(KIOSK_PROOFS).where(KIOSK_PROOFS.c.until < before))

    async def replays(self, before: datetime) -> int:
        old = ANSWERED_REQUESTS.c.answered_at < before
        return await self._done(delete(ANSWERED_REQUESTS).where(old))

    async def quarantine(self, before: datetime) -> int:
        """Of kiosks revoked since: only names and reasons stay, on which chains rest."""
        revoked = select(KIOSKS.c.kiosk_id).where(KIOSKS.c.revoked_at < before)
        return await self._done(
            update(QUARANTINE)
            .where(
                QUARANTINE.c.kiosk_id.in_(revoked),
                QUARANTINE.c.received_at < before,
                QUARANTINE.c.statement != NOTHING,
            )
            .values(statement=NOTHING, body=None)
        )

    async def _done(self, statement: Delete | Update) -> int:
        result: CursorResult[object] = await self.connection.execute(
            statement, execution_options={"preserve_rowcount": True}
        )
        return result.rowcount
