"""Is it so? Evidence judged by a policy, with everything else dead: bytes in, verdict out.

Rules:
1. A statement counts if its signature is by a key of the policy's witnesses: these are kiosks.
2. Whatever fails a check makes the whole invalid; whatever cannot be checked, undecided.
3. A receipt alone has no head that witnesses could have seen: at best it is unwitnessed.
4. Stale is what no witness of the policy has seen for longer than the terms allow.
"""

from collections.abc import Iterable
from functools import partial

from shared.errors import EvidenceError
from shared.ledger import statement
from shared.ledger.files import File, Logged, read, write_link
from shared.ledger.heads import DAY_S, Head, Terms, examine_head
from shared.ledger.key_names import thumbprint_of, uri_of
from shared.ledger.merkle import leaf_hash
from shared.ledger.receipt import Receipt, issuer_of, verify_receipt
from shared.ledger.statement import Signed
from shared.ledger.transparent import Transparent
from shared.ledger.verdicts import Judged, Outcome, Proven, Reason, Why, worst

__all__ = [
    "File",
    "Judged",
    "Outcome",
    "Proven",
    "Reason",
    "Terms",
    "Why",
    "judge",
    "read",
    "write_link",
]

_Found = tuple[Proven, tuple[Reason, ...]]


def judge(file: File, terms: Terms) -> Judged:
    kiosk = _author(file.signed, terms)
    proven, reasons = _in_log(file, terms)
    if isinstance(kiosk, Reason):
        reasons = (kiosk, *reasons)
    else:
        proven = Proven(kiosk, proven.log, proven.index, proven.size, proven.seen_by)
    if worst(reasons) is Outcome.INVALID:
        proven = Proven()
    return Judged(file.level, file.signed.statement, reasons, proven)


def _author(signed: Signed, terms: Terms) -> str | Reason:
    """The policy's name of the kiosk whose statement it is."""
    kid, issuer = signed.statement.kid, signed.statement.issuer
    if issuer != uri_of(kid):
        sentence = f"The statement names two keys: {uri_of(kid)} and {issuer!r}."
        return Reason(Why.ISSUER, Outcome.INVALID, sentence)
    for name, key in terms.policy.witnesses.items():
        if key.verifiable and thumbprint_of(key.key) == kid:
            try:
                statement.verify(signed, partial(terms.check, key.key))
            except EvidenceError:
                sentence = f"The statement is not as {name} signed it."
                return Reason(Why.STATEMENT_SIGNATURE, Outcome.INVALID, sentence)
            return name
    sentence = f"The kiosk's key {issuer} is not among the witnesses of the policy."
    return Reason(Why.UNKNOWN_KIOSK, Outcome.CANNOT_TELL, sentence)


def _in_log(file: File, terms: Terms) -> _Found:
    match file:
        case Transparent():
            return _by_receipts(file, terms)
        case Logged():
            return _under_head(file, terms)


def _by_receipts(file: Transparent, terms: Terms) -> _Found:
    if not file.receipts:
        sentence = "There is no receipt: nothing shows that a log has the statement."
        return Proven(), (Reason(Why.NO_RECEIPT, Outcome.CANNOT_TELL, sentence),)
    found = [_by_receipt(file.signed, each, terms) for each in file.receipts]
    failed = tuple(each for each in found if isinstance(each, Reason))
    logs = [each for each in found if isinstance(each, str)]
    if not logs or worst(failed) is Outcome.INVALID:
        return Proven(), failed
    # Receipts of other logs may stand beside it: one that is known and holds is enough.
    others = tuple(Reason(each.code, Outcome.VALID, each.sentence) for each in failed)
    sentence = "A receipt has no head that witnesses could have seen: the log alone says so."
    unwitnessed = Reason(Why.NO_HEAD, Outcome.VALID_UNWITNESSED, sentence)
    return Proven(log=logs[0]), (unwitnessed, *others)


def _by_receipt(signed: Signed, receipt: Receipt, terms: Terms) -> str | Reason:
    """The origin of the log whose receipt it is."""
    logs = [
        each
        for each in terms.policy.logs
        if each.verifiable and issuer_of(thumbprint_of(each.key)) == receipt.issuer
    ]
    if not logs:
        sentence = f"The receipt is by the log key {receipt.issuer!r}, not one of the policy."
        return Reason(Why.UNKNOWN_LOG, Outcome.CANNOT_TELL, sentence)
    if receipt.subject != signed.statement.subject:
        sentence = (
            f"The receipt is about {receipt.subject!r}, the statement about "
            f"{signed.statement.subject!r}."
        )
        return Reason(Why.RECEIPT_SUBJECT, Outcome.INVALID, sentence)
    said = ""
    for log in logs:
        try:
            verify_receipt(receipt, signed.entry_hash, partial(terms.check, log.key))
        except EvidenceError as error:
            said = str(error)
        else:
            return log.name
    sentence = f"The receipt does not hold for this statement: {said}"
    return Reason(Why.RECEIPT, Outcome.INVALID, sentence)


def _under_head(file: Logged, terms: Terms) -> _Found:
    head = examine_head(file.proof.head, terms)
    if isinstance(head, Reason):
        return Proven(), (head,)
    checkpoint = head.checkpoint
    try:
        file.proof.verify_entry(leaf_hash(file.signed.entry_hash))
    except EvidenceError as error:
        sentence = f"The statement is not in the log where the proof says: {error}"
        return Proven(), (Reason(Why.NOT_IN_LOG, Outcome.INVALID, sentence),)
    seen = tuple(head.seen.values())
    proven = Proven(
        log=checkpoint.origin, index=file.proof.index, size=checkpoint.size, seen_by=seen
    )
    return proven, (*head.notes, *_witnessed((head,), terms))


def _witnessed(heads: Iterable[Head], terms: Terms) -> tuple[Reason, ...]:
    """By the policy's quorum, and not too long ago."""
    enough = [each for each in heads if each.seen and terms.policy.met(each.seen)]
    if not enough:
        return (_without_quorum(terms),)
    newest = max(seen.at_s for head in enough for seen in head.seen.values())
    age_s = terms.now_s - newest
    if age_s > terms.max_age_s:
        sentence = (
            f"The last witness of the policy saw the head {age_s // DAY_S} days ago, more than "
            f"{terms.max_age_s / DAY_S:g}."
        )
        return (Reason(Why.STALE, Outcome.VALID_STALE, sentence),)
    return ()


def _without_quorum(terms: Terms) -> Reason:
    sentence = (
        f"Too few witnesses of the policy saw the head: {terms.policy.quorum!r} is asked."
    )
    return Reason(Why.NO_QUORUM, Outcome.VALID_UNWITNESSED, sentence)
