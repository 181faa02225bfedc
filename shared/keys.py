"""Ed25519 keys: who signed, and the one name by which everybody calls that key.

Rules of verification, those of libsodium, so that everybody agrees on each signature:
1. S is below the order of the group, and both points are written in their one form.
2. Neither point is of small order: such a key would have signed every message.
3. R is compared as bytes, without the cofactor of the curve.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from nacl.bindings import crypto_sign_open
from nacl.exceptions import BadSignatureError

from shared.errors import EvidenceError, InputError
from shared.ledger.key_names import thumbprint_of, uri_of

KEY_SIZE = 32
SIGNATURE_SIZE = 64

_NAMES_KEPT = 1024


@dataclass(frozen=True, slots=True)
class PublicKey:
    raw: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_SIZE:
            raise InputError(f"An Ed25519 key has {KEY_SIZE} bytes, not {len(self.raw)}.")

    @property
    def thumbprint(self) -> bytes:
        """RFC 9679: the SHA-256 of the key as a COSE_Key of the required members only."""
        return _thumbprint(self.raw)

    @property
    def uri(self) -> str:
        """The thumbprint as RFC 9679 writes it where a URI is asked for."""
        return _uri(self.raw)

    def verify(self, message: bytes, signature: bytes) -> None:
        # Of another length, its rest would be taken from the message, or left to it.
        if len(signature) != SIGNATURE_SIZE or not _opens(signature + message, self.raw):
            raise EvidenceError(f"The signature is not by the key {self.uri}.")


def verify(key: bytes, message: bytes, signature: bytes) -> None:
    """Raises `EvidenceError` unless the key made it: for those who know keys as bytes only."""
    PublicKey(key).verify(message, signature)


class SigningKey:
    """A private key that signs and shows its public half, and prints as neither."""

    def __init__(self, seed: bytes) -> None:
        if len(seed) != KEY_SIZE:
            raise InputError(f"An Ed25519 seed has {KEY_SIZE} bytes, not {len(seed)}.")
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = PublicKey(self._key.public_key().public_bytes_raw())

    @classmethod
    def make(cls, randomness: Callable[[int], bytes]) -> "SigningKey":
        return cls(randomness(KEY_SIZE))

    @property
    def seed(self) -> bytes:
        """For the key source that keeps it, and for nobody else."""
        return self._key.private_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)


def _opens(signed: bytes, raw: bytes) -> bool:
    try:
        crypto_sign_open(signed, raw)
    except BadSignatureError:
        return False
    return True


@lru_cache(_NAMES_KEPT)
def _thumbprint(raw: bytes) -> bytes:
    return thumbprint_of(raw)


@lru_cache(_NAMES_KEPT)
def _uri(raw: bytes) -> str:
    return uri_of(_thumbprint(raw))
