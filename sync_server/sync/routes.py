"""The addresses of sync: statements come up, and a kiosk asks where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Request

from shared.errors import InputError
from shared.wire.base64url import to_text
from shared.wire.jwk import jwk_of
from shared.wire.packing import ENCODING, TooMuchError, unpack
from shared.wire.uploads import (
    LARGEST,
    MEDIA_TYPE,
    Head,
    Item,
    ItemTold,
    Reason,
    SyncState,
    UploadTold,
    read_items,
)
from sync_server.platform.kiosk_access import KioskCaller, kiosk_problems, require_kiosk
from sync_server.platform.problems import At, Kind, ProblemError
from sync_server.sync.service.taking import Taken
from sync_server.sync.service.uploads import Uploads
from sync_server.sync.tables import ChainHead

STATEMENTS = "/sync/statements"
STATE = "/sync/state"

KioskHere = Annotated[KioskCaller, require_kiosk()]
_BODY = {
    "requestBody": {
        "required": True,
        "description": "A CBOR sequence (RFC 8742) of [statement, body or null, kind]; with "
        "Content-Encoding: zstd if you like; unpacked at most 1 MiB and 4096 items.",
        "content": {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}},
    }
}


@dataclass(frozen=True, slots=True)
class SyncRoutes:
    uploads: Uploads

    async def upload_statements(self, request: Request, caller: KioskHere) -> UploadTold:
        """Take statements in their order; each is answered, and kept only once.

        `acknowledgement` is a COSE_Sign1 by the server over the hashes of what it holds, in
        base64url: what is not in it has to be sent again.
        """
        answered = await self.uploads.keep(caller, await _items(request))
        return UploadTold(
            items=_items_told(answered.taken),
            acknowledgement=to_text(answered.acknowledgement),
        )

    async def sync_state(self, caller: KioskHere) -> SyncState:
        """Where this kiosk belongs, and the newest of its statements that the server holds."""
        return SyncState(
            kiosk_id=caller.kiosk_id,
            organisation=caller.organisation,
            site=caller.site,
            head=_head_told(await self.uploads.head(caller)),
            server_key=jwk_of(self.uploads.key.public),
        )

    def router(self) -> APIRouter:
        routes = APIRouter(tags=["sync"])
        routes.add_api_route(
            STATEMENTS,
            self.upload_statements,
            methods=["POST"],
            operation_id="upload_statements",
            openapi_extra=_BODY,
            responses=kiosk_problems(body=True),
        )
        routes.add_api_route(
            STATE, self.sync_state, operation_id="sync_state", responses=kiosk_problems()
        )
        return routes


async def _items(request: Request) -> Sequence[Item]:
    data = await request.body()
    encoding = request.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding not in (ENCODING, "identity"):
        place = At("header", "Content-Encoding", f"Expected {ENCODING} or none.")
        headers = {"Accept-Encoding": ENCODING}
        raise ProblemError(Kind.WRONG_MEDIA_TYPE, "Unknown encoding.", [place], headers)
    try:
        return read_items(unpack(data, LARGEST) if encoding == ENCODING else data)
    except TooMuchError as error:
        raise ProblemError(Kind.TOO_LARGE, str(error)) from error
    except InputError as error:
        raise ProblemError(Kind.MALFORMED, str(error)) from error


def _items_told(taken: Sequence[Taken]) -> list[ItemTold]:
    return [
        ItemTold(
            hash=to_text(each.entry_hash),
            outcome=each.outcome,
            reason=Reason(code=each.why.code, sentence=each.why.sentence) if each.why else None,
        )
        for each in taken
    ]


def _head_told(head: ChainHead) -> Head | None:
    if head.seq == 0:
        return None
    return Head(
        seq=head.seq,
        hash=to_text(head.entry_hash),
        hlc_ms=head.hlc.ms,
        hlc_count=head.hlc.count,
    )
