"""The address of a server as people type it: https is assumed, and insisted on.

A server on this very machine may be asked without TLS: nothing leaves the machine.
"""

import re
from enum import Enum
from urllib.parse import SplitResult, urlsplit

LONGEST = 200
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
_HOST = re.compile(
    r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\.?|[0-9a-f:]*:[0-9a-f:.]*"
)
_PATH = re.compile(r"(/[A-Za-z0-9._~-]+)*/?")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://", re.IGNORECASE)
_WEB = frozenset({"https", "http"})


class AddressFault(Enum):
    EMPTY = "empty"
    MALFORMED = "malformed"
    NOT_SECURE = "not secure"


def read_address(text: str) -> str | AddressFault:
    """The address in full, without a slash at its end."""
    typed = text.strip()
    if not typed:
        return AddressFault.EMPTY
    parts = _parts(typed if _SCHEME.match(typed) else f"https://{typed}")
    if parts is None or len(typed) > LONGEST:
        return AddressFault.MALFORMED
    if parts.scheme == "http" and parts.hostname not in _LOCAL:
        return AddressFault.NOT_SECURE
    return f"{parts.scheme}://{parts.netloc.lower()}{parts.path.rstrip('/')}"


def _parts(address: str) -> SplitResult | None:
    """None where it is no address of a server; user names, queries and fragments are none."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    fits = (
        parts.scheme in _WEB
        and _HOST.fullmatch(parts.hostname or "")
        and _PATH.fullmatch(parts.path)
        and not any(sign in address for sign in "?#@")
        and port != 0
    )
    return parts if fits else None
