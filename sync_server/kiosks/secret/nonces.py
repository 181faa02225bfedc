"""Nonces for proofs (RFC 9449 section 8): the server's own time, which no kiosk can make up.

A kiosk whose clock is years off proves with a nonce that its proof is new; nothing is kept.
"""

import hashlib
import hmac
from dataclasses import dataclass

from shared.errors import InputError
from shared.wire.base64url import to_bytes, to_text

_TIME_BYTES, _TAG_BYTES = 8, 16


@dataclass(frozen=True, slots=True)
class Nonces:
    key: bytes

    def at(self, micros: int) -> str:
        time = micros.to_bytes(_TIME_BYTES, "big")
        return to_text(time + self._tag(time))

    def time_of(self, nonce: str) -> int | None:
        """None for one that no server with this key gave."""
        try:
            data = to_bytes(nonce, "nonce")
        except InputError:
            return None
        time, tag = data[:_TIME_BYTES], data[_TIME_BYTES:]
        ours = hmac.compare_digest(tag, self._tag(time))
        return int.from_bytes(time, "big") if ours else None

    def _tag(self, time: bytes) -> bytes:
        return hmac.digest(self.key, time, hashlib.sha256)[:_TAG_BYTES]
