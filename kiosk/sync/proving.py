"""Receipts out of what an upload was answered with: every item has its place under one head.

One proof is for all of them, and one signature for those about one subject; what each act keeps
is its own (RFC 9942).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.syncing import Outgoing, Paired, SeenHead
from shared.errors import EvidenceError, InputError
from shared.ledger.checkpoint import Checkpoint
from shared.ledger.joint import roots_from_joint
from shared.ledger.merkle import Proof, leaf_hash
from shared.ledger.note import parse_note
from shared.ledger.receipt import Place, Receipt, issuer_of, verify_receipt
from shared.ledger.statement import parse
from shared.ledger.witness import Submission
from shared.wire.base64url import to_bytes
from shared.wire.log import SUBJECT, LogTold, read_hashes

SIGNATURE_SIZE = 64


@dataclass(frozen=True, slots=True)
class Told:
    """What the server says of its log, read and not believed yet; `signatures` by subject."""

    submission: Submission
    joint: Proof
    signatures: Mapping[str, bytes]


def read(log: LogTold, seen: SeenHead | None) -> Told:
    """`InputError` where it is malformed."""
    note = parse_note(log.checkpoint.encode())
    consistency = read_hashes(log.consistency, "consistency proof")
    signatures = {
        subject: _signature(text)
        for subject, text in {**log.others, SUBJECT: log.signature}.items()
    }
    submission = Submission(seen.size if seen else 0, consistency, note)
    return Told(submission, read_hashes(log.joint, "joint proof"), signatures)


def _signature(text: str) -> bytes:
    signature = to_bytes(text, "receipts' signature")
    if len(signature) != SIGNATURE_SIZE:
        raise InputError(f"The receipts' signature has {SIGNATURE_SIZE} bytes.")
    return signature


def receipts(
    paired: Paired, head: Checkpoint, told: Told, places: Mapping[int, Outgoing]
) -> Mapping[int, Receipt]:
    """Of the items by their index, by their number; all of them hold, or `EvidenceError`."""
    if not places:
        if told.joint:
            raise EvidenceError("A proof came, and nothing that it could prove.")
        return {}
    leaves = {index: leaf_hash(item.entry_hash) for index, item in places.items()}
    joint = _joint(leaves, head, told.joint)
    issuer = issuer_of(paired.server_key.thumbprint)
    made: list[tuple[Outgoing, Receipt]] = []
    for index, item in places.items():
        subject = parse(item.item.statement).statement.subject
        place = Place(head.size, index, joint[index])
        made.append((item, Receipt(issuer, subject, place, _of(told, subject))))
    _expect_signed(made, paired)
    return {item.seq: receipt for item, receipt in made}


def _of(told: Told, subject: str) -> bytes:
    signature = told.signatures.get(subject)
    if signature is None:
        raise EvidenceError(f"No signature came for receipts about {subject[:80]!r}.")
    return signature


def _joint(leaves: Mapping[int, bytes], head: Checkpoint, proof: Proof) -> Mapping[int, Proof]:
    try:
        joint = roots_from_joint(leaves, head.size, proof)
    except InputError as error:
        raise EvidenceError(str(error)) from error
    if joint.root != head.root:
        raise EvidenceError("The proof does not lead from what was sent to the log's head.")
    return joint.proofs


def _expect_signed(made: Sequence[tuple[Outgoing, Receipt]], paired: Paired) -> None:
    """Receipts about one subject are signed alike: one look for each subject."""
    by_subject = {receipt.subject: (item, receipt) for item, receipt in made}
    for item, receipt in by_subject.values():
        verify_receipt(receipt, item.entry_hash, paired.server_key.verify)
