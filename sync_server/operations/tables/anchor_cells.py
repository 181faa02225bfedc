"""The records of anchors as they lie in their table, cell by cell."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.anchoring.tables import ANCHORS
from sync_server.operations.tables.raw import as_bytes, as_number, as_text, raw

_NUMBERS = ("number", "size", "chain_id", "block_number", "position")
_TEXTS = ("state", "origin", "checkpoint", "envelope")
_BYTES = ("digest", "contract", "sender", "raw", "sent_hashes", "tx_hash", "block_hash")


@dataclass(frozen=True, slots=True)
class AnchorCells:
    number: int | None
    size: int | None
    chain_id: int | None
    block_number: int | None
    position: int | None
    state: str | None
    origin: str | None
    checkpoint: str | None
    envelope: str | None
    digest: bytes | None
    contract: bytes | None
    sender: bytes | None
    raw: bytes | None
    sent_hashes: bytes | None
    tx_hash: bytes | None
    block_hash: bytes | None


async def anchor_cells(connection: AsyncConnection) -> Sequence[AnchorCells]:
    names = (*_NUMBERS, *_TEXTS, *_BYTES)
    cells = [raw(ANCHORS.c[name], connection.dialect.name) for name in names]
    first, second = len(_NUMBERS), len(_NUMBERS) + len(_TEXTS)
    found = await connection.execute(select(*cells).order_by(ANCHORS.c.number))
    return [_cells(row[:first], row[first:second], row[second:]) for row in found]


def _cells(
    numbers: Sequence[object], texts: Sequence[object], blobs: Sequence[object]
) -> AnchorCells:
    number, size, chain_id, block_number, position = map(as_number, numbers)
    state, origin, checkpoint, envelope = map(as_text, texts)
    digest, contract, sender, signed, sent_hashes, tx_hash, block_hash = map(as_bytes, blobs)
    return AnchorCells(
        number,
        size,
        chain_id,
        block_number,
        position,
        state,
        origin,
        checkpoint,
        envelope,
        digest,
        contract,
        sender,
        signed,
        sent_hashes,
        tx_hash,
        block_hash,
    )
