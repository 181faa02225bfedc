"""Vectors of what is signed as a note, and of whom to believe: notes to policies."""

import base64

from shared.ledger import merkle
from shared.ledger.cosignature import cosign
from shared.ledger.note import (
    COSIGNATURE_V1,
    ED25519,
    ML_DSA_44,
    Note,
    NoteSignature,
    key_id,
    sign_note,
    verifier_key,
)
from shared.ledger.witness import Submission, format_submission
from tests.support.evidence_world import (
    ELSEWHERE,
    KIOSK,
    LEAVES,
    LOG,
    LOG_LINE,
    NAMES,
    ORIGIN,
    POLICY,
    SECOND,
    SEEN_S,
    STRANGER,
    WITNESSES,
    head,
    note_file,
    root,
    text,
    vkey,
    witness_line,
)
from tests.support.vector_case import Cases, bad, good

DASH = "\u2014"
TEXT = text(9)
SIGNED = note_file(head(seen_by=()))
LINE = head(seen_by=()).signatures[0].line


def ml_dsa(name: str) -> str:
    """A key that nobody here can verify with; that it is zeros is no matter."""
    known = key_id(name, ML_DSA_44, bytes(1312)).hex()
    return f"{name}+{known}+{base64.b64encode(bytes([ML_DSA_44]) + bytes(1312)).decode()}"


def notes() -> Cases:
    """Read, and verified by the log's key."""
    stranger = sign_note(TEXT, ELSEWHERE, STRANGER.public.raw, STRANGER.sign).signatures[0]
    forged = sign_note(TEXT, ORIGIN, LOG.public.raw, STRANGER.sign)
    empty = base64.b64encode(b"1234").decode()
    return {
        "good": good(SIGNED),
        "good-cosigned": good(note_file(head())),
        "good-signed-by-strangers-too": good(
            note_file(Note(TEXT, (stranger, *head(seen_by=()).signatures)))
        ),
        "good-empty-lines": good(
            note_file(sign_note("a\n\n\nb\n", ORIGIN, LOG.public.raw, LOG.sign))
        ),
        "nothing": bad(b"", "an empty line between"),
        "unsigned": bad(f"{TEXT}\n", "ends in a signature line"),
        "no-empty-line": bad(TEXT + LINE, "an empty line between"),
        "no-last-newline": bad(SIGNED[:-1], "ends in a signature line and its newline"),
        "left-over": bad(SIGNED + b"more\n", "no signature line: 'more'"),
        "not-utf-8": bad(b"\xff" + SIGNED, "A note is UTF-8"),
        "carriage-return": bad(SIGNED.replace(b"\n9\n", b"\r\n9\n"), "control character '\\r'"),
        "hyphen": bad(SIGNED.replace(DASH.encode(), b"-"), "no signature line: '- shop"),
        "two-blanks": bad(
            SIGNED.replace(f"{DASH} ".encode(), f"{DASH}  ".encode()), "no signature line"
        ),
        "no-name": bad(f"{TEXT}\n{DASH}  {empty}\n", "'' is no key name"),
        "plus-in-name": bad(f"{TEXT}\n{DASH} a+b {empty}\n", "'a+b' is no key name"),
        "wide-blank-in-name": bad(f"{TEXT}\n{DASH} a\u00a0b {empty}\n", "is no key name"),
        "no-base64": bad(f"{TEXT}\n{DASH} a !!!!\n", "The signature is no base64: '!!!!'"),
        "no-padding": bad(SIGNED.replace(b"=", b""), "The signature is no base64"),
        "loose-bits": bad(f"{TEXT}\n{DASH} a AAAAAB==\n", "not the base64 of its bytes"),
        "no-signature": bad(f"{TEXT}\n{DASH} a {empty}\n", "The signature of a is empty"),
        "65-signatures": bad(f"{TEXT}\n" + LINE * 65, "at most 64 signatures"),
        "oversize": bad(b"a" * (128 * 1024 + 1), "at most 131072 bytes"),
        "only-strangers": bad(note_file(Note(TEXT, (stranger,))), "No key that is known"),
        "forged": bad(note_file(forged), "signature is not by the key"),
        "another-text": bad(SIGNED.replace(b"\n9\n", b"\n8\n"), "signature is not by the key"),
        "short-signature": bad(
            note_file(Note(TEXT, (NoteSignature(ORIGIN, _log_id(), b"\1" * 63),))),
            "signature is not by the key",
        ),
    }


