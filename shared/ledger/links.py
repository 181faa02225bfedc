"""Links to receipts, as QR codes have them: https://SERVER/r/NAME#RECEIPT.

The name is the hash by which the server finds the statement; what comes behind the # never
leaves the phone, and is all that whoever checks the receipt needs.
"""

import base64
import re

from shared.errors import InputError
from shared.ledger.note import decode_base64
from shared.ledger.transparent import Transparent, parse_transparent

_LINK = re.compile(r"https?://[^\s?#]+/r/([^\s/?#]+)#([^\s#]+)", re.ASCII)
_BASE64URL = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)
_TO_BASE64 = str.maketrans("-_", "+/")


def write_link(server: str, data: bytes) -> str:
    """Of a statement with or without receipts; `server` is the public URL."""
    name = parse_transparent(data).signed.entry_hash
    return f"{server.rstrip('/')}/r/{_to_base64url(name)}#{_to_base64url(data)}"


def read_link(data: bytes) -> Transparent:
    try:
        found = _LINK.fullmatch(data.decode("ascii").strip())
    except UnicodeDecodeError as error:
        raise InputError("A link to a receipt is ASCII.") from error
    if found is None:
        raise InputError("A link to a receipt is https://SERVER/r/NAME#RECEIPT, and no more.")
    name, fragment = found.groups()
    transparent = parse_transparent(_from_base64url(fragment))
    expected = _to_base64url(transparent.signed.entry_hash)
    if name != expected:
        raise InputError(
            f"The link names the statement {name[:80]!r}, yet the one in it is {expected!r}."
        )
    return transparent


def _to_base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _from_base64url(text: str) -> bytes:
    if not _BASE64URL.fullmatch(text):
        raise InputError(f"The receipt in the link is no base64url: {text[:80]!r}.")
    padded = text.translate(_TO_BASE64) + "=" * (-len(text) % 4)
    return decode_base64(padded, "receipt in the link")
