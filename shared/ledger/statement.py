"""A statement: what happened at a kiosk, signed, numbered and chained, without its words.

`COSE_Sign1` (RFC 9052) as a SCITT signed statement (RFC 9943). The payload is the SHA-256 of
the body (hash envelope), so the log holds no personal datum and a body can be erased. Beside
issuer and subject the protected header carries the place in the kiosk's chain: `seq` grows by
one, `prev` is the hash of the statement before, `hlc` orders statements of several kiosks.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from shared.errors import EvidenceError, InputError
from shared.ledger import cose
from shared.ledger.cbor import Key, Value, decode
from shared.ledger.cose import HASH_SIZE, Sign1
from shared.ledger.glance import Glance, at_a_glance
from shared.ledger.hlc import Hlc, from_number

NOTHING_BEFORE = bytes(HASH_SIZE)
LARGEST = 4096

_PAYLOAD_HASH, _PREIMAGE_TYPE = 258, 259
_SHA_256 = -16
_FRONT: frozenset[Key] = frozenset(
    (cose.ALG, cose.KID, cose.CWT_CLAIMS, _PAYLOAD_HASH, _PREIMAGE_TYPE)
)
_PLACE: frozenset[Key] = frozenset(("seq", "prev", "hlc"))
_CLAIMS: frozenset[Key] = frozenset((cose.ISSUER, cose.SUBJECT))
_FRONTS_KEPT = 1024

Front = tuple[bytes, str, str, str]
"""What does not say where a statement stands: kid, issuer, subject and content type."""


@dataclass(frozen=True, slots=True)
class Statement:
    """`kid` and `issuer` name the kiosk's key, `subject` whom or what it is about."""

    kid: bytes
    issuer: str
    subject: str
    content_type: str
    seq: int
    prev: bytes
    hlc: Hlc
    body_hash: bytes


@dataclass(frozen=True, slots=True)
class Signed:
    """`encoded` is what travels and is hashed; the rest was read from it.

    `message` is what the kiosk signs: the bytes that came, not the same ones written again.
    """

    encoded: bytes
    statement: Statement
    message: bytes
    signature: bytes

    @property
    def entry_hash(self) -> bytes:
        """The name of this statement: in the chain, in the log, in every answer about it."""
        return hashlib.sha256(self.encoded).digest()


def body_hash(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()


def sign(statement: Statement, signer: Callable[[bytes], bytes]) -> Signed:
    header = _header(statement)
    message = cose.message(header, statement.body_hash)
    signature = signer(message)
    sign1 = Sign1(header, {}, statement.body_hash, signature)
    return Signed(cose.encode_sign1(sign1), statement, message, signature)


def parse(encoded: bytes) -> Signed:
    """Read it; whether the signature holds is for `verify`. Raises `InputError`."""
    if len(encoded) > LARGEST:
        raise InputError(f"A statement has at most {LARGEST} bytes, not {len(encoded)}.")
    seen = at_a_glance(encoded)
    return _read(encoded) if seen is None else _signed(encoded, seen)


def verify(signed: Signed, check: Callable[[bytes, bytes], None]) -> None:
    """`check(message, signature)` raises `EvidenceError` when the key did not sign that."""
    check(signed.message, signed.signature)


def follows(signed: Signed, before: Signed | None) -> None:
    """Raise `EvidenceError` unless it is the next link after `before`."""
    statement = signed.statement
    seq = before.statement.seq + 1 if before else 1
    prev = before.entry_hash if before else NOTHING_BEFORE
    if statement.seq != seq:
        raise EvidenceError(f"Statement {statement.seq} came where {seq} was next.")
    if statement.prev != prev:
        raise EvidenceError(f"Statement {seq} names another one before it: the chain is torn.")
    if before and statement.hlc <= before.statement.hlc:
        raise EvidenceError(f"Statement {seq} is not later than the one before it.")


def _header(statement: Statement) -> Mapping[Key, Value]:
    return {
        cose.ALG: cose.EDDSA,
        cose.KID: statement.kid,
        cose.CWT_CLAIMS: {cose.ISSUER: statement.issuer, cose.SUBJECT: statement.subject},
        _PAYLOAD_HASH: _SHA_256,
        _PREIMAGE_TYPE: statement.content_type,
        "seq": statement.seq,
        "prev": statement.prev,
        "hlc": statement.hlc.number,
    }


def _read(encoded: bytes) -> Signed:
    """Piece by piece, so that what is wrong can be said."""
    sign1 = cose.decode_sign1(encoded, "statement")
    if sign1.unprotected:
        raise InputError("A statement's unprotected header is empty: nothing there is signed.")
    header = sign1.protected
    cose.expect_keys(header, _FRONT | _PLACE, "protected header")
    payload = cose.as_hash(sign1.payload, "payload")
    statement = Statement(
        *_front(header),
        cose.as_number(header["seq"], "seq"),
        cose.as_hash(header["prev"], "prev"),
        from_number(cose.as_number(header["hlc"], "hlc")),
        payload,
    )
    return Signed(encoded, statement, cose.message(header, payload), sign1.signature)


def _signed(encoded: bytes, seen: Glance) -> Signed:
    seq = cose.as_number(seen.seq, "seq")
    hlc = from_number(cose.as_number(seen.hlc, "hlc"))
    statement = Statement(*_known_front(seen.front), seq, seen.prev, hlc, seen.payload)
    return Signed(encoded, statement, seen.message, seen.signature)


@lru_cache(_FRONTS_KEPT)
def _known_front(front: bytes) -> Front:
    """A kiosk's statements about one subject all begin alike."""
    header = cose.as_map(decode(front), "protected header")
    cose.expect_keys(header, _FRONT, "protected header")
    return _front(header)


def _front(header: Mapping[Key, Value]) -> Front:
    if (header[cose.ALG], header[_PAYLOAD_HASH]) != (cose.EDDSA, _SHA_256):
        raise InputError("A statement is signed with EdDSA over a SHA-256.")
    claims = cose.as_map(header[cose.CWT_CLAIMS], "claims")
    cose.expect_keys(claims, _CLAIMS, "claims")
    return (
        cose.as_hash(header[cose.KID], "kid"),
        cose.as_text(claims[cose.ISSUER], "issuer"),
        cose.as_text(claims[cose.SUBJECT], "subject"),
        cose.as_text(header[_PREIMAGE_TYPE], "content type"),
    )