def verifier_keys() -> Cases:
    own = verifier_key(ORIGIN, LOG.public.raw)
    name, known, key = own.split("+", 2)
    other_type = base64.b64encode(b"\x02" + LOG.public.raw).decode()
    return {
        "good": good(own),
        "good-cosigner": good(vkey(KIOSK, "kiosk/1")),
        "two-parts": bad(f"{name}+{known}", "name+ID+key"),
        "no-name": bad(f"+{known}+{key}", "'' is no key name"),
        "blank-in-name": bad(f"a b+{known}+{key}", "'a b' is no key name"),
        "another-name": bad(f"{name}2+{known}+{key}", f"does not have the ID {known!r}"),
        "another-id": bad(f"{name}+00000000+{key}", "does not have the ID '00000000'"),
        "large-letters-in-id": bad(f"{name}+{known.upper()}+{key}", "does not have the ID"),
        "another-type": bad(f"{name}+{known}+{other_type}", "no Ed25519 key for notes"),
        "ml-dsa-44": bad(ml_dsa("pq"), "no Ed25519 key for notes"),
        "short-key": bad(f"{name}+{known}+AQID", "no Ed25519 key for notes"),
        "empty-key": bad(f"{name}+{known}+", "no Ed25519 key for notes"),
        "no-base64": bad(f"{name}+{known}+!", "The key is no base64"),
    }


def checkpoints() -> Cases:
    origin, size, top = TEXT.splitlines()
    return {
        "good": good(TEXT),
        "good-extension": good(f"{TEXT}extension\n"),
        "good-empty-tree": good(
            f"{origin}\n0\n{base64.b64encode(merkle.EMPTY_ROOT).decode()}\n"
        ),
        "good-blank-in-origin": good(f"a log\n{size}\n{top}\n"),
        "two-lines": bad(f"{origin}\n{size}\n", "an origin, a size and a root"),
        "no-newline": bad(TEXT[:-1], "ends in a newline"),
        "no-origin": bad(f"\n{size}\n{top}\n", "one line that is not empty"),
        "leading-zero": bad(
            f"{origin}\n09\n{top}\n", "size is no number as logs write it: '09'"
        ),
        "negative": bad(f"{origin}\n-9\n{top}\n", "size is no number as logs write it: '-9'"),
        "plus": bad(f"{origin}\n+9\n{top}\n", "size is no number as logs write it: '+9'"),
        "other-digits": bad(f"{origin}\n\u0669\n{top}\n", "size is no number"),
        "beyond-63-bits": bad(f"{origin}\n{2**63}\n{top}\n", "size is no number"),
        "short-root": bad(f"{origin}\n{size}\nAAAA\n", "root of a checkpoint has 32 bytes"),
        "no-base64-root": bad(f"{origin}\n{size}\n{top[:-1]}\n", "The root is no base64"),
        "loose-bits-in-root": bad(
            f"{origin}\n{size}\n{top[:-2]}9=\n", "The root is not the base64 of its bytes"
        ),
        "empty-extension": bad(f"{TEXT}\n", "one line that is not empty"),
        "tab": bad(TEXT.replace("shop", "shop\t"), "control character '\\t'"),
    }


def cosignatures() -> Cases:
    """Of both kiosks of the good policy, at the size 9."""
    name = NAMES["a"][1]
    known = key_id(name, COSIGNATURE_V1, KIOSK.public.raw)

    def made(data: bytes) -> bytes:
        log = head(seen_by=()).signatures
        return note_file(Note(TEXT, (*log, NoteSignature(name, known, data))))

    right = cosign(TEXT, name, KIOSK.public.raw, KIOSK.sign, SEEN_S).data
    later = (SEEN_S + 1).to_bytes(8, "big")
    beyond = (2**63).to_bytes(8, "big")
    return {
        "good": good(note_file(head())),
        "good-of-one": good(made(right)),
        "good-time-0": good(note_file(head(at_s=0))),
        "no-time": bad(made(right[8:]), "has the wrong length"),
        "too-long": bad(made(right + b"\0"), "has the wrong length"),
        "another-time": bad(made(later + right[8:]), "signature is not by the key"),
        "beyond-63-bits": bad(made(beyond + right[8:]), "from no time there is"),
        "another-head": bad(
            made(cosign(text(8), name, KIOSK.public.raw, KIOSK.sign, SEEN_S).data),
            "signature is not by the key",
        ),
        "plain-signature": bad(
            made(right[:8] + KIOSK.sign(TEXT.encode())), "signature is not by the key"
        ),
        "another-key": bad(made(right[:8] + SECOND.sign(b"")), "signature is not by the key"),
    }


