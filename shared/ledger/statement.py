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
from shared.ledger.cbor import COSE_SIGN1, Key, Tagged, Value, decode, encode
from shared.ledger.hlc import Hlc, from_number

HASH_SIZE = 32
NOTHING_BEFORE = bytes(HASH_SIZE)
LARGEST = 4096

_ALG, _KID, _CWT_CLAIMS, _PAYLOAD_HASH, _PREIMAGE_TYPE = 1, 4, 15, 258, 259
_EDDSA, _SHA_256 = -8, -16
_ISSUER, _SUBJECT = 1, 2
_HEADER: frozenset[Key] = frozenset(
    (_ALG, _KID, _CWT_CLAIMS, _PAYLOAD_HASH, _PREIMAGE_TYPE, "seq", "prev", "hlc")
)
_CLAIMS: frozenset[Key] = frozenset((_ISSUER, _SUBJECT))


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
    sign1: Value = (encode(_header(statement)), {}, statement.body_hash, signature)
    return Signed(encode(Tagged(COSE_SIGN1, sign1)), statement, signature)


def message_of(statement: Statement) -> bytes:
    """What is signed: the Sig_structure of RFC 9052 section 4.4."""
    protected = encode(_header(statement))
    return encode(("Signature1", protected, b"", statement.body_hash))


def parse(encoded: bytes) -> Signed:
    """Read it; whether the signature holds is for `verify`. Raises `InputError`."""
    if len(encoded) > LARGEST:
        raise InputError(f"A statement has at most {LARGEST} bytes, not {len(encoded)}.")
    match decode(encoded):
        case Tagged(_, (bytes(protected), {**unprotected}, bytes(payload), bytes(signature))):
            pass
        case _:
            raise InputError("A statement is a tagged COSE_Sign1 of four parts.")
    if unprotected:
        raise InputError("A statement's unprotected header is empty: nothing there is signed.")
    statement = _read_header(_map(decode(protected), "protected header"), payload)
    return Signed(encoded, statement, signature)


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
        _ALG: _EDDSA,
        _KID: statement.kid,
        _CWT_CLAIMS: {_ISSUER: statement.issuer, _SUBJECT: statement.subject},
        _PAYLOAD_HASH: _SHA_256,
        _PREIMAGE_TYPE: statement.content_type,
        "seq": statement.seq,
        "prev": statement.prev,
        "hlc": statement.hlc.number,
    }


def _read_header(header: Mapping[Key, Value], payload: bytes) -> Statement:
    if frozenset(header) != _HEADER:
        odd = sorted(map(str, frozenset(header) ^ _HEADER))
        raise InputError(f"The protected header lacks or adds {', '.join(odd)}.")
    if (header[_ALG], header[_PAYLOAD_HASH]) != (_EDDSA, _SHA_256):
        raise InputError("A statement is signed with EdDSA over a SHA-256.")
    claims = _map(header[_CWT_CLAIMS], "claims")
    if frozenset(claims) != _CLAIMS:
        raise InputError("A statement's claims are issuer and subject.")
    return Statement(
        _hash(header[_KID], "kid"),
        _text(claims[_ISSUER], "issuer"),
        _text(claims[_SUBJECT], "subject"),
        _text(header[_PREIMAGE_TYPE], "content type"),
        _number(header["seq"], "seq"),
        _hash(header["prev"], "prev"),
        from_number(_number(header["hlc"], "hlc")),
        _hash(payload, "payload"),
    )


def _map(value: Value, name: str) -> Mapping[Key, Value]:
    if not isinstance(value, Mapping):
        raise InputError(f"The {name} is no map.")
    return value


def _text(value: Value, name: str) -> str:
    if not isinstance(value, str) or not value:
        raise InputError(f"The {name} is no text.")
    return value


def _number(value: Value, name: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise InputError(f"The {name} is no number from 1 on.")
    return value


def _hash(value: Value, name: str) -> bytes:
    if not isinstance(value, bytes) or len(value) != HASH_SIZE:
        raise InputError(f"The {name} is no SHA-256.")
    return value
