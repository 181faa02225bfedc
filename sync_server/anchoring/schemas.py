"""What is told of anchors to everybody."""

import json
from datetime import datetime

from pydantic import Field

from shared.ledger.evm import checksummed, is_object, to_hex
from sync_server.anchoring.tables import Anchor
from sync_server.platform.models import Asked, Told

MOST = 100


class AnchorsAsked(Asked):
    """The newest first; `before` is the number of the last one that was told."""

    limit: int = Field(default=20, ge=1, le=MOST)
    before: int | None = Field(default=None, ge=1, lt=2**31)


class AnchorOut(Told):
    """How far a head has come; `envelope` is its proof by ERC-8281, from `final` on.

    The chain has the SHA-256 of the text of `checkpoint`, without its signatures.
    """

    number: int
    state: str = Field(examples=["built", "submitted", "mined", "final"])
    origin: str
    size: int
    checkpoint: str
    digest: str
    chain_id: int
    contract: str
    committer: str
    tx_hash: str | None
    block_number: int | None
    block_hash: str | None
    built_at: datetime
    final_at: datetime | None
    envelope: dict[str, str] | None


class AnchorList(Told):
    items: list[AnchorOut]


def anchor_told(anchor: Anchor) -> AnchorOut:
    return AnchorOut(
        number=anchor.number,
        state=anchor.state.value,
        origin=anchor.origin,
        size=anchor.size,
        checkpoint=anchor.checkpoint,
        digest=to_hex(anchor.digest),
        chain_id=anchor.chain_id,
        contract=checksummed(anchor.contract),
        committer=checksummed(anchor.sender),
        tx_hash=None if anchor.tx_hash is None else to_hex(anchor.tx_hash),
        block_number=anchor.block_number,
        block_hash=None if anchor.block_hash is None else to_hex(anchor.block_hash),
        built_at=anchor.built_at,
        final_at=anchor.final_at,
        envelope=None if anchor.envelope is None else _fields(anchor.envelope),
    )


def _fields(envelope: str) -> dict[str, str]:
    parsed: object = json.loads(envelope)
    return {str(k): str(v) for k, v in parsed.items()} if is_object(parsed) else {}
