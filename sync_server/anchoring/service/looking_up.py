"""Anybody's envelope, asked for on the chain of the settings."""

from shared.errors import EvidenceError
from shared.ledger.anchor import confirm, confirm_inclusion, parse_envelope
from shared.ledger.note import parse_note
from sync_server.anchoring.service.chain import Chain


async def look_up(chain: Chain, envelope: bytes, checkpoint: bytes | None) -> dict[str, object]:
    """`EvidenceError` where the chain says otherwise; without a checkpoint, of the event."""
    named = parse_envelope(envelope)
    await chain.expect(named.chain_id)
    receipt = await chain.receipt(named.transaction)
    if receipt is None:
        raise EvidenceError(f"Chain {named.chain_id} has no such transaction in a block.")
    if checkpoint is None:
        confirm_inclusion(named, named.chain_id, receipt)
    else:
        confirm(named, parse_note(checkpoint).text.encode(), named.chain_id, receipt)
    heads = await chain.heads()
    final = heads.finalized is not None and receipt.block_number <= heads.finalized
    return {"chain_id": named.chain_id, "block": receipt.block_number, "final": final}
