"""What operators do with kiosks: approve, deny, list, show, revoke, let in again."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import Path, Query, Request

from sync_server.kiosks.schemas import (
    ApprovalIn,
    DenialIn,
    KioskDetails,
    KioskOut,
    KioskPage,
    KiosksAsked,
    details_told,
    kiosk_told,
)
from sync_server.kiosks.service.claims import Claims, Wish
from sync_server.kiosks.service.outcomes import (
    ForeignSite,
    NoSuchCode,
    NoSuchKiosk,
    Revoked,
    Told,
)
from sync_server.kiosks.service.roster import Roster, Scoped
from sync_server.platform.access import require
from sync_server.platform.address_limit import too_many
from sync_server.platform.callers import Caller
from sync_server.platform.cursors import cursor_of, values_of
from sync_server.platform.facts import facts_of
from sync_server.platform.openapi import problems
from sync_server.platform.problems import At, Kind, ProblemError
from sync_server.platform.rates import RateLimit
from sync_server.platform.routing import Routes
from sync_server.scopes import Scope

Reader = Annotated[Caller, require(Scope.KIOSKS_READ)]
Writer = Annotated[Caller, require(Scope.KIOSKS_WRITE)]
KioskId = Annotated[str, Path(pattern=r"^[a-z2-7]{16}$", examples=["mfrggzdfmztwq2lk"])]


@dataclass(frozen=True, slots=True)
class OperatorRoutes:
    """`wrong_codes` counts by key what was tried in vain."""

    claims: Claims
    roster: Roster
    wrong_codes: RateLimit

    async def approve_kiosk(
        self, request: Request, caller: Writer, body: ApprovalIn
    ) -> KioskOut:
        """Let in the kiosk that shows this code, at a site of yours."""
        self._may_try(request, caller)
        wish = Wish(body.user_code, caller.organisation, body.site, body.name, caller.key_id)
        outcome = await self.claims.approve(wish, caller.site)
        if isinstance(outcome, ForeignSite):
            detail = f"This key is of the site {outcome.own} alone."
            raise ProblemError(Kind.NOT_ALLOWED, detail)
        if isinstance(outcome, NoSuchCode):
            raise self._wrong(request, caller)
        return kiosk_told(outcome)

    async def deny_kiosk(self, request: Request, caller: Writer, body: DenialIn) -> None:
        """Turn away the kiosk that shows this code."""
        self._may_try(request, caller)
        if await self.claims.deny(body.user_code, caller.key_id) is not None:
            raise self._wrong(request, caller)

    async def list_kiosks(
        self, caller: Reader, asked: Annotated[KiosksAsked, Query()]
    ) -> KioskPage:
        """Your kiosks, in pages."""
        (after,) = values_of(asked.cursor, 1) if asked.cursor else ("",)
        found = await self.roster.find(_scoped(caller), after, asked.limit + 1)
        items = found[: asked.limit]
        more = cursor_of([items[-1].kiosk_id]) if len(found) > len(items) else None
        return KioskPage(items=[kiosk_told(each) for each in items], next_cursor=more)

    async def get_kiosk(self, caller: Reader, kiosk_id: KioskId) -> KioskDetails:
        """One kiosk, with the alarms about it."""
        return _details(await self.roster.one(_scoped(caller), kiosk_id))

    async def revoke_kiosk(self, caller: Writer, kiosk_id: KioskId) -> KioskDetails:
        """Refuse this kiosk from its next call on, for good."""
        return _details(await self.roster.revoke(_scoped(caller), kiosk_id))

    async def readmit_kiosk(self, caller: Writer, kiosk_id: KioskId) -> KioskDetails:
        """After an alarm: only one kiosk has this key, and it may go on."""
        return _details(await self.roster.readmit(_scoped(caller), kiosk_id))

    def add_to(self, routes: Routes) -> None:
        routes.add_api_route(
            "/approvals",
            self.approve_kiosk,
            methods=["POST"],
            operation_id="approve_kiosk",
            status_code=HTTPStatus.CREATED,
            responses=problems(Kind.NOT_FOUND, body=True),
        )
        routes.add_api_route(
            "/denials",
            self.deny_kiosk,
            methods=["POST"],
            operation_id="deny_kiosk",
            status_code=HTTPStatus.NO_CONTENT,
            responses=problems(Kind.NOT_FOUND, body=True),
        )
        routes.add_api_route(
            "", self.list_kiosks, operation_id="list_kiosks", responses=problems()
        )
        routes.add_api_route(
            "/{kiosk_id}",
            self.get_kiosk,
            operation_id="get_kiosk",
            responses=problems(Kind.NOT_FOUND),
        )
        for path, endpoint in (
            ("/{kiosk_id}/revocation", self.revoke_kiosk),
            ("/{kiosk_id}/readmission", self.readmit_kiosk),
        ):
            routes.add_api_route(
                path,
                endpoint,
                methods=["PUT"],
                operation_id=endpoint.__name__,
                responses=problems(Kind.NOT_FOUND, Kind.CONFLICT, body=True),
            )

    def _may_try(self, request: Request, caller: Caller) -> None:
        exhausted = self.wrong_codes.exhausted(caller.key_id)
        if exhausted is not None:
            facts_of(request.scope).standings.append(exhausted)
            raise too_many(exhausted)

    def _wrong(self, request: Request, caller: Caller) -> ProblemError:
        facts_of(request.scope).standings.append(self.wrong_codes.take(caller.key_id))
        place = At("pointer", "/user_code", "Wrong, used, or older than ten minutes.")
        return ProblemError(Kind.NOT_FOUND, "No kiosk waits under this code.", [place])


def _scoped(caller: Caller) -> Scoped:
    return Scoped(caller.key_id, caller.organisation, caller.site)


def _details(outcome: Told | NoSuchKiosk | Revoked) -> KioskDetails:
    match outcome:
        case Told():
            return details_told(outcome)
        case NoSuchKiosk():
            raise ProblemError(Kind.NOT_FOUND, "There is no kiosk with this id for this key.")
        case Revoked():
            detail = "A revoked kiosk stays out. Give it a new key and pair it again."
            raise ProblemError(Kind.CONFLICT, detail)
