"""The proof of an anchor: its envelope, tried as a stranger would before it is kept."""

from dataclasses import replace
from datetime import datetime

from shared.errors import EvidenceError
from shared.ledger.anchor import SHA2_256, Envelope, confirm, format_envelope
from shared.ledger.evm import Receipt
from shared.ledger.note import parse_note
from sync_server.anchoring.tables import Anchor, State


def proven(anchor: Anchor, receipt: Receipt, now: datetime) -> Anchor:
    """Final, with its envelope; `EvidenceError` if anything in it does not hold."""
    if anchor.tx_hash is None or anchor.position is None:
        raise EvidenceError(f"Anchor {anchor.number} does not know where it is on its chain.")
    envelope = Envelope(
        anchor.digest,
        SHA2_256,
        anchor.chain_id,
        anchor.contract,
        anchor.tx_hash,
        receipt.block_number,
        anchor.position,
        anchor.sender,
        receipt.block_hash,
    )
    observation = parse_note(anchor.checkpoint.encode()).text.encode()
    confirm(envelope, observation, anchor.chain_id, receipt)
    text = format_envelope(envelope).decode()
    return replace(anchor, state=State.FINAL, envelope=text, waiting=None, final_at=now)
