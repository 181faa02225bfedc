"""Of submissions, read and considered by a witness that saw the head of 5 entries."""

from shared.ledger import merkle
from shared.ledger.note import (
    Note,
    sign_note,
)
from shared.ledger.witness import Submission, format_submission
from tests.support.evidence_world import (
    ELSEWHERE,
    LEAVES,
    LOG,
    ORIGIN,
    STRANGER,
    head,
    root,
    text,
)
from tests.support.vector_case import Cases, bad, good


def made(old: int, note: Note, hashes: merkle.Proof | None = None) -> bytes:
    proof = merkle.consistency_proof(LEAVES[:9], old) if hashes is None else hashes
    return format_submission(Submission(old, proof, note))


RIGHT = made(5, head(seen_by=()))
FIRST, REST = RIGHT.split(b"\n", 1)
FORKED = Note(text(9).replace("\n9\n", "\n5\n"), ())
SAME = sign_note(FORKED.text, ORIGIN, LOG.public.raw, LOG.sign)
SUBMISSIONS: Cases = {
    "good": good(RIGHT),
    "good-same-head": good(made(5, head(5, seen_by=()), ())),
    "nothing": bad(b"", "an empty line before its checkpoint"),
    "no-old-line": bad(REST, "begins with the old size"),
    "leading-zero": bad(b"old 05\n" + REST, "old size is no number"),
    "short-hash": bad(FIRST + b"\nAAAA\n" + REST, "Each hash of a proof has 32 bytes"),
    "no-base64": bad(FIRST + b"\n!\n" + REST, "The hash is no base64"),
    "64-hashes": bad(made(5, head(seen_by=()), (bytes(32),) * 64), "at most 63 hashes"),
    "not-ascii": bad("old 5\u00a0\n".encode() + REST, "are ASCII"),
    "oversize": bad(b"a" * (256 * 1024 + 1), "at most 262144 bytes"),
    "no-checkpoint": bad(
        RIGHT.replace(b"\n9\n", b"\nnine\n"),
        "size is no number as logs write it: 'nine'",
    ),
    "another-log": bad(
        made(5, head(seen_by=(), origin=ELSEWHERE)),
        "No log is known as 'else.example/log'",
    ),
    "unsigned": bad(made(5, head(seen_by=(), key=STRANGER)), "No key that is known"),
    "another-old-size": bad(made(6, head(seen_by=())), "has the size 5, not 6"),
    "from-0": bad(made(0, head(seen_by=()), ()), "has the size 5, not 0"),
    "shrunk": bad(made(10, head(seen_by=()), ()), "did not grow out of one of 10"),
    "another-root": bad(made(5, SAME, ()), "Two heads of the size 5 have different roots"),
    "another-proof": bad(
        made(5, head(seen_by=()), merkle.consistency_proof(LEAVES, 5)), "does not lead"
    ),
    "no-proof": bad(made(5, head(seen_by=()), ()), "consistency proof is empty"),
    "proof-of-the-same": bad(
        made(5, head(5, seen_by=()), (root(5),)), "A tree and itself need no proof"
    ),
}
