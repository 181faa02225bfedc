"""Ed25519 keys: who signed, and the one name by which everybody calls that key."""

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from shared.errors import EvidenceError, InputError
from shared.ledger.cbor import encode

KEY_SIZE = 32
SIGNATURE_SIZE = 64


@dataclass(frozen=True, slots=True)
class PublicKey:
    raw: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_SIZE:
            raise InputError(f"An Ed25519 key has {KEY_SIZE} bytes, not {len(self.raw)}.")

    @property
    def thumbprint(self) -> bytes:
        """RFC 9679: the SHA-256 of the key as a COSE_Key of the required members only."""
        return hashlib.sha256(encode({1: 1, -1: 6, -2: self.raw})).digest()

    @property
    def uri(self) -> str:
        """The thumbprint as RFC 9679 writes it where a URI is asked for."""
        text = base64.urlsafe_b64encode(self.thumbprint).decode().rstrip("=")
        return f"urn:ietf:params:oauth:ckt:sha-256:{text}"

    def verify(self, message: bytes, signature: bytes) -> None:
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, message)
        except InvalidSignature as error:
            raise EvidenceError(f"The signature is not by the key {self.uri}.") from error


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