def submissions() -> Cases:
    """Read, and considered by a witness that saw the head of 5 entries."""

    def made(old: int, note: Note, hashes: merkle.Proof | None = None) -> bytes:
        proof = merkle.consistency_proof(LEAVES[:9], old) if hashes is None else hashes
        return format_submission(Submission(old, proof, note))

    right = made(5, head(seen_by=()))
    first, rest = right.split(b"\n", 1)
    forked = Note(text(9).replace("\n9\n", "\n5\n"), ())
    same = sign_note(forked.text, ORIGIN, LOG.public.raw, LOG.sign)
    return {
        "good": good(right),
        "good-same-head": good(made(5, head(5, seen_by=()), ())),
        "nothing": bad(b"", "an empty line before its checkpoint"),
        "no-old-line": bad(rest, "begins with the old size"),
        "leading-zero": bad(b"old 05\n" + rest, "old size is no number"),
        "short-hash": bad(first + b"\nAAAA\n" + rest, "Each hash of a proof has 32 bytes"),
        "no-base64": bad(first + b"\n!\n" + rest, "The hash is no base64"),
        "64-hashes": bad(made(5, head(seen_by=()), (bytes(32),) * 64), "at most 63 hashes"),
        "not-ascii": bad("old 5\u00a0\n".encode() + rest, "are ASCII"),
        "oversize": bad(b"a" * (256 * 1024 + 1), "at most 262144 bytes"),
        "no-checkpoint": bad(
            right.replace(b"\n9\n", b"\nnine\n"), "size is no number as logs write it: 'nine'"
        ),
        "another-log": bad(
            made(5, head(seen_by=(), origin=ELSEWHERE)), "No log is known as 'else.example/log'"
        ),
        "unsigned": bad(made(5, head(seen_by=(), key=STRANGER)), "No key that is known"),
        "another-old-size": bad(made(6, head(seen_by=())), "has the size 5, not 6"),
        "from-0": bad(made(0, head(seen_by=()), ()), "has the size 5, not 0"),
        "shrunk": bad(made(10, head(seen_by=()), ()), "did not grow out of one of 10"),
        "another-root": bad(made(5, same, ()), "Two heads of the size 5 have different roots"),
        "another-proof": bad(
            made(5, head(seen_by=()), merkle.consistency_proof(LEAVES, 5)), "does not lead"
        ),
        "no-proof": bad(made(5, head(seen_by=()), ()), "consistency proof is empty"),
        "proof-of-the-same": bad(
            made(5, head(5, seen_by=()), (root(5),)), "A tree and itself need no proof"
        ),
    }


