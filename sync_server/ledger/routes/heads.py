"""Kiosks as witnesses of the log: the last head they verified up, the newest one down."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Request, Response

from shared.errors import EvidenceError, InputError
from shared.ledger.witness import format_submission
from shared.wire.log import HEAD, HEAD_MEDIA_TYPE
from sync_server.ledger.service.witnesses import Witnesses
from sync_server.platform.callers import KioskCaller
from sync_server.platform.kiosk_access import kiosk_problems, require_kiosk
from sync_server.platform.problems import Kind, ProblemError
from sync_server.platform.routing import Routes

KioskHere = Annotated[KioskCaller, require_kiosk()]
MEDIA_TYPE = HEAD_MEDIA_TYPE.partition(";")[0]
HELD = "The log was put back, or a head is known that does not fit it: see 'sync-server log'."
_BODY: dict[str, object] = {
    "requestBody": {
        "required": False,
        "description": "The last head that the kiosk verified: a signed note (C2SP "
        "tlog-checkpoint) with its own cosignature; nothing before the first.",
        "content": {MEDIA_TYPE: {"schema": {"type": "string"}}},
    }
}


class NoteText(Response):
    media_type = HEAD_MEDIA_TYPE


@dataclass(frozen=True, slots=True)
class HeadRoutes:
    witnesses: Witnesses

    async def exchange_heads(self, request: Request, caller: KioskHere) -> Response:
        """Tell the kiosk's last head, and be asked to cosign the newest.

        The answer is a submission of C2SP tlog-witness: the size of the head that was told, or
        0, the consistency proof from there, and the newest head of the log.
        """
        try:
            submission = await self.witnesses.ask(caller, await request.body())
        except InputError as error:
            raise ProblemError(Kind.MALFORMED, str(error)) from error
        except EvidenceError as error:
            raise ProblemError(Kind.INVALID, str(error)) from error
        if submission is None:
            raise ProblemError(Kind.LOG_HELD, HELD)
        return NoteText(format_submission(submission), headers={"Cache-Control": "no-store"})

    def router(self) -> Routes:
        routes = Routes(tags=["sync"])
        routes.add_api_route(
            HEAD,
            self.exchange_heads,
            methods=["POST"],
            operation_id="exchange_heads",
            openapi_extra=_BODY,
            response_class=NoteText,
            responses=kiosk_problems(Kind.LOG_HELD, body=True),
        )
        return routes
