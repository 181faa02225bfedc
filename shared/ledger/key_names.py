"""The names of an Ed25519 key: its thumbprint (RFC 9679), and that as a URI."""

import base64
import hashlib

from shared.ledger.cbor import encode

_KTY, _CRV, _X = 1, -1, -2
_OKP, _ED25519 = 1, 6


def thumbprint_of(key: bytes) -> bytes:
    """The SHA-256 of the key as a COSE_Key of the required members only."""
    return hashlib.sha256(encode({_KTY: _OKP, _CRV: _ED25519, _X: key})).digest()


def uri_of(thumbprint: bytes) -> str:
    text = base64.urlsafe_b64encode(thumbprint).decode().rstrip("=")
    return f"urn:ietf:params:oauth:ckt:sha-256:{text}"
