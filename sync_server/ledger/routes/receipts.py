"""Receipts for anybody who knows the hash of a statement: it names nobody."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Path, Query, Response
from pydantic import Field

from shared.wire.base64url import to_bytes
from sync_server.ledger.service.receipts import Missing, Receipts
from sync_server.platform.models import Asked
from sync_server.platform.openapi import problems
from sync_server.platform.problems import Kind, ProblemError
from sync_server.platform.routing import Routes

RECEIPT = "/receipts/{entry_hash}"
_HASH = r"^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"
_COSE = 'application/cose; cose-type="cose-sign1"'
_TEXT = "text/plain; charset=utf-8"
_JSON = "application/json"
_BINARY = {"schema": {"type": "string", "format": "binary"}}
_ANSWERS: dict[int | str, dict[str, object]] = {
    200: {
        "description": "Level 1: the transparent statement (RFC 9943). Level 2: a C2SP "
        "tlog-proof. Level 3: an audit bundle.",
        "content": {_COSE: _BINARY, _TEXT: {"schema": {"type": "string"}}, _JSON: {}},
    }
}
EntryHash = Annotated[
    str, Path(pattern=_HASH, description="SHA-256 of the statement, in base64url.")
]


class ReceiptAsked(Asked):
    """1 is the smallest, 3 has all there is."""

    level: int = Field(default=1, ge=1, le=3)


@dataclass(frozen=True, slots=True)
class ReceiptRoutes:
    receipts: Receipts

    async def get_receipt(
        self, entry_hash: EntryHash, asked: Annotated[ReceiptAsked, Query()]
    ) -> Response:
        """Tell that a statement is in the log, so that it can be checked with all else dead."""
        name = to_bytes(entry_hash, "hash")
        make, media_type = {
            1: (self.receipts.transparent, _COSE),
            2: (self.receipts.proof, _TEXT),
            3: (self.receipts.bundle, _JSON),
        }[asked.level]
        found = await make(name)
        if isinstance(found, Missing):
            kind = Kind.LOG_HELD if found is Missing.HEAD else Kind.NOT_FOUND
            raise ProblemError(kind, found.value)
        return Response(found, media_type=media_type, headers={"Cache-Control": "no-cache"})

    def router(self) -> Routes:
        routes = Routes(tags=["log"])
        kinds = (Kind.INVALID, Kind.NOT_FOUND, Kind.LOG_HELD, Kind.UNAVAILABLE)
        routes.add_api_route(
            RECEIPT,
            self.get_receipt,
            operation_id="get_receipt",
            response_class=Response,
            openapi_extra={"security": []},  # for anybody
            responses={**_ANSWERS, **problems(*kinds, open_to_all=True)},
        )
        return routes
