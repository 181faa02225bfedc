"""How a kiosk is paired, in the manner of RFC 8628, and gets its tokens (RFC 9449).

Each of these requests carries a DPoP proof: the key that signed it is the kiosk's.
"""

from typing import Annotated, Literal

from pydantic import Field

from shared.wire.jwk import Jwk
from shared.wire.messages import Message, Name

CODE_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""RFC 8628 section 6.1: no vowels, so no words, and nothing that looks like another."""
CODE_LENGTH = 8
POLL_EVERY_S = 5
FARTHEST_OFF_MS = 10**15
"""No clock is farther off than 30,000 years, or nobody could show it."""

Seconds = Annotated[int, Field(ge=0, le=86_400)]
Link = Annotated[str, Field(max_length=400, pattern=r"^https?://[!-~]+$")]
"""What fits into a QR code, and holds no blank."""
UserCode = Annotated[
    str,
    Field(pattern=f"^[{CODE_LETTERS}]{{4}}-[{CODE_LETTERS}]{{4}}$", examples=["WDJB-MJHT"]),
]
DeviceCode = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{43}$")]


class Claim(Message):
    """A kiosk may be claimed: what it shows, and what it asks with until somebody did."""

    device_code: DeviceCode
    user_code: UserCode
    verification_uri: Link
    verification_uri_complete: Link
    expires_in: Seconds
    interval: Seconds


class PollAsked(Message):
    device_code: DeviceCode


class Pairing(Message):
    """Where a kiosk belongs, and the key by which it knows its server."""

    kiosk_id: Name
    organisation: Name
    site: Name
    name: Name
    server_key: Jwk


class PollTold(Message):
    """`pairing` is there once it is approved."""

    state: Literal["pending", "approved", "denied", "expired"]
    pairing: Pairing | None = None


class Token(Message):
    """`clock_offset_ms` is how far the kiosk's clock is ahead of the server's."""

    access_token: str
    token_type: Literal["DPoP"] = "DPoP"  # noqa: S105  (a type, not a secret)
    expires_in: Seconds
    clock_offset_ms: Annotated[int, Field(ge=-FARTHEST_OFF_MS, le=FARTHEST_OFF_MS)]


def shown(code: str) -> str:
    """As people read it: WDJB-MJHT."""
    return f"{code[:4]}-{code[4:]}"


def typed(text: str) -> str:
    """As it was shown, however somebody typed it."""
    return "".join(letter for letter in text.upper() if letter not in "- ")
