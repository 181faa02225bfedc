"""What a witness is asked (C2SP tlog-witness): here is a head, and the proof that the log grew.

A witness keeps the largest head it has seen of each log and puts its name to the next one only
if that holds the last one unchanged. The first head it sees, it takes as it comes.
"""

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from shared.errors import CounterproofError, EvidenceError, InputError
from shared.ledger.checkpoint import Checkpoint, parse_checkpoint, read_number
from shared.ledger.merkle import EMPTY_ROOT, HASH_SIZE, Proof, verify_consistency
from shared.ledger.note import (
    LARGEST_NOTE,
    Note,
    Verifier,
    decode_base64,
    format_note,
    parse_note,
    verify_note,
)

MOST_HASHES = 63

_OLD = "old "


class Refusal(IntEnum):
    """Why a head is not cosigned, as the status of HTTP."""

    MALFORMED = 400
    UNSIGNED = 403
    UNKNOWN_LOG = 404
    CONFLICT = 409  # another size was cosigned last, or the same size with another root
    NOT_GROWN = 422  # the proof does not lead from the last head to this one


class RefusedHeadError(CounterproofError):
    """`size` is what was cosigned last, where that is the matter."""

    def __init__(self, refusal: Refusal, message: str, size: int | None = None) -> None:
        super().__init__(message)
        self.refusal = refusal
        self.size = size


@dataclass(frozen=True, slots=True)
class Submission:
    """A head, and the consistency proof from the tree of size `old` to it."""

    old: int
    proof: Proof
    head: Note


@dataclass(frozen=True, slots=True)
class Seen:
    """The last head that was cosigned; before the first, nothing is in the tree."""

    size: int
    root: bytes


def format_submission(submission: Submission) -> bytes:
    hashes = "".join(f"{base64.b64encode(each).decode()}\n" for each in submission.proof)
    return f"{_OLD}{submission.old}\n{hashes}\n{format_note(submission.head)}".encode()


def parse_submission(data: bytes) -> Submission:
    if len(data) > 2 * LARGEST_NOTE:
        raise InputError(f"A submission has at most {2 * LARGEST_NOTE} bytes.")
    above, found, head = data.partition(b"\n\n")
    if not found:
        raise InputError("A submission has an empty line before its checkpoint.")
    try:
        first, *lines = above.decode("ascii").split("\n")
    except UnicodeDecodeError as error:
        raise InputError("The lines above the checkpoint are ASCII.") from error
    if not first.startswith(_OLD):
        raise InputError(f"A submission begins with the old size, not {first[:40]!r}.")
    if len(lines) > MOST_HASHES:
        raise InputError(f"A consistency proof has at most {MOST_HASHES} hashes.")
    hashes = tuple(decode_base64(line, "hash") for line in lines)
    if any(len(each) != HASH_SIZE for each in hashes):
        raise InputError(f"Each hash of a proof has {HASH_SIZE} bytes.")
    return Submission(
        read_number(first.removeprefix(_OLD), "old size"), hashes, parse_note(head)
    )


def consider(
    submission: Submission, known: Iterable[Verifier], seen: Seen | None
) -> Checkpoint:
    """The head that may be cosigned now; several of the known keys may be of its origin."""
    try:
        head = parse_checkpoint(submission.head.text)
    except InputError as error:
        raise RefusedHeadError(Refusal.MALFORMED, str(error)) from error
    keys = [each for each in known if each.name == head.origin]
    if not keys:
        raise RefusedHeadError(Refusal.UNKNOWN_LOG, f"No log is known as {head.origin[:80]!r}.")
    try:
        verify_note(submission.head, keys)
    except EvidenceError as error:
        raise RefusedHeadError(Refusal.UNSIGNED, str(error)) from error
    _expect_growth(submission, head, seen)
    return head


def _expect_growth(submission: Submission, head: Checkpoint, seen: Seen | None) -> None:
    last = seen.size if seen else 0
    if submission.old > head.size:
        sentence = f"A log of {head.size} did not grow out of one of {submission.old}."
        raise RefusedHeadError(Refusal.MALFORMED, sentence)
    if submission.old != last:
        sentence = f"The last head cosigned here has the size {last}, not {submission.old}."
        raise RefusedHeadError(Refusal.CONFLICT, sentence, last)
    root = seen.root if seen else EMPTY_ROOT
    if last == head.size and root != head.root:
        sentence = f"Two heads of the size {last} have different roots."
        raise RefusedHeadError(Refusal.CONFLICT, sentence, last)
    if last == 0:
        # From nothing every tree can grow: RFC 9162 has no proof of that, and takes none.
        if submission.proof:
            sentence = "From the empty tree there is no proof, yet one was given."
            raise RefusedHeadError(Refusal.NOT_GROWN, sentence)
        return
    try:
        verify_consistency(last, head.size, root, head.root, submission.proof)
    except EvidenceError as error:
        raise RefusedHeadError(Refusal.NOT_GROWN, str(error)) from error
