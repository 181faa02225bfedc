"""Codes of a claim: a short one that people read off a screen, a long one for the kiosk.

Eight letters of twenty are 34 bits: enough while tries are counted and ten minutes are all
there is, and too few for a plain hash. They are kept under HMAC with a key that is in no table.
"""

import hashlib
import hmac
from collections.abc import Callable

from shared.wire.base64url import to_text
from shared.wire.pairing import CODE_LENGTH, CODE_LETTERS

RandomBytes = Callable[[int], bytes]
_DEVICE_BYTES = 32


def new_user_code(random: RandomBytes) -> str:
    # 128 bits for 34: no letter is noticeably likelier than another.
    number = int.from_bytes(random(16), "big")
    letters: list[str] = []
    for _ in range(CODE_LENGTH):
        number, at = divmod(number, len(CODE_LETTERS))
        letters.append(CODE_LETTERS[at])
    return "".join(letters)


def new_device_code(random: RandomBytes) -> str:
    return to_text(random(_DEVICE_BYTES))


def kept(code: str, key: bytes) -> bytes:
    """What the table holds of a code."""
    return hmac.digest(key, code.encode(), hashlib.sha256)
