"""Level 2: the statement is under a head that the log signed and witnesses saw."""

from collections.abc import Sequence

from shared.errors import EvidenceError
from shared.ledger.cosignature import Seen
from shared.ledger.heads import DAY_S, Head, Terms, examine_head
from shared.ledger.logged import Logged
from shared.ledger.merkle import leaf_hash
from shared.ledger.policy import shown
from shared.ledger.verdicts import Found, Outcome, Proven, Reason, Why


def by_head(file: Logged, terms: Terms) -> Found:
    head = head_over(file, terms)
    if isinstance(head, Reason):
        return Proven(), (head,)
    return proven_by(file, (head,)), (*head.notes, *witnessed((head,), terms))


def head_over(file: Logged, terms: Terms) -> Head | Reason:
    """Whoever signed it: the head that the statement is under."""
    head = examine_head(file.proof.head, terms)
    if isinstance(head, Reason):
        return head
    try:
        file.proof.verify_entry(leaf_hash(file.signed.entry_hash))
    except EvidenceError as error:
        sentence = f"The statement is not in the log where the proof says: {error}"
        return Reason(Why.NOT_IN_LOG, Outcome.INVALID, sentence)
    return head


def proven_by(file: Logged, heads: Sequence[Head]) -> Proven:
    """The first of the heads is the one the statement is under, the others hold that one."""
    checkpoint = heads[0].checkpoint
    newest: dict[str, Seen] = {}
    for seen in sorted((each for head in heads for each in head.seen.values()), key=_when):
        newest[seen.witness] = seen
    return Proven(
        log=checkpoint.origin,
        index=file.proof.index,
        size=checkpoint.size,
        seen_by=tuple(newest.values()),
    )


def witnessed(heads: Sequence[Head], terms: Terms) -> tuple[Reason, ...]:
    """What is left to say if no head was seen by the policy's quorum, or not for long."""
    enough = [each for each in heads if each.seen and terms.policy.met(each.seen)]
    if not enough:
        sentence = (
            "Too few witnesses of the policy saw the head for its quorum, "
            f"{shown(terms.policy.quorum)}: {_names(heads)}."
        )
        return (Reason(Why.NO_QUORUM, Outcome.VALID_UNWITNESSED, sentence),)
    age_s = terms.now_s - max(_when(seen) for head in enough for seen in head.seen.values())
    if age_s <= terms.max_age_s:
        return ()
    sentence = (
        f"The last witness of the policy saw the head {age_s // DAY_S} days ago, longer than "
        f"the {terms.max_age_s / DAY_S:g} allowed."
    )
    return (Reason(Why.STALE, Outcome.VALID_STALE, sentence),)


def _names(heads: Sequence[Head]) -> str:
    names = sorted({name for head in heads for name in head.seen})
    return ", ".join(map(shown, names)) or "nobody"


def _when(seen: Seen) -> int:
    return seen.at_s
