"""Anchors for receipts of level 3: the newest head on a chain that holds an entry."""

from dataclasses import dataclass

from shared.ledger.anchor import parse_envelope
from shared.ledger.note import parse_note
from sync_server.anchoring.tables import AnchorRows
from sync_server.ledger.service.log import Log
from sync_server.ledger.service.receipts import KnownAnchor


@dataclass(frozen=True, slots=True)
class CoveringAnchors:
    log: Log

    async def covering(self, index: int) -> KnownAnchor | None:
        state = (await self.log.now()).state
        async with self.log.parts.database.read() as connection:
            newest = await AnchorRows(connection).newest_final(state.origin or "")
        if newest is None or newest.envelope is None or newest.size <= index:
            return None
        head = parse_note(newest.checkpoint.encode())
        return KnownAnchor(head, parse_envelope(newest.envelope.encode()))
