"""A small world of evidence from fixed seeds: two kiosks, a log of eleven entries, its heads.

The keys are made of one byte each, so that everybody can sign the same: kiosk 01, log 02,
stranger 03, another kiosk 04.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from shared import keys
from shared.keys import SigningKey
from shared.ledger import merkle
from shared.ledger.anchor import SHA2_256, Envelope, digest_of
from shared.ledger.bundle import Anchored, Bundle, format_bundle
from shared.ledger.checkpoint import Checkpoint, format_checkpoint
from shared.ledger.cosignature import cosign
from shared.ledger.evidence import Terms
from shared.ledger.hlc import Hlc
from shared.ledger.logged import Logged
from shared.ledger.note import (
    COSIGNATURE_V1,
    Note,
    Verifier,
    format_note,
    sign_note,
    verifier_key,
)
from shared.ledger.policy import parse_policy
from shared.ledger.receipt import Place, Receipt, issuer_of, make_receipt
from shared.ledger.statement import NOTHING_BEFORE, Signed, Statement, body_hash, sign
from shared.ledger.tlog_proof import TlogProof, format_proof
from shared.ledger.transparent import format_transparent
from shared.wire.acts import CONTENT_TYPE, ActBody, write_body

KIOSK, LOG, STRANGER, SECOND = (SigningKey(bytes([number]) * 32) for number in (1, 2, 3, 4))
ORIGIN, ELSEWHERE = "shop.example/log", "else.example/log"
NAMES = {"a": (KIOSK, "kiosk/0000000000000001"), "b": (SECOND, "kiosk/0000000000000002")}
SEEN_S = 1_790_000_100
NOW_S = SEEN_S + 24 * 60 * 60
BODY = write_body(ActBody("batch.recalled", SEEN_S * 1_000_000, {"lot": "L1"}, "00" * 16))
STATEMENT = Statement(
    KIOSK.public.thumbprint,
    KIOSK.public.uri,
    "kiosk",
    CONTENT_TYPE,
    1,
    NOTHING_BEFORE,
    Hlc(SEEN_S * 1000),
    body_hash(BODY),
)
SIGNED = sign(STATEMENT, KIOSK.sign)
INDEX, SIZE = 5, 9
ENTRIES = [hashlib.sha256(bytes([number])).digest() for number in range(11)]
ENTRIES[INDEX] = SIGNED.entry_hash
LEAVES = [merkle.leaf_hash(entry) for entry in ENTRIES]
LOG_KEY = Verifier(ORIGIN, LOG.public.raw, LOG.public.verify)


def root(size: int) -> bytes:
    return merkle.root(LEAVES[:size])


def text(size: int, origin: str = ORIGIN) -> str:
    return format_checkpoint(Checkpoint(origin, size, root(size)))


def head(
    size: int = SIZE,
    *,
    origin: str = ORIGIN,
    key: SigningKey = LOG,
    seen_by: Sequence[str] = ("a", "b"),
    at_s: int = SEEN_S,
) -> Note:
    note = sign_note(text(size, origin), origin, key.public.raw, key.sign)
    return cosigned(note, seen_by, at_s)


def cosigned(note: Note, seen_by: Sequence[str], at_s: int = SEEN_S) -> Note:
    lines = [
        cosign(note.text, name, key.public.raw, key.sign, at_s)
        for key, name in (NAMES[each] for each in seen_by)
    ]
    return Note(note.text, (*note.signatures, *lines))


def receipt(
    signed: Signed = SIGNED, key: SigningKey = LOG, subject: str = "kiosk", size: int = SIZE
) -> bytes:
    place = Place(size, INDEX, merkle.inclusion_proof(LEAVES[:size], INDEX))
    unsigned = Receipt(issuer_of(key.public.thumbprint), subject, place, b"")
    return make_receipt(unsigned, signed.entry_hash, key.sign)


def transparent(*receipts: bytes) -> bytes:
    return format_transparent(SIGNED.encoded, receipts or (receipt(),))


def proof(
    note: Note | None = None, size: int = SIZE, extra: bytes = SIGNED.encoded
) -> TlogProof:
    hashes = merkle.inclusion_proof(LEAVES[:size], INDEX)
    return TlogProof(INDEX, hashes, note or head(size), extra)


def proof_file(note: Note | None = None, size: int = SIZE) -> bytes:
    return format_proof(proof(note, size)).encode()


ENVELOPE = Envelope(
    digest_of(text(11)),
    SHA2_256,
    80002,
    bytes(range(20)),
    bytes(range(32)),
    1234,
    0,
    bytes(range(20, 40)),
)


def anchored(size: int = 11, note: Note | None = None) -> Anchored:
    first, second = sorted((size, SIZE))
    hashes = merkle.consistency_proof(LEAVES[:second], first) if first else ()
    found = note or head(size, seen_by=())
    return Anchored(found, replace(ENVELOPE, digest=digest_of(found.text)), hashes)


BUNDLE = Bundle(Logged(SIGNED, proof()), BODY, anchored())


def bundle(**changed: object) -> bytes:
    return format_bundle(replace(BUNDLE, **changed))


def vkey(key: SigningKey, name: str, algorithm: int = COSIGNATURE_V1) -> str:
    return verifier_key(name, key.public.raw, algorithm)


def witness_line(name: str) -> str:
    return f"witness {name} {vkey(*NAMES[name])}\n"


LOG_LINE = f"log {verifier_key(ORIGIN, LOG.public.raw)}\n"
WITNESSES = witness_line("a") + witness_line("b")
POLICY = f"{LOG_LINE}{WITNESSES}group both all a b\nquorum both\n"


def terms(policy: str = POLICY, now_s: int = NOW_S, **more: int) -> Terms:
    return Terms(parse_policy(policy.encode()), keys.verify, now_s, **more)


def note_file(note: Note) -> bytes:
    return format_note(note).encode()


def lone_proof(signed: Signed, key: SigningKey, name: str, at_s: int) -> bytes:
    """Of the only entry of a log, whose head one kiosk saw."""
    leaf = merkle.leaf_hash(signed.entry_hash)
    content = format_checkpoint(Checkpoint(ORIGIN, 1, leaf))
    note = sign_note(content, ORIGIN, LOG.public.raw, LOG.sign)
    seen = cosign(content, name, key.public.raw, key.sign, at_s)
    head_of_one = Note(content, (*note.signatures, seen))
    return format_proof(TlogProof(0, (), head_of_one, signed.encoded)).encode()
