"""What a kiosk asks before it has a token: a claim, how the claim stands, a token."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import Request, Response

from shared.keys import PublicKey
from shared.wire.dpop import Proof
from shared.wire.jwk import jwk_of
from shared.wire.pairing import (
    POLL_EVERY_S,
    Claim,
    Pairing,
    PollAsked,
    PollTold,
    Token,
    shown,
)
from sync_server.kiosks.service.claims import LASTS, Claims, Denied, Expired, Waits
from sync_server.kiosks.service.door import TOKEN_LASTS, Door
from sync_server.kiosks.service.outcomes import Known
from sync_server.kiosks.tables import Kiosk
from sync_server.platform.address_limit import too_many
from sync_server.platform.callers import KioskTurned
from sync_server.platform.facts import facts_of
from sync_server.platform.kiosk_access import (
    NONCE_HEADER,
    kiosk_access_of,
    kiosk_problems,
    require_proof,
)
from sync_server.platform.openapi import header
from sync_server.platform.problems import Kind, ProblemError
from sync_server.platform.rates import RateLimit
from sync_server.platform.routing import Routes

Proven = Annotated[Proof, require_proof()]
_NONCE = header("For the next proof, instead of a clock that is right.", "AAZJ2xU0cAB8ZQ")


@dataclass(frozen=True, slots=True)
class PairingRoutes:
    """`asking` counts claims by address, `polling` by claim."""

    claims: Claims
    door: Door
    server: PublicKey
    asking: RateLimit
    polling: RateLimit

    async def claim_kiosk(self, request: Request, proof: Proven) -> Claim:
        """Begin the pairing of the key that made the proof: show the code to an operator."""
        _count(request, self.asking, facts_of(request.scope).address)
        claim = await self.claims.ask(proof.key)
        if isinstance(claim, Known):
            detail = "This key was paired before. Ask for a token, or make a new key."
            raise ProblemError(Kind.CONFLICT, detail)
        server = (kiosk_access_of(request).public_url or str(request.base_url)).rstrip("/")
        code = shown(claim.user_code)
        return Claim(
            device_code=claim.device_code,
            user_code=code,
            verification_uri=f"{server}/pair",
            verification_uri_complete=f"{server}/pair?user_code={code}",
            expires_in=int(LASTS.total_seconds()),
            interval=POLL_EVERY_S,
        )

    async def poll_claim(self, request: Request, body: PollAsked, proof: Proven) -> PollTold:
        """How the claim stands; ask every `interval` seconds."""
        _count(request, self.polling, body.device_code)
        match await self.claims.poll(proof.key, body.device_code):
            case Kiosk() as kiosk:
                return PollTold(state="approved", pairing=self._pairing(kiosk))
            case Waits():
                return PollTold(state="pending")
            case Denied():
                return PollTold(state="denied")
            case Expired():
                return PollTold(state="expired")

    async def issue_token(self, request: Request, response: Response, proof: Proven) -> Token:
        """A token for five minutes, bound to the key that made the proof."""
        issued = await self.door.issue(proof)
        if isinstance(issued, KioskTurned):
            raise kiosk_access_of(request).refusal(issued)
        response.headers[NONCE_HEADER] = self.door.nonce()
        return Token(
            access_token=issued.token,
            expires_in=int(TOKEN_LASTS.total_seconds()),
            clock_offset_ms=issued.clock_offset_ms,
        )

    def add_to(self, routes: Routes) -> None:
        routes.add_api_route(
            "/claims",
            self.claim_kiosk,
            methods=["POST"],
            operation_id="claim_kiosk",
            status_code=HTTPStatus.CREATED,
            responses=kiosk_problems(Kind.CONFLICT, body=True),
        )
        routes.add_api_route(
            "/claims/poll",
            self.poll_claim,
            methods=["POST"],
            operation_id="poll_claim",
            responses=kiosk_problems(body=True),
        )
        routes.add_api_route(
            "/token",
            self.issue_token,
            methods=["POST"],
            operation_id="issue_token",
            responses={200: {"headers": {NONCE_HEADER: _NONCE}}, **kiosk_problems(body=True)},
        )

    def _pairing(self, kiosk: Kiosk) -> Pairing:
        return Pairing(
            kiosk_id=kiosk.kiosk_id,
            organisation=kiosk.organisation,
            site=kiosk.site,
            name=kiosk.name,
            server_key=jwk_of(self.server),
        )


def _count(request: Request, limit: RateLimit, asker: str) -> None:
    standing = limit.take(asker)
    facts_of(request.scope).standings.append(standing)
    if not standing.allowed:
        raise too_many(standing)