def policies() -> Cases:
    one = f"{LOG_LINE}{WITNESSES}"
    same_key = f"witness c {vkey(KIOSK, 'other/name')}\n"
    note_key = f"witness c {vkey(STRANGER, 'c', ED25519)}\n"
    spaced = POLICY.replace(" ", "\t  ").replace("log\t", "  # a comment\n\t\n \tlog\t", 1)
    return {
        "good": good(POLICY),
        "good-quorum-of-one": good(f"{one}quorum a\n"),
        "good-any": good(f"{one}group some any a b\nquorum some\n"),
        "good-number": good(f"{one}group some 2 a b\nquorum some\n"),
        "good-groups-of-groups": good(
            f"{one}group x any a\ngroup y all b\ngroup z 1 x y\nquorum z\n"
        ),
        "good-no-quorum": good(f"{LOG_LINE}quorum none\n"),
        "good-no-log": good("quorum none\n"),
        "good-blanks-and-comments": good(spaced),
        "good-urls": good(POLICY.replace("\ngroup", " https://a.example/\ngroup")),
        "good-opaque-octets": good(POLICY.encode().replace(b"both", b"\xff\xfe")),
        "good-two-opaque-names": good(
            f"{one}group K any a\ngroup \u212a any b\ngroup x all K \u212a\nquorum x\n"
        ),
        "good-ml-dsa-44": good(f"{one}witness pq {ml_dsa('pq')}\nquorum a\n"),
        "nothing": bad(b"", "no quorum line"),
        "no-quorum": bad(one, "no quorum line"),
        "two-quorums": bad(f"{POLICY}quorum a\n", "Line 6 of the policy: a policy has one"),
        "no-last-newline": bad(POLICY[:-1], "Line 5 of the policy does not end in a newline"),
        "carriage-return": bad(POLICY.replace("\n", "\r\n"), "no octet 0x0d"),
        "delete": bad(f"# \x7f\n{POLICY}", "no octet 0x7f"),
        "nul": bad(f"{POLICY}\0", "no octet 0x00"),
        "unknown-line": bad(f"{POLICY}trust a\n", "it is none of: log"),
        "comment-behind": bad(
            POLICY.replace("quorum both", "quorum both # x"), "it is none of"
        ),
        "large-letters": bad(POLICY.replace("quorum", "Quorum"), "it is none of"),
        "wide-blank": bad(POLICY.replace("quorum both", "quorum\u00a0both"), "it is none of"),
        "unknown-in-quorum": bad(f"{one}quorum c\n", "'c' is no witness and no group"),
        "unknown-in-group": bad(f"{one}group x any c\nquorum x\n", "'c' is no witness"),
        "group-of-itself": bad(f"{one}group x any x\nquorum x\n", "'x' is no witness"),
        "quorum-first": bad(f"quorum a\n{one}", "Line 1 of the policy: 'a' is no witness"),
        "none-in-group": bad(f"{one}group x any none\nquorum x\n", "'none' is no witness"),
        "witness-called-none": bad(
            witness_line("a").replace(" a ", " none ") + "quorum none\n", "its meaning already"
        ),
        "name-twice": bad(f"{one}group a any b\nquorum a\n", "'a' has its meaning already"),
        "member-twice": bad(f"{one}group x any a a\nquorum x\n", "'a' is a member already"),
        "member-of-two": bad(
            f"{one}group x any a\ngroup y any a b\nquorum y\n", "Line 5 of the policy: 'a' is a"
        ),
        "no-members": bad(f"{one}group x any\nquorum x\n", "has no members"),
        "none-needed": bad(f"{one}group x 0 a b\nquorum x\n", "1 to 2 are needed, not '0'"),
        "too-many-needed": bad(f"{one}group x 3 a b\nquorum x\n", "are needed, not '3'"),
        "some-needed": bad(f"{one}group x some a b\nquorum x\n", "are needed, not 'some'"),
        "plus-needed": bad(f"{one}group x +1 a b\nquorum x\n", "are needed, not '+1'"),
        "log-twice": bad(f"{LOG_LINE}{POLICY}", "has the key of 'shop.example/log'"),
        "same-log-key": bad(
            f"log {verifier_key(ELSEWHERE, LOG.public.raw)}\n{POLICY}",
            "has the key of 'else.example/log'",
        ),
        "same-witness-key": bad(f"{one}{same_key}quorum a\n", "has the key of 'kiosk/00"),
        "note-key-of-witness": bad(f"{note_key}quorum c\n", "type 0x01, which is not one of a"),
        "cosigner-as-log": bad(
            f"log {vkey(KIOSK, 'kiosk/1')}\nquorum none\n", "type 0x04, which is not one of a"
        ),
        "damaged-key": bad(f"witness c {vkey(KIOSK, 'k')[:-4]}\nquorum c\n", "no Ed25519 key"),
        "key-not-utf-8": bad(
            b"log \xff" + LOG_LINE.encode()[4:] + b"quorum none\n", "is not UTF-8"
        ),
        "oversize": bad("# " + "x" * 65536 + f"\n{POLICY}", "at most 65536 bytes"),
    }


def _log_id() -> bytes:
    return key_id(ORIGIN, ED25519, LOG.public.raw)
