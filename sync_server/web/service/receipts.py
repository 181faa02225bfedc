"""A receipt by the name of its statement: what it says, where it is, the files that prove it.

The names of all statements are public in the log. So a body is shown only where it was meant
for the person at the kiosk, as `OPEN_KINDS` says; of others there are place and proof.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from shared.errors import EvidenceError, InputError
from shared.ledger.anchor import Envelope, read_envelope
from shared.ledger.bundle import Anchored, Bundle, format_bundle
from shared.ledger.checkpoint import parse_checkpoint
from shared.ledger.logged import Logged
from shared.ledger.note import MOST_SIGNATURES, Note, parse_note
from shared.ledger.receipt import Place, Receipt, format_receipt, issuer_of
from shared.ledger.statement import Signed, parse
from shared.ledger.tlog_proof import TlogProof, format_proof
from shared.ledger.transparent import format_transparent
from shared.wire.shelf_acts import FRESHNESS_CHECKED
from sync_server.ledger.service.log import Log, Standpoint
from sync_server.ledger.service.sealing import SUBJECT
from sync_server.platform.database import Database
from sync_server.sync.tables import Erasure
from sync_server.web.tables.receipts import AnchoredHead, KeptReceipt, ReceiptRows

OPEN_KINDS = frozenset({FRESHNESS_CHECKED})


@dataclass(frozen=True, slots=True)
class Proof:
    """`head` is the one that most witnesses saw, `anchored` the first that a chain has."""

    index: int
    head: Note
    size: int
    witnesses: Sequence[str]
    anchored: Envelope | None
    level_1: bytes = field(repr=False)
    level_2: bytes = field(repr=False)
    level_3: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Held:
    """`proof` is None while no signed head covers it; `body` where it is not to be shown."""

    signed: Signed
    is_open: bool
    body: bytes | None
    kiosk: str
    site: str
    erasure: Erasure | None
    proof: Proof | None


@dataclass(frozen=True, slots=True)
class Receipts:
    database: Database
    log: Log

    async def find(self, entry_hash: bytes) -> Held | None:
        async with self.database.glance() as connection:
            kept = await ReceiptRows(connection).one(entry_hash)
        if kept is None:
            return None
        is_open = kept.kind in OPEN_KINDS
        body = kept.body if is_open else None
        signed = parse(kept.statement)
        proof = await self._proof(kept, signed, body)
        return Held(signed, is_open, body, kept.kiosk, kept.site, kept.erasure, proof)

    async def _proof(
        self, kept: KeptReceipt, signed: Signed, body: bytes | None
    ) -> Proof | None:
        here = await self.log.now()
        state = here.state
        if state.origin is None or state.checkpoint is None or state.signed_size <= kept.index:
            return None
        async with self.database.glance() as connection:
            rows = ReceiptRows(connection)
            notes = await rows.cosigned(state.origin, kept.index)
            anchored = await rows.anchored(state.origin, kept.index)
        newest = parse_note(state.checkpoint.encode())
        head = _most_seen([parse_note(note.encode()) for _, note in notes]) or newest
        size = parse_checkpoint(head.text).size
        path = await self.log.inclusion(kept.index, size)
        proof = TlogProof(kept.index, path, head, signed.encoded)
        chain = None if anchored is None else await self._anchored(anchored, size)
        names = [each.name for each in head.signatures if each.name != state.origin]
        return Proof(
            kept.index,
            head,
            size,
            names,
            None if chain is None else chain.envelope,
            await self._transparent(here, kept, signed),
            format_proof(proof).encode(),
            format_bundle(Bundle(Logged(signed, proof), body, chain)),
        )

    async def _transparent(self, here: Standpoint, kept: KeptReceipt, signed: Signed) -> bytes:
        """Level 1; without a receipt where the log's receipts are about another subject."""
        state, key = here.state, self.log.parts.sealing.key.public
        if state.seal is None or signed.statement.subject != SUBJECT:
            return signed.encoded
        path = await self.log.inclusion(kept.index, state.signed_size)
        place = Place(state.signed_size, kept.index, path)
        receipt = Receipt(issuer_of(key.thumbprint), SUBJECT, place, state.seal)
        return format_transparent(signed.encoded, [format_receipt(receipt)])

    async def _anchored(self, found: AnchoredHead, size: int) -> Anchored | None:
        """None where it cannot be read any more: the rest of the proof stands without it."""
        try:
            envelope = read_envelope(json.loads(found.envelope))
            head = parse_note(found.checkpoint.encode())
            small, large = sorted((found.size, size))
            between = await self.log.consistency(small, large) if small != large else ()
        except (InputError, EvidenceError, ValueError):
            return None
        return Anchored(head, envelope, between)


def _most_seen(notes: Sequence[Note]) -> Note | None:
    """One head with the signatures of all who saw just this one; of equals the largest."""
    by_text: dict[str, list[Note]] = {}
    for note in notes:
        by_text.setdefault(note.text, []).append(note)
    if not by_text:
        return None
    most = max(by_text.values(), key=len)
    # The log's own signature is in each of them, and first.
    every = {each.line: each for note in most for each in note.signatures}
    return Note(most[0].text, tuple(every.values())[:MOST_SIGNATURES])
