"""COSE_Sign1 (RFC 9052) in the one form we write: tagged, deterministic, Ed25519."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from shared.errors import InputError
from shared.ledger.cbor import COSE_SIGN1, Key, Tagged, Value, decode, encode

ALG, KID, CWT_CLAIMS = 1, 4, 15
EDDSA = -8
ISSUER, SUBJECT = 1, 2
HASH_SIZE = 32


@dataclass(frozen=True, slots=True)
class Sign1:
    """`payload` is None where it is detached: the verifier brings it along."""

    protected: Mapping[Key, Value]
    unprotected: Mapping[Key, Value]
    payload: bytes | None
    signature: bytes


def message(protected: Mapping[Key, Value], payload: bytes) -> bytes:
    """What is signed: the Sig_structure of RFC 9052 section 4.4."""
    return encode(("Signature1", encode(protected), b"", payload))


def encode_sign1(sign1: Sign1) -> bytes:
    four = (encode(sign1.protected), sign1.unprotected, sign1.payload, sign1.signature)
    return encode(Tagged(COSE_SIGN1, four))


def signed(
    protected: Mapping[Key, Value], payload: bytes, sign: Callable[[bytes], bytes]
) -> bytes:
    """All of it, with nothing unprotected; the header is written once for both."""
    header = encode(protected)
    signature = sign(encode(("Signature1", header, b"", payload)))
    return encode(Tagged(COSE_SIGN1, (header, {}, payload, signature)))


def decode_sign1(encoded: bytes, what: str) -> Sign1:
    match decode(encoded):
        case Tagged(
            _,
            (
                bytes(protected),
                Mapping() as unprotected,
                None | bytes() as payload,
                bytes(signature),
            ),
        ):
            header = as_map(decode(protected), "protected header")
            return Sign1(header, unprotected, payload, signature)
        case _:
            raise InputError(f"A {what} is a tagged COSE_Sign1 of four parts.")


def expect_keys(header: Mapping[Key, Value], keys: frozenset[Key], what: str) -> None:
    odd = sorted(map(str, frozenset(header) ^ keys))
    if odd:
        raise InputError(f"The {what} lacks or adds {', '.join(odd)}.")


def as_map(value: Value, name: str) -> Mapping[Key, Value]:
    if not isinstance(value, Mapping):
        raise InputError(f"The {name} is no map.")
    return value


def as_text(value: Value, name: str) -> str:
    if not isinstance(value, str) or not value:
        raise InputError(f"The {name} is no text.")
    return value


def as_number(value: Value, name: str, least: int = 1) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise InputError(f"The {name} is no number from {least} on.")
    return value


def as_hash(value: Value, name: str) -> bytes:
    if not isinstance(value, bytes) or len(value) != HASH_SIZE:
        raise InputError(f"The {name} is no SHA-256.")
    return value
