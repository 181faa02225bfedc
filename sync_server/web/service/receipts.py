"""A receipt by the name of its statement: what it says, where it is, and who saw it there."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from shared.ledger.anchor import Envelope
from shared.ledger.checkpoint import parse_checkpoint
from shared.ledger.statement import Signed, parse
from shared.ledger.tlog_proof import parse_proof
from shared.wire.shelf_acts import OPEN_KINDS
from sync_server.ledger.service.receipts import Missing
from sync_server.ledger.service.receipts import Receipts as Made
from sync_server.platform.database import Database
from sync_server.sync.tables import Erasure
from sync_server.web.tables.receipts import ReceiptRows


@dataclass(frozen=True, slots=True)
class Proof:
    """Its place under the head that most witnesses saw; `anchored` is the newest on a chain."""

    index: int
    size: int
    witnesses: Sequence[str]
    anchored: Envelope | None


@dataclass(frozen=True, slots=True)
class Held:
    """`proof` is None while no signed head covers it; `body` where it is not to be shown."""

    signed: Signed
    is_open: bool
    body: bytes | None = field(repr=False)
    kiosk: str
    site: str
    erasure: Erasure | None
    proof: Proof | None


@dataclass(frozen=True, slots=True)
class Receipts:
    database: Database
    made: Made

    async def find(self, entry_hash: bytes) -> Held | None:
        async with self.database.glance() as connection:
            kept = await ReceiptRows(connection).one(entry_hash)
        if kept is None:
            return None
        is_open = kept.kind in OPEN_KINDS
        proof = await self._proof(entry_hash)
        return Held(
            parse(kept.statement),
            is_open,
            kept.body if is_open else None,
            kept.kiosk,
            kept.site,
            kept.erasure,
            proof,
        )

    async def _proof(self, entry_hash: bytes) -> Proof | None:
        level_2 = await self.made.proof(entry_hash)
        if isinstance(level_2, Missing):
            return None
        proof = parse_proof(level_2)
        checkpoint = parse_checkpoint(proof.head.text)
        names = [each.name for each in proof.head.signatures if each.name != checkpoint.origin]
        known = await self.made.anchors.covering(proof.index)
        anchored = None if known is None else known.envelope
        return Proof(proof.index, checkpoint.size, names, anchored)
