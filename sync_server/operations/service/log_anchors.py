"""Heads on their way to a chain and on it: each record against its head and envelope."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from shared.errors import EvidenceError, InputError
from shared.keys import PublicKey
from shared.ledger.anchor import (
    Envelope,
    digest_of,
    format_envelope,
    parse_envelope,
    verify_offline,
)
from shared.ledger.keccak import keccak_256
from shared.ledger.merkle import HASH_SIZE
from sync_server.anchoring.tables import State
from sync_server.operations.service.findings import Damage, Finding
from sync_server.operations.service.log_heads import Head, Signed, read_signed
from sync_server.operations.tables.anchor_cells import AnchorCells

_STATES = frozenset(state.value for state in State)


@dataclass(slots=True)
class AnchorAudit:
    """`origin` is the one in force, `origins` are all there were."""

    key: PublicKey
    origin: str
    origins: Collection[str]
    tell: Callable[[Finding], None]
    heads: list[Head] = field(default_factory=list[Head])
    facts: list[str] = field(default_factory=list[str])

    def look_at(self, row: AnchorCells) -> None:
        head = self._head(row)
        if head is not None:
            self._digest(row, head)
            self.heads.append(
                Head(f"anchor {row.number}", f"{_place(row)}, checkpoint", head.checkpoint)
            )
        self._transactions(row)
        if row.state not in _STATES:
            self._damaged(row, "state", f"There is no state {row.state!r}.")
        elif (row.envelope is not None) != (row.state == State.FINAL.value):
            there = "no envelope" if row.envelope is None else "an envelope"
            self._damaged(row, "state", f"It is {row.state}, and has {there}.")
        elif row.envelope is not None:
            self._envelope(row, row.envelope, head)

    def _head(self, row: AnchorCells) -> Signed | None:
        try:
            signed = read_signed((row.checkpoint or "").encode(), self.key)
        except InputError as error:
            self._damaged(row, "checkpoint", str(error))
            return None
        except EvidenceError as error:
            if row.origin in self.origins and row.origin != self.origin:
                self.facts.append(f"Anchor {row.number} is not by the log's key of today.")
            else:
                self._damaged(row, "checkpoint", str(error))
            return None
        head = signed.checkpoint
        if head.origin not in self.origins:
            said = f"It is of {head.origin[:80]!r}, which this log never was."
            self._damaged(row, "checkpoint", said)
        for cell, found, expected in (
            ("origin", row.origin, head.origin),
            ("size", row.size, head.size),
        ):
            if found != expected:
                said = f"The {cell} is {found!r}; the head says {expected!r}."
                self._damaged(row, cell, said, str(expected))
        return signed

    def _digest(self, row: AnchorCells, head: Signed) -> None:
        digest = digest_of(head.note.text)
        if row.digest != digest:
            said = "The digest is not the SHA-256 of the text of the checkpoint."
            self._damaged(row, "digest", said, digest.hex())

    def _transactions(self, row: AnchorCells) -> None:
        sent = row.sent_hashes or b""
        hashes = [sent[at : at + HASH_SIZE] for at in range(0, len(sent), HASH_SIZE)]
        if row.raw is not None and (not hashes or keccak_256(row.raw) != hashes[-1]):
            said = "The newest transaction is not the one that was signed last."
            expected = hashes[-1].hex() if hashes else ""
            self._damaged(row, "raw or sent_hashes", said, expected)
        if row.tx_hash is not None and row.tx_hash not in hashes:
            said = "The transaction in the block is none of those that were signed."
            self._damaged(row, "tx_hash", said)

    def _envelope(self, row: AnchorCells, text: str, head: Signed | None) -> None:
        try:
            envelope = parse_envelope(text.encode())
            if head is not None:
                verify_offline(envelope, head.note.text.encode())
        except (InputError, EvidenceError) as error:
            self._damaged(row, "envelope", str(error))
            return
        if format_envelope(envelope).decode() != text:
            self._damaged(row, "envelope", "It is not written as envelopes are.")
        for cell, (found, expected) in _pairs(row, envelope).items():
            if found != expected:
                said = f"The {cell} is not the one of the envelope."
                self._damaged(row, cell, said, _told(expected))

    def _damaged(self, row: AnchorCells, cell: str, said: str, expected: str = "") -> None:
        place = f"{_place(row)}, {cell}"
        self.tell(Finding(Damage.ANCHOR, None, said, place, expected))


def _place(row: AnchorCells) -> str:
    return f"anchors {row.number}"


def _pairs(row: AnchorCells, envelope: Envelope) -> Mapping[str, tuple[object, object]]:
    return {
        "digest": (row.digest, envelope.digest),
        "chain_id": (row.chain_id, envelope.chain_id),
        "contract": (row.contract, envelope.contract),
        "sender": (row.sender, envelope.committer),
        "tx_hash": (row.tx_hash, envelope.transaction),
        "block_number": (row.block_number, envelope.block_number),
        "block_hash": (row.block_hash, envelope.block_hash),
        "position": (row.position, envelope.position),
    }


def _told(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)
