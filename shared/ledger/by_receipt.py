"""Level 1: a log's receipt says that it has the statement; nobody else is asked."""

from functools import partial

from shared.errors import EvidenceError
from shared.ledger.heads import Terms
from shared.ledger.key_names import thumbprint_of
from shared.ledger.receipt import Receipt, issuer_of, verify_receipt
from shared.ledger.statement import Signed
from shared.ledger.transparent import Transparent
from shared.ledger.verdicts import Found, Outcome, Proven, Reason, Why, worst


def by_receipts(file: Transparent, terms: Terms) -> Found:
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
