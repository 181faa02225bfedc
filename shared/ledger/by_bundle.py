"""Level 3: the body that was hashed, and a head that a chain is said to have recorded."""

from dataclasses import replace

from shared.errors import EvidenceError
from shared.ledger.anchor import SHA2_256, digest_of
from shared.ledger.bundle import Anchored, Bundle
from shared.ledger.by_head import head_over, proven_by, witnessed
from shared.ledger.evm import checksummed
from shared.ledger.heads import Head, Terms, examine_head
from shared.ledger.merkle import verify_consistency
from shared.ledger.statement import body_hash
from shared.ledger.verdicts import Found, Outcome, Proven, Reason, Why


def by_bundle(file: Bundle, terms: Terms) -> Found:
    head = head_over(file.logged, terms)
    if isinstance(head, Reason):
        return Proven(), (head,)
    body = _body(file)
    if file.anchored is None:
        sentence = "The bundle names no anchor: no chain is said to have recorded a head."
        reason = Reason(Why.NO_ANCHOR, Outcome.VALID, sentence)
        proven = replace(proven_by(file.logged, (head,)), body=file.body)
        return proven, (*head.notes, *witnessed((head,), terms), *body, reason)
    other = _anchored_head(file.anchored, head, terms)
    if isinstance(other, Reason):
        return Proven(), (*body, other)
    # Who saw a larger head that holds this one unchanged, saw the entry as well.
    heads = (head, other) if other.checkpoint.size >= head.checkpoint.size else (head,)
    envelope, reason = file.anchored.envelope, _place(file, file.anchored, other)
    proven = replace(
        proven_by(file.logged, heads),
        body=file.body,
        anchor=envelope if reason.code is Why.NOT_LOOKED_UP else None,
    )
    notes = (*head.notes, *other.notes)
    return proven, (*notes, *witnessed(heads, terms), *body, reason)


def _body(file: Bundle) -> tuple[Reason, ...]:
    if file.body is None:
        sentence = "The body is not in the bundle: it was erased, or it never left its kiosk."
        return (Reason(Why.NO_BODY, Outcome.VALID, sentence),)
    if body_hash(file.body) != file.signed.statement.body_hash:
        sentence = "The body is not the one the kiosk signed: its SHA-256 is another one."
        return (Reason(Why.BODY, Outcome.INVALID, sentence),)
    return ()


def _anchored_head(anchored: Anchored, head: Head, terms: Terms) -> Head | Reason:
    """Signed by the same log, recorded as it is, and of one history with the other head."""
    other = examine_head(anchored.head, terms)
    if isinstance(other, Reason):
        return replace(other, sentence=f"Of the anchored head: {other.sentence}")
    if other.checkpoint.origin != head.checkpoint.origin:
        sentence = (
            f"The anchored head is of {other.checkpoint.origin!r}, the statement in "
            f"{head.checkpoint.origin!r}."
        )
        return Reason(Why.ANCHOR, Outcome.INVALID, sentence)
    if anchored.envelope.hash_function != SHA2_256:
        sentence = f"Heads are recorded by {SHA2_256}, not {anchored.envelope.hash_function}."
        return Reason(Why.ANCHOR, Outcome.INVALID, sentence)
    if anchored.envelope.digest != digest_of(anchored.head.text):
        sentence = "The anchor's digest is not the SHA-256 of the anchored checkpoint's text."
        return Reason(Why.ANCHOR, Outcome.INVALID, sentence)
    return _grown(anchored, head, other)


def _grown(anchored: Anchored, head: Head, other: Head) -> Head | Reason:
    one, two = head.checkpoint, other.checkpoint
    first, second = (one, two) if one.size <= two.size else (two, one)
    try:
        verify_consistency(
            first.size, second.size, first.root, second.root, anchored.consistency
        )
    except EvidenceError as error:
        sentence = f"The anchored head and the statement's are not of one history: {error}"
        return Reason(Why.CONSISTENCY, Outcome.INVALID, sentence)
    return other


def _place(file: Bundle, anchored: Anchored, other: Head) -> Reason:
    envelope, index = anchored.envelope, file.logged.proof.index
    if index >= other.checkpoint.size:
        sentence = (
            f"The anchored head has {other.checkpoint.size} entries: the statement, number "
            f"{index}, came later."
        )
        return Reason(Why.ANCHORED_EARLIER, Outcome.VALID, sentence)
    sentence = (
        f"Recorded in block {envelope.block_number} of chain {envelope.chain_id} by the "
        f"contract {checksummed(envelope.contract)}, not looked up."
    )
    return Reason(Why.NOT_LOOKED_UP, Outcome.VALID, sentence)
