"""base64url without padding (RFC 4648 section 5), written one way and read only that way."""

import base64
import binascii

from shared.errors import InputError


def to_text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def to_bytes(text: str, what: str) -> bytes:
    try:
        padded = text + "=" * (-len(text) % 4)
        data = base64.b64decode(padded.encode("ascii"), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise InputError(f"The {what} is not base64url.") from error
    if to_text(data) != text:
        raise InputError(f"The {what} is not base64url as it is written: without padding.")
    return data
