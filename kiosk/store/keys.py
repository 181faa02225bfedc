"""The cache's 256-bit key: how it is obtained, what is derived from it, how it is written."""

from collections.abc import Callable

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk.ports import KeySource
from shared.errors import EvidenceError

KEY_BYTES = 32

Randomness = Callable[[int], bytes]
"""So many unpredictable bytes; `secrets.token_bytes` in production."""


def obtain_key(source: KeySource, randomness: Randomness, *, cache_exists: bool) -> bytes:
    """Return the kept key, or on the very first start a new one.

    A new key beside an existing cache would make every kept act unreadable for good, so a
    cache without its key is refused.
    """
    key = source.load()
    if key is not None:
        return key
    if cache_exists:
        raise EvidenceError(
            f"There is a cache here but {source.name} holds no key for it. Bring the key back "
            "or name the key source it was made with; to start anew, move the cache away."
        )
    key = randomness(KEY_BYTES)
    source.store(key)
    return key


def derive(key: bytes, purpose: str, salt: bytes = b"") -> bytes:
    """Make a key for one purpose only (RFC 5869), so that no two uses share one."""
    info = f"counterproof kiosk cache: {purpose}".encode()
    return HKDF(hashes.SHA256(), KEY_BYTES, salt=salt, info=info).derive(key)


def key_to_text(key: bytes) -> str:
    return key.hex()


def key_from_text(text: str, place: str) -> bytes:
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise EvidenceError(
            f"What {place} holds is not a cache key: expected {2 * KEY_BYTES} hexadecimal "
            f"digits, found {len(text.strip())} characters. Put the right key back."
        )
    return key


def refuse_another(kept: bytes | None, new: bytes, place: str) -> None:
    """Never replace: the kept key may be the only way into an existing cache."""
    if kept is not None and kept != new:
        raise EvidenceError(
            f"{place} already holds another key; it was left as it is. Move it away first if "
            "the cache it opens is really no longer needed."
        )
