"""Is it so? Evidence judged by a policy, with everything else dead: bytes in, verdict out.

Rules:
1. A statement counts if its signature is by a key of the policy's witnesses: these are kiosks.
2. Whatever fails a check makes the whole invalid; whatever cannot be checked, undecided.
3. A receipt alone has no head that witnesses could have seen: at best it is unwitnessed.
4. Stale is what no witness of the policy has seen for longer than the terms allow.
"""

from dataclasses import replace
from functools import partial
from typing import assert_never

from shared.errors import EvidenceError
from shared.ledger import statement
from shared.ledger.bundle import Bundle
from shared.ledger.by_bundle import by_bundle
from shared.ledger.by_head import by_head
from shared.ledger.by_receipt import by_receipts
from shared.ledger.files import File, read
from shared.ledger.heads import Terms
from shared.ledger.key_names import thumbprint_of, uri_of
from shared.ledger.logged import Logged
from shared.ledger.statement import Signed
from shared.ledger.transparent import Transparent
from shared.ledger.verdicts import Found, Judged, Outcome, Proven, Reason, Why, worst

__all__ = [
    "File",
    "Judged",
    "Outcome",
    "Proven",
    "Reason",
    "Terms",
    "Why",
    "judge",
    "origin_of",
    "read",
]


def judge(file: File, terms: Terms) -> Judged:
    author = _author(file.signed, terms)
    proven, reasons = _in_log(file, terms)
    if isinstance(author, Reason):
        reasons = (author, *reasons)
    else:
        proven = replace(proven, kiosk=author)
    if worst(reasons) is Outcome.INVALID:
        proven = Proven()
    return Judged(file.level, file.signed.statement, reasons, proven)


def origin_of(file: File) -> str | None:
    """The log that the file says it is of; a receipt names only a key (level 1)."""
    match file:
        case Transparent():
            return None
        case Logged(proof=proof) | Bundle(logged=Logged(proof=proof)):
            return proof.checkpoint.origin
        case _:
            assert_never(file)


def _in_log(file: File, terms: Terms) -> Found:
    match file:
        case Transparent():
            return by_receipts(file, terms)
        case Logged():
            return by_head(file, terms)
        case Bundle():
            return by_bundle(file, terms)
        case _:
            assert_never(file)


def _author(signed: Signed, terms: Terms) -> str | Reason:
    """The policy's name of the kiosk whose statement it is."""
    kid, issuer = signed.statement.kid, signed.statement.issuer
    if issuer != uri_of(kid):
        sentence = f"The statement names two keys: {uri_of(kid)} and {issuer!r}."
        return Reason(Why.ISSUER, Outcome.INVALID, sentence)
    for name, key in terms.policy.witnesses.items():
        if key.verifiable and thumbprint_of(key.key) == kid:
            return _signed_by(name, key.key, signed, terms)
    sentence = f"The kiosk's key {issuer} is not among the witnesses of the policy."
    return Reason(Why.UNKNOWN_KIOSK, Outcome.CANNOT_TELL, sentence)


def _signed_by(name: str, key: bytes, signed: Signed, terms: Terms) -> str | Reason:
    try:
        statement.verify(signed, partial(terms.check, key))
    except EvidenceError:
        sentence = (
            f"The statement is not as the kiosk signed it that the policy calls {name!r}."
        )
        return Reason(Why.STATEMENT_SIGNATURE, Outcome.INVALID, sentence)
    return name
