"""Which kiosk is asking: a token and a proof of the key it is bound to (RFC 9449)."""

from dataclasses import dataclass
from typing import Annotated, Protocol

from fastapi import Request, Security
from fastapi.params import Security as SecurityParameter
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials
from fastapi.security.http import HTTPBase

from shared.wire.dpop import ALGORITHMS, Proof
from sync_server.platform.callers import Fault, KioskCaller, KioskTurned, Shown
from sync_server.platform.facts import facts_of
from sync_server.platform.openapi import Responses, problems
from sync_server.platform.problems import Kind, ProblemError

NONCE_HEADER = "DPoP-Nonce"


_STATES = frozenset((Fault.UNPAIRED, Fault.REVOKED, Fault.SUSPENDED))


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
