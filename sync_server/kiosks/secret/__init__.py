"""What only the server can make or check: codes, tokens and nonces, each under its own key."""

from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


@dataclass(frozen=True, slots=True)
class Secrets:
    """`codes` keeps a stolen table from being searched, the others sign."""

    codes: bytes
    tokens: bytes
    nonces: bytes


def secrets_of(seed: bytes) -> Secrets:
    """Derived from the server's key, so that all servers with that key have the same."""
    return Secrets(*(_derived(seed, what) for what in ("codes", "tokens", "nonces")))


def _derived(seed: bytes, what: str) -> bytes:
    info = f"counterproof kiosks: {what}".encode()
    return HKDF(SHA256(), 32, None, info).derive(seed)
