"""What kiosks are told of the newest anchor, as the feed has it."""

from shared.canonical import canonical_json
from shared.wire.log import AnchorTold
from sync_server.anchoring.tables import Anchor


def told_of(anchor: Anchor) -> bytes:
    """Of an anchor that is final."""
    if anchor.envelope is None or anchor.block_number is None or anchor.final_at is None:
        raise ValueError(f"anchor {anchor.number} is not final")
    told = AnchorTold(
        size=anchor.size,
        checkpoint=anchor.checkpoint,
        envelope=anchor.envelope,
        chain_id=anchor.chain_id,
        block=anchor.block_number,
        at=f"{anchor.final_at:%Y-%m-%dT%H:%M:%SZ}",
    )
    return canonical_json(told.model_dump())
