"""The addresses of sync: statements up, changes down, and where a kiosk stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import Query, Request, Response
from pydantic import Field

from shared.errors import InputError
from shared.wire import changes
from shared.wire.base64url import to_text
from shared.wire.jwk import jwk_of
from shared.wire.packing import ENCODING, TooMuchError, pack, unpack
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
from sync_server.platform.callers import KioskCaller
from sync_server.platform.kiosk_access import kiosk_problems, require_kiosk
from sync_server.platform.models import Asked
from sync_server.platform.problems import At, Kind, ProblemError
from sync_server.platform.routing import Routes
from sync_server.sync.service.feed import Feed, Gone
from sync_server.sync.service.taking import Taken
from sync_server.sync.service.uploads import Standing, Uploads

STATEMENTS = "/sync/statements"
STATE = "/sync/state"
CHANGES = "/sync/changes"

KioskHere = Annotated[KioskCaller, require_kiosk()]
_BODY: dict[str, object] = {
    "requestBody": {
        "required": True,
        "description": "A CBOR sequence (RFC 8742) of [statement, body or null, kind]; with "
        "Content-Encoding: zstd if you like; unpacked at most 1 MiB and 4096 items.",
        "content": {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}},
    }
}


class ChangesAsked(Asked):
    """Where to read on; without `feed`, from the beginning."""

    feed: str = Field(default="", max_length=64, pattern=r"^[0-9a-f]*$")
    after: int = Field(default=0, ge=0, lt=2**63)
    wait: float = Field(
        default=0,
        ge=0,
        le=changes.LONGEST_WAIT_S,
        allow_inf_nan=False,
        description="Seconds to wait for something new where there is nothing yet.",
    )


class UploadAsked(Asked):
    """The size of the last head of the log that the kiosk verified; 0 before the first."""

    head: int = Field(default=0, ge=0, lt=2**63)


class StateAsked(Asked):
    """Which statement of the kiosk to name too, by its number; 0 is none."""

    statement: int = Field(default=0, ge=0, lt=2**63)


class CborSequence(Response):
    media_type = changes.MEDIA_TYPE


@dataclass(frozen=True, slots=True)
class SyncRoutes:
    uploads: Uploads
    feed: Feed

    async def upload_statements(
        self, request: Request, caller: KioskHere, asked: Annotated[UploadAsked, Query()]
    ) -> UploadTold:
        """Take statements in their order; each is answered, and kept only once.

        `acknowledgement` is a COSE_Sign1 by the server over the hashes of what it holds, in
        base64url: what is not in it has to be sent again. `log` is the newest head of the log,
        the proof that it grew out of the one of size `head`, and one proof that it holds every
        item with an `index`; it is null while the server may sign no head, and where the log
        is not as large as `head`.
        """
        answered = await self.uploads.keep(caller, await _items(request), asked.head)
        return UploadTold(
            items=_items_told(answered.taken),
            acknowledgement=to_text(answered.acknowledgement),
            feed=answered.position.feed,
            number=answered.position.number,
            log=answered.log,
        )

    async def sync_state(
        self, caller: KioskHere, asked: Annotated[StateAsked, Query()]
    ) -> SyncState:
        """Where this kiosk belongs, and the newest of its statements that the server holds."""
        standing = await self.uploads.standing(caller, asked.statement)
        return SyncState(
            kiosk_id=caller.kiosk_id,
            organisation=caller.organisation,
            site=caller.site,
            name=caller.name,
            head=_head_told(standing),
            feed=standing.position.feed,
            number=standing.position.number,
            server_key=jwk_of(self.uploads.key.public),
            asked=to_text(standing.asked) if standing.asked else None,
        )

    async def read_changes(
        self,
        request: Request,
        caller: KioskHere,
        asked: Annotated[ChangesAsked, Query()],
    ) -> Response:
        """Read on in the feed of the kiosk's site: at most 256 KiB at once, unpacked.

        A CBOR sequence (RFC 8742) of [feed, number, newest] and then [number, subject, key,
        body or null] for each change, null where it is gone; with Accept-Encoding: zstd it is
        packed. `number` is where to read on. A page without changes says that all was read.
        """
        cursor = changes.Cursor(asked.feed, asked.after)
        page = await self.feed.read(caller, cursor, asked.wait)
        if isinstance(page, Gone):
            detail = "Read the feed from its beginning: without feed, after 0."
            raise ProblemError(Kind.FEED_GONE, detail)
        content, headers = changes.write_page(page), {"Vary": "Accept-Encoding"}
        if _accepts(request.headers.get("Accept-Encoding", ""), ENCODING):
            content, headers["Content-Encoding"] = pack(content), ENCODING
        return CborSequence(content, headers=headers)

    def router(self) -> Routes:
        routes = Routes(tags=["sync"])
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
        routes.add_api_route(
            CHANGES,
            self.read_changes,
            operation_id="read_changes",
            response_class=CborSequence,
            responses=kiosk_problems(Kind.FEED_GONE),
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
            index=each.index,
        )
        for each in taken
    ]


def _head_told(standing: Standing) -> Head | None:
    head = standing.head
    if head.seq == 0:
        return None
    return Head(
        statement=to_text(standing.statement),
        seq=head.seq,
        hash=to_text(head.entry_hash),
        hlc_ms=head.hlc.ms,
        hlc_count=head.hlc.count,
    )


def _accepts(header: str, encoding: str) -> bool:
    """As RFC 9110 section 12.5.3 has it, for a coding that only counts when it is named."""
    for part in header.lower().split(","):
        name, _, weight = part.partition(";")
        if name.strip() == encoding:
            return weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
