"""Ed25519 keys as JSON (RFC 8037), and the thumbprint by which tokens are bound to them."""

import hashlib
from typing import Literal

from shared.canonical import canonical_json
from shared.keys import PublicKey
from shared.wire.base64url import to_bytes, to_text
from shared.wire.messages import Foreign


class Jwk(Foreign):
    """A public key; one that shows its private half (`d`) is refused."""

    kty: Literal["OKP"]
    crv: Literal["Ed25519"]
    x: str
    d: None = None

    @property
    def public_key(self) -> PublicKey:
        return PublicKey(to_bytes(self.x, "key's x"))


def members_of(key: PublicKey) -> dict[str, str]:
    """Those that RFC 7638 requires for this kind of key."""
    return {"crv": "Ed25519", "kty": "OKP", "x": to_text(key.raw)}


def jwk_of(key: PublicKey) -> Jwk:
    return Jwk(kty="OKP", crv="Ed25519", x=to_text(key.raw))


def thumbprint_of(key: PublicKey) -> str:
    """RFC 7638 with SHA-256, as the claim `jkt` has it (RFC 9449 section 6)."""
    return to_text(hashlib.sha256(canonical_json(members_of(key))).digest())
