"""What an API key looks like, and what is kept of it.

A key is 256 random bits: nobody guesses it, however fast the hash. A slow hash (Argon2)
protects what people invent; here it would only make each request cost 50 ms. So SHA-256.
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass

RandomBytes = Callable[[int], bytes]

_FORM = re.compile(r"cp_([a-z2-7]{8})_([A-Za-z0-9_-]{43})")
_ID_BYTES, _SECRET_BYTES = 5, 32


@dataclass(frozen=True, slots=True)
class Presented:
    """A key as somebody sent it: `key_id` finds it, the whole text proves it."""

    key_id: str
    text: str

    def matches(self, kept_hash: bytes) -> bool:
        return hmac.compare_digest(hash_of(self.text), kept_hash)


def new_secret(random: RandomBytes) -> Presented:
    key_id = base64.b32encode(random(_ID_BYTES)).decode().lower()
    secret = base64.urlsafe_b64encode(random(_SECRET_BYTES)).decode().rstrip("=")
    return Presented(key_id, f"cp_{key_id}_{secret}")


def understood(text: str) -> Presented | None:
    """None for what cannot be one of our keys."""
    found = _FORM.fullmatch(text)
    return Presented(found[1], text) if found else None


def hash_of(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
