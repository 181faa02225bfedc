"""DPoP proofs (RFC 9449): who sends a request shows that it holds the key of its token.

The checks of section 4.3, by their numbers there:
2.  It is one well-formed JWT.            3.  It has jti, htm, htu and iat.
4.  typ is dpop+jwt.                      5.  alg is asymmetric and supported: EdDSA.
6.  The signature is by the key in jwk.   7.  jwk holds no private key.
8.  htm is the request's method.          9.  htu is its address, without query and fragment.

One header (1), the nonce (10), the time (11), the token (12) and what was seen before (section
11.1) are for the server: only it knows them.
"""

import hashlib
import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, ValidationError

from shared.canonical import Json
from shared.errors import EvidenceError, InputError
from shared.keys import PublicKey, SigningKey
from shared.wire import jws
from shared.wire.base64url import to_text
from shared.wire.jwk import Jwk, members_of
from shared.wire.messages import Foreign

ALGORITHMS = "EdDSA Ed25519"
LONGEST_ID = 128

_TYPE = "dpop+jwt"
_WRITTEN_ALGORITHM = "EdDSA"
_PORTS = {"http": 80, "https": 443}
_ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")


class _Header(Foreign):
    typ: Literal["dpop+jwt"]
    alg: Literal["EdDSA", "Ed25519"]  # RFC 9864 gave the same thing its own name
    jwk: Jwk
    crit: None = None  # extensions that must be understood, and none is


class _Claims(Foreign):
    jti: str = Field(min_length=1, max_length=LONGEST_ID)
    htm: str
    htu: str
    iat: float = Field(ge=0, le=2**53, allow_inf_nan=False)
    ath: str | None = None
    nonce: str | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """What a proof claims; `issued_at_s` is by the sender's clock, which may be wrong."""

    key: PublicKey
    proof_id: str
    method: str
    target: str
    issued_at_s: float
    token_hash: str | None = None
    nonce: str | None = None


def token_hash_of(token: str) -> str:
    return to_text(hashlib.sha256(token.encode()).digest())


def write(proof: Proof, key: SigningKey) -> str:
    claims: dict[str, Json] = {
        "jti": proof.proof_id,
        "htm": proof.method,
        "htu": proof.target,
        "iat": proof.issued_at_s,
    }
    if proof.token_hash is not None:
        claims["ath"] = proof.token_hash
    if proof.nonce is not None:
        claims["nonce"] = proof.nonce
    header: dict[str, Json] = {
        "typ": _TYPE,
        "alg": _WRITTEN_ALGORITHM,
        "jwk": members_of(proof.key),
    }
    return jws.written(header, claims, key.sign)


def read(text: str) -> Proof:
    """Checks 2 to 7. Raises `InputError`, or `EvidenceError` for a wrong signature."""
    compact = jws.read(text, "DPoP proof")
    try:
        header = _Header.model_validate_json(compact.header)
        claims = _Claims.model_validate_json(compact.payload)
    except ValidationError as error:
        wrong = error.errors()[0]
        where = ".".join(map(str, wrong["loc"])) or "the whole"
        raise InputError(f"The DPoP proof is wrong at {where}: {wrong['msg']}.") from error
    key = header.jwk.public_key
    key.verify(compact.signed, compact.signature)
    return Proof(key, claims.jti, claims.htm, claims.htu, claims.iat, claims.ath, claims.nonce)


def check_request(proof: Proof, method: str, url: str) -> None:
    """Checks 8 and 9."""
    if proof.method != method:
        raise EvidenceError(f"The DPoP proof is for {proof.method[:16]}, not {method}.")
    if _normal(proof.target) != _normal(url):
        raise EvidenceError("The DPoP proof is for another address (htu).")


def _normal(url: str) -> tuple[str, str, int | None, str]:
    """By RFC 3986 sections 6.2.2 and 6.2.3, as far as our own addresses need it."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise InputError("The address in the DPoP proof (htu) is none.") from error
    path = _ESCAPE.sub(lambda escape: escape[0].upper(), parts.path) or "/"
    return parts.scheme, parts.hostname or "", port or _PORTS.get(parts.scheme), path
