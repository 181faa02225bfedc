"""Whom this server trusts, for whoever wants to check its receipts by themselves."""

from dataclasses import dataclass

from shared.ledger.policy import MOST_WITNESSES
from sync_server.ledger.service.log import Log
from sync_server.ledger.service.policy_text import policy_text
from sync_server.platform.database import Database
from sync_server.web.tables.receipts import ReceiptRows


@dataclass(frozen=True, slots=True)
class OwnPolicy:
    database: Database
    log: Log

    async def text(self) -> str:
        state = (await self.log.now()).state
        async with self.database.glance() as connection:
            # A policy has no room for more: of ten thousand kiosks the newest are named.
            kiosks = (await ReceiptRows(connection).kiosks())[:MOST_WITNESSES]
        origin = state.origin or self.log.parts.origin
        return policy_text(origin, self.log.parts.sealing.key.public, kiosks)
