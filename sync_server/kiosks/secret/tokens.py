"""Access tokens of kiosks: short-lived JWTs (RFC 9068) bound to a key (`cnf`, RFC 9449).

Only servers read them, so the signature is an HMAC.
"""

import hashlib
import hmac
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pydantic import ValidationError

from shared.canonical import Json
from shared.errors import InputError
from shared.wire import jws
from shared.wire.messages import Message

_KEPT = 4096


class _Header(Message):
    typ: Literal["at+jwt"]
    alg: Literal["HS256"]


class _Bound(Message):
    jkt: str


class _Claims(Message):
    iss: str
    sub: str
    exp: int
    cnf: _Bound


@dataclass(frozen=True, slots=True)
class TokenClaims:
    """`bound_to` is the thumbprint of the kiosk's key."""

    kiosk_id: str
    bound_to: str
    expires_at_s: int


@dataclass(frozen=True, slots=True)
class Tokens:
    key: bytes
    issuer: str

    def issue(self, claims: TokenClaims) -> str:
        said: dict[str, Json] = {
            "iss": self.issuer,
            "sub": claims.kiosk_id,
            "exp": claims.expires_at_s,
            "cnf": {"jkt": claims.bound_to},
        }
        return jws.written({"typ": "at+jwt", "alg": "HS256"}, said, self.signature)

    def read(self, token: str) -> TokenClaims | None:
        """None for one that no server with this key issued; whether it expired is not asked.

        What is too long is not even remembered: anybody may send it.
        """
        return _read(self, token) if len(token) <= jws.LARGEST else None

    def signature(self, signed: bytes) -> bytes:
        return hmac.digest(self.key, signed, hashlib.sha256)


@lru_cache(_KEPT)
def _read(tokens: Tokens, token: str) -> TokenClaims | None:
    """A kiosk shows the same token for minutes, with each of its requests."""
    try:
        compact = jws.read(token, "token")
        _Header.model_validate_json(compact.header)
        if not hmac.compare_digest(compact.signature, tokens.signature(compact.signed)):
            return None
        claims = _Claims.model_validate_json(compact.payload)
    except (InputError, ValidationError):
        return None
    if claims.iss != tokens.issuer:
        return None
    return TokenClaims(claims.sub, claims.cnf.jkt, claims.exp)
