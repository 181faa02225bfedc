"""Of proofs of C2SP tlog-proof, with the statement as extra data."""

from dataclasses import replace

from shared.ledger.note import Note
from shared.ledger.tlog_proof import TlogProof, format_proof
from tests.support.bent_cose import FORGED, OTHER
from tests.support.evidence_world import (
    ELSEWHERE,
    NOW_S,
    SIGNED,
    STRANGER,
    head,
    proof,
    proof_file,
    transparent,
)
from tests.support.vector_case import (
    CANNOT_TELL,
    INVALID,
    STALE,
    UNWITNESSED,
    VALID,
    Cases,
    bad,
    flipped,
    judged,
)

DAY_S = 24 * 60 * 60


def _bent(note: Note) -> list:
    last = note.signatures[-1]
    return [note.signatures[1], replace(last, data=flipped(last.data))]


MADE = proof_file()
LINES = MADE.split(b"\n")
EXTRA, HASHES = LINES[1], LINES[3:7]


def changed(old: bytes, new: bytes) -> bytes:
    return MADE.replace(old, new, 1)


UNSEEN, OLD = head(seen_by=()), head(at_s=NOW_S - 31 * DAY_S)
MOVED = format_proof(replace(proof(), index=4)).encode()
BENT = Note(head().text, (head().signatures[0], *_bent(head())))
PROOFS: Cases = {
    "good": judged(MADE, VALID),
    "good-exactly-30-days": judged(proof_file(head(at_s=NOW_S - 30 * DAY_S)), VALID),
    "stale": judged(proof_file(OLD), STALE, "stale"),
    "unseen": judged(proof_file(UNSEEN), UNWITNESSED, "no-quorum"),
    "seen-by-one-of-two": judged(proof_file(head(seen_by=("a",))), UNWITNESSED, "no-quorum"),
    "seen-by-one-of-any": judged(proof_file(head(seen_by=("a",))), VALID, policy="any"),
    "no-quorum-asked": judged(proof_file(), VALID, policy="no-quorum"),
    "no-quorum-asked-nobody-saw": judged(
        proof_file(UNSEEN), UNWITNESSED, "no-quorum", policy="no-quorum"
    ),
    "from-the-future": judged(
        proof_file(head(at_s=NOW_S + 2 * DAY_S)),
        UNWITNESSED,
        *("from-the-future", "from-the-future", "no-quorum"),
    ),
    "unknown-log": judged(proof_file(head(origin=ELSEWHERE)), CANNOT_TELL, "unknown-log"),
    "unknown-kiosk": judged(MADE, CANNOT_TELL, "unknown-kiosk", policy="without-kiosk"),
    "log-of-another-kind": judged(MADE, CANNOT_TELL, "unknown-log", policy="ml-dsa-44-log"),
    "another-log-key": judged(proof_file(head(key=STRANGER)), INVALID, "head-signature"),
    "bent-head-signature": judged(changed(b"\n9\n", b"\n8\n"), INVALID, "head-signature"),
    "bent-cosignature": judged(proof_file(BENT), INVALID, "cosignature"),
    "another-statement": judged(
        format_proof(proof(extra=OTHER.encoded)).encode(), INVALID, "not-in-log"
    ),
    "another-index": judged(MOVED, INVALID, "not-in-log"),
    "index-beyond": judged(changed(b"index 5", b"index 9"), INVALID, "not-in-log"),
    "hash-missing": judged(changed(HASHES[0] + b"\n", b""), INVALID, "not-in-log"),
    "hash-more": judged(
        changed(HASHES[0], HASHES[0] + b"\n" + HASHES[0]),
        INVALID,
        "not-in-log",
    ),
    "forged-statement": judged(
        format_proof(proof(extra=FORGED.encoded)).encode(),
        INVALID,
        *("statement-signature", "not-in-log"),
    ),
    "another-version": bad(changed(b"@v1", b"@v2"), "begins with b'c2sp.org/tlog-p"),
    "carriage-return": bad(changed(b"@v1\n", b"@v1\r\n"), "begins with c2sp.org/tlog-proof@v1"),
    "no-empty-line": bad(MADE.replace(b"\n\n", b"\n"), "an empty line before"),
    "not-utf-8": bad(changed(b"shop", b"\xffhop"), "A proof is UTF-8"),
    "no-extra": bad(changed(EXTRA + b"\n", b""), "has no extra line"),
    "empty-extra": bad(changed(EXTRA, b"extra "), "has no line for it"),
    "extra-no-base64": bad(changed(EXTRA, b"extra !"), "The extra data is no base64"),
    "extra-no-statement": bad(changed(EXTRA, b"extra AAAA"), "extra data of the proof: This"),
    "extra-with-receipts": bad(
        format_proof(proof(extra=transparent())).encode(), "unprotected header is empty"
    ),
    "no-index": bad(changed(b"index 5\n", b""), "names the index of its entry"),
    "index-first": bad(
        changed(EXTRA + b"\nindex 5\n", b"index 5\n" + EXTRA + b"\n"),
        "The hash is no base64",
    ),
    "leading-zero": bad(changed(b"index 5", b"index 05"), "index is no number as logs write"),
    "short-hash": bad(changed(HASHES[0], b"AAAA"), "Each hash of a proof has 32 bytes"),
    "64-hashes": bad(
        format_proof(TlogProof(5, (bytes(32),) * 64, head(), SIGNED.encoded)).encode(),
        "No tree is higher than 63",
    ),
    "no-checkpoint": bad(changed(b"\n9\n", b"\nnine\n"), "size is no number as logs write"),
    "no-signature": bad(MADE[: MADE.index(b"\xe2\x80\x94")], "ends in a signature line"),
    "oversize": bad(MADE + b"a" * (256 * 1024), "at most 262144 bytes"),
}
