"""Which kiosk is asking: a token and a proof of the key it is bound to (RFC 9449)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Protocol

from fastapi import Request, Security
from fastapi.params import Security as SecurityParameter
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials
from fastapi.security.http import HTTPBase

from shared.keys import PublicKey
from shared.wire.dpop import ALGORITHMS, Proof
from sync_server.platform.facts import facts_of
from sync_server.platform.openapi import Responses, problems
from sync_server.platform.problems import Kind, ProblemError

NONCE_HEADER = "DPoP-Nonce"


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


_STATES = frozenset((Fault.UNPAIRED, Fault.REVOKED, Fault.SUSPENDED))


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


class KioskDoorkeeper(Protocol):
    async def prove(self, shown: Shown) -> Proof | KioskTurned:
        """Check a proof that comes without a token."""
        ...

    async def admit(self, shown: Shown, token: str) -> KioskCaller | KioskTurned: ...

    def nonce(self) -> str:
        """One to put into the next proof."""
        ...


@dataclass(frozen=True, slots=True)
class KioskAccess:
    """`public_url` is how kiosks see this server; without it, as they wrote in Host."""

    doorkeeper: KioskDoorkeeper
    public_url: str | None

    def shown(self, request: Request) -> Shown:
        server = self.public_url or str(request.base_url)
        url = server.rstrip("/") + request.url.path
        return Shown(tuple(request.headers.getlist("DPoP")), request.method, url)

    def refusal(self, turned: KioskTurned) -> ProblemError:
        if turned.fault in _STATES:
            state = turned.fault.value
            return ProblemError(Kind.KIOSK_REFUSED, turned.detail, kiosk_state=state)
        headers = {
            "WWW-Authenticate": f'DPoP error="{turned.fault.value}", algs="{ALGORITHMS}"',
            NONCE_HEADER: self.doorkeeper.nonce(),
        }
        return ProblemError(Kind.PROOF_NEEDED, turned.detail, headers=headers)


def kiosk_access_of(request: Request) -> KioskAccess:
    access = request.state.kiosk_access
    if not isinstance(access, KioskAccess):
        raise TypeError("the application was composed without KioskAccess")
    return access


_token = HTTPBase(
    scheme="DPoP",
    scheme_name="kiosk",
    description="A kiosk's token, with a DPoP proof (RFC 9449) in the header DPoP.",
    auto_error=False,
)
_proof = APIKeyHeader(
    name="DPoP",
    scheme_name="kioskProof",
    description="A DPoP proof (RFC 9449) by the kiosk's key.",
    auto_error=False,
)


async def _admitted(
    request: Request,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Security(_token)],
) -> KioskCaller:
    access = kiosk_access_of(request)
    if credentials is None or credentials.scheme.lower() != "dpop":
        missing = KioskTurned(Fault.TOKEN, "Send 'Authorization: DPoP' with a kiosk's token.")
        raise access.refusal(missing)
    admitted = await access.doorkeeper.admit(access.shown(request), credentials.credentials)
    if isinstance(admitted, KioskTurned):
        raise access.refusal(admitted)
    facts_of(request.scope).caller = admitted.kiosk_id
    return admitted


async def _proven(
    request: Request, presented: Annotated[str | None, Security(_proof)]
) -> Proof:
    del presented  # one of several would be as good as none: `shown` has them all
    access = kiosk_access_of(request)
    proof = await access.doorkeeper.prove(access.shown(request))
    if isinstance(proof, KioskTurned):
        raise access.refusal(proof)
    return proof


def require_kiosk() -> SecurityParameter:
    """What stands beside a `KioskCaller` in a route's signature."""
    return SecurityParameter(_admitted)


def require_proof() -> SecurityParameter:
    """What stands beside a `Proof`: anybody who holds the key it names."""
    return SecurityParameter(_proven)


def kiosk_problems(*kinds: Kind, body: bool = False) -> Responses:
    return problems(Kind.PROOF_NEEDED, Kind.KIOSK_REFUSED, *kinds, body=body)
