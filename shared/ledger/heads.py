"""A log's head in the eyes of somebody with a policy: who signed it, who saw it, and when."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from shared.errors import EvidenceError
from shared.ledger.checkpoint import Checkpoint, parse_checkpoint
from shared.ledger.cosignature import Seen, Witness, verify_cosignatures
from shared.ledger.note import Note, Verifier, verify_note
from shared.ledger.policy import Key, Policy
from shared.ledger.verdicts import Outcome, Reason, Why

DAY_S = 24 * 60 * 60
MAX_AGE_S = 30 * DAY_S
FUTURE_S = 60 * 60
"""So far two clocks may be apart; what is later than that did not happen yet."""


@dataclass(frozen=True, slots=True)
class Terms:
    """`check(key, message, signature)` raises `EvidenceError` when the key did not sign that.

    A head that nobody trusted has seen for longer than `max_age_s` is stale.
    """

    policy: Policy
    check: Callable[[bytes, bytes, bytes], None]
    now_s: int
    max_age_s: int = MAX_AGE_S


@dataclass(frozen=True, slots=True)
class Head:
    """`seen` is by the policy's names of witnesses; `notes` says what was left out, and why."""

    checkpoint: Checkpoint
    seen: Mapping[str, Seen]
    notes: tuple[Reason, ...]


def examine_head(note: Note, terms: Terms) -> Head | Reason:
    checkpoint = parse_checkpoint(note.text)
    logs = [each for each in terms.policy.logs if each.name == checkpoint.origin]
    usable = [each for each in logs if each.verifiable]
    if not usable:
        return _unknown_log(checkpoint.origin, known=bool(logs))
    try:
        verify_note(note, [_verifier(each, terms) for each in usable])
    except EvidenceError as error:
        sentence = f"The head of {checkpoint.origin} is not signed by its log: {error}"
        return Reason(Why.HEAD_SIGNATURE, Outcome.INVALID, sentence)
    try:
        seen = _seen(note, terms)
    except EvidenceError as error:
        return Reason(Why.COSIGNATURE, Outcome.INVALID, str(error))
    future = {name for name, each in seen.items() if each.at_s > terms.now_s + FUTURE_S}
    kept = {name: each for name, each in seen.items() if name not in future}
    return Head(
        checkpoint, kept, tuple(_from_the_future(seen[name]) for name in sorted(future))
    )


def _unknown_log(origin: str, *, known: bool) -> Reason:
    sentence = (
        f"The policy's key of the log {origin!r} is of a kind that is not verified here."
        if known
        else f"The log {origin!r} is not in the policy."
    )
    return Reason(Why.UNKNOWN_LOG, Outcome.CANNOT_TELL, sentence)


def _verifier(log: Key, terms: Terms) -> Verifier:
    return Verifier(log.name, log.key, partial(terms.check, log.key))


def _seen(note: Note, terms: Terms) -> Mapping[str, Seen]:
    """Each witness by itself: two of a policy may cosign under the same name."""
    found: dict[str, Seen] = {}
    for name, key in terms.policy.witnesses.items():
        if key.verifiable:
            witness = Witness(key.name, key.key, partial(terms.check, key.key))
            for each in verify_cosignatures(note, [witness]):
                found[name] = Seen(name, each.at_s)
    return found


def _from_the_future(seen: Seen) -> Reason:
    sentence = f"{seen.witness} says that it saw the head at {seen.at_s}, which is yet to come."
    return Reason(Why.FROM_THE_FUTURE, Outcome.VALID, sentence)
