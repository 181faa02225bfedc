"""Who asks, once let in or turned away; known to services, and so without FastAPI."""

from dataclasses import dataclass
from enum import StrEnum

from shared.keys import PublicKey
from sync_server.scopes import Scope


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who was let in; without a `site` all sites of the organisation are open."""

    key_id: str
    organisation: str
    site: str | None
    scopes: frozenset[Scope]


class Turned(StrEnum):
    """Why somebody is not let in, as the answer says it."""

    UNKNOWN = "This API key is not known."
    EXPIRED = "This API key has expired. Ask for a new one."
    REVOKED = "This API key was revoked."


@dataclass(frozen=True, slots=True)
class KioskCaller:
    """A kiosk that was let in."""

    kiosk_id: str
    organisation: str
    site: str
    key: PublicKey
    name: str = ""


class Fault(StrEnum):
    """Why a kiosk is not let in: error codes of RFC 6750 and RFC 9449, and three of our own.

    The last three are the problem's `kiosk_state`, which kiosks go by.
    """

    TOKEN = "invalid_token"  # noqa: S105  (a code, not a secret)
    PROOF = "invalid_dpop_proof"
    NONCE = "use_dpop_nonce"
    UNPAIRED = "unpaired"
    REVOKED = "revoked"
    SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True)
class KioskTurned:
    fault: Fault
    detail: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What came with a request: its `DPoP` headers, and the address it was sent to."""

    proofs: tuple[str, ...]
    method: str
    url: str
