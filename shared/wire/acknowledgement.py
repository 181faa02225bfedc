"""The server's signature over the statements it holds: only then may a kiosk forget to send.

COSE_Sign1 (RFC 9052) by the server's key. The type in the protected header (RFC 9596) keeps it
from passing for anything else the server signs.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from shared.errors import EvidenceError, InputError
from shared.keys import PublicKey, SigningKey
from shared.ledger import cose
from shared.ledger.cbor import Key, Value, decode, encode

_TYP, _ISSUED_AT = 16, 6
_TYPE = "application/vnd.counterproof.acknowledgement+cose"
_HEADER: frozenset[Key] = frozenset((cose.ALG, cose.KID, cose.CWT_CLAIMS, _TYP))
_CLAIMS: frozenset[Key] = frozenset((cose.ISSUER, cose.SUBJECT, _ISSUED_AT))


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """`kiosk` is the URI of the kiosk's key; `at_s` is by the server's clock."""

    kiosk: str
    at_s: int
    hashes: tuple[bytes, ...]


def sign(acknowledgement: Acknowledgement, key: SigningKey) -> bytes:
    header = _header(acknowledgement, key.public)
    return cose.signed(header, encode(acknowledgement.hashes), key.sign)


def verify(encoded: bytes, server: PublicKey, kiosk: PublicKey) -> Acknowledgement:
    """Raise `InputError` or `EvidenceError` unless this server signed it for this kiosk."""
    sign1 = cose.decode_sign1(encoded, "acknowledgement")
    cose.expect_keys(sign1.protected, _HEADER, "protected header")
    claims = cose.as_map(sign1.protected[cose.CWT_CLAIMS], "claims")
    cose.expect_keys(claims, _CLAIMS, "claims")
    payload = sign1.payload or b""
    said = Acknowledgement(
        kiosk.uri, cose.as_number(claims[_ISSUED_AT], "time", least=0), _hashes(payload)
    )
    if sign1.unprotected or sign1.protected != _header(said, server):
        raise EvidenceError("It is no acknowledgement by this server for this kiosk.")
    server.verify(cose.message(sign1.protected, payload), sign1.signature)
    return said


def _header(acknowledgement: Acknowledgement, server: PublicKey) -> Mapping[Key, Value]:
    return {
        cose.ALG: cose.EDDSA,
        cose.KID: server.thumbprint,
        cose.CWT_CLAIMS: {
            cose.ISSUER: server.uri,
            cose.SUBJECT: acknowledgement.kiosk,
            _ISSUED_AT: acknowledgement.at_s,
        },
        _TYP: _TYPE,
    }


def _hashes(payload: bytes) -> tuple[bytes, ...]:
    match decode(payload):
        case tuple(hashes):
            return tuple(cose.as_hash(each, "hash") for each in hashes)
        case _:
            raise InputError("An acknowledgement is a list of hashes.")
