"""The log as anybody may read it (C2SP tlog-tiles), and the witness (C2SP tlog-witness).

These addresses and their answers are those of the standards: they are not part of our API.
"""

from dataclasses import dataclass
from http import HTTPStatus

from fastapi import Request, Response

from shared.ledger.note import format_note
from shared.ledger.tiles import Tile, tile_at
from shared.ledger.witness import Refusal, RefusedHeadError
from sync_server.ledger.service.log import Log
from sync_server.ledger.service.neighbours import Neighbours
from sync_server.ledger.service.public_tiles import PublicTiles
from sync_server.ledger.service.sealing import newest_head
from sync_server.ledger.service.witnesses import with_cosignatures
from sync_server.platform.problems import Kind, ProblemError
from sync_server.platform.routing import Routes

ADD_CHECKPOINT = "/add-checkpoint"
_FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}
_FRESH = {"Cache-Control": "no-cache"}
_HASHES = "application/octet-stream"
_TEXT = "text/plain; charset=utf-8"
_SIZE = "text/x.tlog.size"


@dataclass(frozen=True, slots=True)
class PublicRoutes:
    log: Log
    tiles: PublicTiles
    neighbours: Neighbours

    async def checkpoint(self) -> Response:
        state = (await self.log.now()).state
        head = newest_head(state)
        if head is None:
            raise ProblemError(Kind.NOT_FOUND, "No head of this log was signed yet.")
        async with self.log.parts.database.glance() as connection:
            origin, size = state.origin or "", state.signed_size
            whole = await with_cosignatures(connection, origin, size, head)
        return Response(format_note(whole), media_type=_TEXT, headers=_FRESH)

    async def tile(self, level: str, path: str) -> Response:
        tile = tile_at(level, path)
        return _hashes(await self.tiles.tile(tile) if tile else None)

    async def entries(self, path: str) -> Response:
        tile: Tile | None = tile_at("0", path)
        return _hashes(await self.tiles.entries(tile) if tile else None)

    async def add_checkpoint(self, request: Request) -> Response:
        try:
            signature = await self.neighbours.cosigned(await request.body())
        except RefusedHeadError as error:
            return _refused(error)
        return Response(signature.line, media_type=_TEXT)

    def router(self) -> Routes:
        routes = Routes(include_in_schema=False)
        for path, endpoint in (
            ("/checkpoint", self.checkpoint),
            ("/tile/entries/{path:path}", self.entries),
            ("/tile/{level}/{path:path}", self.tile),
        ):
            routes.add_api_route(path, endpoint, methods=["GET", "HEAD"])
        routes.add_api_route(ADD_CHECKPOINT, self.add_checkpoint, methods=["POST"])
        return routes


def _hashes(content: bytes | None) -> Response:
    if content is None:
        detail = "There is no such tile under the newest head of this log."
        raise ProblemError(Kind.NOT_FOUND, detail)
    return Response(content, media_type=_HASHES, headers=_FOR_EVER)


def _refused(error: RefusedHeadError) -> Response:
    status = HTTPStatus(error.refusal.value)
    if error.refusal is Refusal.CONFLICT and error.size is not None:
        # Said as a header: of a text the framework would name the encoding as well.
        return Response(f"{error.size}\n", status, headers={"Content-Type": _SIZE})
    return Response(f"{error}\n", status, media_type=_TEXT)
