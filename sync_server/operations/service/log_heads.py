"""Heads of the log that somebody keeps: whether each is what it was, and what it says of ours.

1. A head counts if the log's own key signed it; a cosigned one, if the witness's key did too.
2. One that is larger than the log says from which index on entries are missing.
3. One with another root says between which indices history was changed: after the largest head
   of its kind that fits, and before its own end.
4. Under a former origin neither is damage any more: that is why another one was begun.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.keys import PublicKey
from shared.ledger.checkpoint import Checkpoint, parse_checkpoint
from shared.ledger.note import Note, Verifier, parse_note, verify_note
from sync_server.operations.service.findings import Damage, Finding

Roots = Mapping[int, bytes | None]
"""Our root at each size that was asked for; None where statements before it are missing."""


@dataclass(frozen=True, slots=True)
class Head:
    """`whose` says who keeps it, `place` where; `outside` is what is not in the database."""

    whose: str
    place: str
    checkpoint: Checkpoint
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Signed:
    """A note as it was parsed, signed by the log."""

    note: Note
    checkpoint: Checkpoint


def read_signed(text: bytes, key: PublicKey) -> Signed:
    """`InputError` for what is no checkpoint, `EvidenceError` for one of another log."""
    note = parse_note(text)
    checkpoint = parse_checkpoint(note.text)
    verify_note(note, [Verifier(checkpoint.origin, key.raw, key.verify)])
    return Signed(note, checkpoint)


@dataclass(frozen=True, slots=True)
class Compared:
    """`facts` are of former origins."""

    findings: Sequence[Finding]
    facts: Sequence[str]


def compare_heads(heads: Sequence[Head], origin: str, size: int, roots: Roots) -> Compared:
    """`origin` is the one in force; without one every head is of a former one."""
    findings: list[Finding] = []
    facts: list[str] = []
    for head in heads:
        misfit = _misfit(head, heads, size, roots)
        if misfit is None:
            continue
        if head.checkpoint.origin == origin:
            findings.append(misfit)
        else:
            facts.append(f"Under the former origin {head.checkpoint.origin}: {misfit.sentence}")
    return Compared(findings, facts)


def _misfit(head: Head, heads: Sequence[Head], size: int, roots: Roots) -> Finding | None:
    said = head.checkpoint
    if said.size > size:
        missing = f"Entries {size} to {said.size - 1} are"
        if said.size == size + 1:
            missing = f"Entry {size} is"
        sentence = f"{missing} missing: {head.whose} has a head of the size {said.size}."
        return Finding(Damage.LOST, size, sentence, head.place, said.root.hex())
    ours = roots.get(said.size)
    if ours is None or ours == said.root:
        return None
    first = _largest_fitting(heads, head, roots)
    sentence = (
        f"Between the entries {first} and {said.size - 1} history was changed: {head.whose} "
        f"has a head of the size {said.size} with another root than this log has there."
    )
    return Finding(Damage.REWRITTEN, first, sentence, head.place, said.root.hex())


def _largest_fitting(heads: Sequence[Head], misfit: Head, roots: Roots) -> int:
    """Where nothing was changed yet: what the database says of itself bounds no other head."""
    fitting = (
        head.checkpoint.size
        for head in heads
        if head.outside == misfit.outside
        and head.checkpoint.size < misfit.checkpoint.size
        and roots.get(head.checkpoint.size) == head.checkpoint.root
    )
    return max(fitting, default=0)
