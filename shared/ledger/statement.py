"""A statement: what happened at a kiosk, signed, numbered and chained, without its words.

`COSE_Sign1` (RFC 9052) as a SCITT signed statement (RFC 9943). The payload is the SHA-256 of
the body (hash envelope), so the log holds no personal datum and a body can be erased. Beside
issuer and subject the protected header carries the place in the kiosk's chain: `seq` grows by
one, `prev` is the hash of the statement before, `hlc` orders statements of several kiosks.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from shared.errors import EvidenceError, InputError
from shared.ledger import cose
from shared.ledger.cbor import Key, Value
from shared.ledger.cose import HASH_SIZE, Sign1
from shared.ledger.hlc import Hlc, from_number

NOTHING_BEFORE = bytes(HASH_SIZE)
LARGEST = 4096

_PAYLOAD_HASH, _PREIMAGE_TYPE = 258, 259
_SHA_256 = -16
_HEADER: frozenset[Key] = frozenset(
    (cose.ALG, cose.KID, cose.CWT_CLAIMS, _PAYLOAD_HASH, _PREIMAGE_TYPE, "seq", "prev", "hlc")
)
_CLAIMS: frozenset[Key] = frozenset((cose.ISSUER, cose.SUBJECT))


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
    """`encoded` is what travels and is hashed; the rest was read from it."""

    encoded: bytes
    statement: Statement
    signature: bytes

    @property
    def entry_hash(self) -> bytes:
        """The name of this statement: in the chain, in the log, in every answer about it."""
        return hashlib.sha256(self.encoded).digest()


def body_hash(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()


def sign(statement: Statement, signer: Callable[[bytes], bytes]) -> Signed:
    signature = signer(message_of(statement))
    sign1 = Sign1(_header(statement), {}, statement.body_hash, signature)
    return Signed(cose.encode_sign1(sign1), statement, signature)


def message_of(statement: Statement) -> bytes:
    """What the kiosk signs."""
    return cose.message(_header(statement), statement.body_hash)


def parse(encoded: bytes) -> Signed:
    """Read it; whether the signature holds is for `verify`. Raises `InputError`."""
    if len(encoded) > LARGEST:
        raise InputError(f"A statement has at most {LARGEST} bytes, not {len(encoded)}.")
    sign1 = cose.decode_sign1(encoded, "statement")
    if sign1.unprotected:
        raise InputError("A statement's unprotected header is empty: nothing there is signed.")
    return Signed(encoded, _read_header(sign1.protected, sign1.payload), sign1.signature)


def verify(signed: Signed, check: Callable[[bytes, bytes], None]) -> None:
    """`check(message, signature)` raises `EvidenceError` when the key did not sign that."""
    check(message_of(signed.statement), signed.signature)


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


def _read_header(header: Mapping[Key, Value], payload: bytes | None) -> Statement:
    cose.expect_keys(header, _HEADER, "protected header")
    if (header[cose.ALG], header[_PAYLOAD_HASH]) != (cose.EDDSA, _SHA_256):
        raise InputError("A statement is signed with EdDSA over a SHA-256.")
    claims = cose.as_map(header[cose.CWT_CLAIMS], "claims")
    cose.expect_keys(claims, _CLAIMS, "claims")
    return Statement(
        cose.as_hash(header[cose.KID], "kid"),
        cose.as_text(claims[cose.ISSUER], "issuer"),
        cose.as_text(claims[cose.SUBJECT], "subject"),
        cose.as_text(header[_PREIMAGE_TYPE], "content type"),
        cose.as_number(header["seq"], "seq"),
        cose.as_hash(header["prev"], "prev"),
        from_number(cose.as_number(header["hlc"], "hlc")),
        cose.as_hash(payload, "payload"),
    )
