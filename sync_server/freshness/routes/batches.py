"""The addresses under /api/v1/batches."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import Path, Query, Response

from sync_server.freshness.routes.refusals import problem
from sync_server.freshness.schemas.batches import (
    BatchChange,
    BatchesAsked,
    BatchIn,
    BatchOut,
    BatchPage,
    RecallIn,
    batch_told,
    fields_of,
)
from sync_server.freshness.service.batches import Batches
from sync_server.freshness.service.outcomes import Faulty, Judged, Made, Missing, Stale, Unseen
from sync_server.platform.access import require
from sync_server.platform.callers import Caller
from sync_server.platform.conditions import IfMatch, IfNoneMatch, fits, told
from sync_server.platform.cursors import cursor_of, instant_of, values_of
from sync_server.platform.models import IdempotencyKey
from sync_server.platform.openapi import NOT_MODIFIED, PLACE, TAG, TAGGED, Responses, problems
from sync_server.platform.problems import Kind
from sync_server.platform.replays import Attempt
from sync_server.platform.routing import Routes
from sync_server.scopes import Scope

Reader = Annotated[Caller, require(Scope.FRESHNESS_READ)]
Writer = Annotated[Caller, require(Scope.FRESHNESS_WRITE)]
BatchId = Annotated[
    str, Path(pattern=r"^[0-9a-f]{32}$", examples=["7d0f3c1b9a5e4d2c8b6a4f2e1d0c9b8a"])
]
_CHANGED: Responses = {200: TAGGED, **problems(Kind.NOT_FOUND, Kind.CHANGED_MEANWHILE)}


@dataclass(frozen=True, slots=True)
class BatchRoutes:
    batches: Batches

    async def list_batches(
        self, caller: Reader, asked: Annotated[BatchesAsked, Query()]
    ) -> BatchPage:
        """Batches, newest first, in pages; each judged as of today."""
        after = None
        if asked.cursor:
            made_at, batch_id = values_of(asked.cursor, 2)
            after = instant_of(made_at), batch_id
        found = await self.batches.find(caller, asked.query(), after, asked.limit + 1)
        shown = found[: asked.limit]
        more = _cursor(shown[-1]) if len(found) > len(shown) else None
        return BatchPage(items=[batch_told(judged) for judged in shown], next_cursor=more)

    async def create_batch(
        self, caller: Writer, body: BatchIn, key: IdempotencyKey = None
    ) -> Response:
        """Record a batch. Its id follows from site, product and lot: there is one of it."""
        attempt = key and Attempt(caller.key_id, key, f"create_batch {body.model_dump_json()}")
        made = await self.batches.make(caller, body.site, fields_of(body), attempt or None)
        if not isinstance(made, Made):
            raise problem(made)
        kept = made.judged.kept
        return told(
            batch_told(made.judged),
            kept.revision,
            status=HTTPStatus.CREATED,
            location=f"/api/v1/batches/{kept.batch.batch_id}",
        )

    async def get_batch(
        self, caller: Reader, batch_id: BatchId, seen: IfNoneMatch = None
    ) -> Response:
        """One batch, judged as of today, with its ETag."""
        found = await self.batches.one(caller, batch_id)
        return _answer(found, seen=seen)

    async def change_batch(
        self, caller: Writer, batch_id: BatchId, body: BatchChange, seen: IfMatch = None
    ) -> Response:
        """Change dates, supplier or notes of the batch you saw (If-Match)."""
        return _answer(await self.batches.change(caller, batch_id, fields_of(body), fits(seen)))

    async def recall_batch(
        self, caller: Writer, batch_id: BatchId, body: RecallIn, seen: IfMatch = None
    ) -> Response:
        """Recall a batch: from now on nobody is told that it is good."""
        return _answer(
            await self.batches.recall(caller, batch_id, body.reason, body.on, fits(seen))
        )

    async def lift_recall(
        self, caller: Writer, batch_id: BatchId, seen: IfMatch = None
    ) -> Response:
        """Take a recall back."""
        return _answer(await self.batches.lift_recall(caller, batch_id, fits(seen)))

    async def archive_batch(
        self, caller: Writer, batch_id: BatchId, seen: IfMatch = None
    ) -> Response:
        """Put a batch away: it is sold or thrown out."""
        return _answer(await self.batches.archive(caller, batch_id, fits(seen), archived=True))

    async def unarchive_batch(
        self, caller: Writer, batch_id: BatchId, seen: IfMatch = None
    ) -> Response:
        """Bring a batch back to the shelf."""
        return _answer(await self.batches.archive(caller, batch_id, fits(seen), archived=False))

    def router(self) -> Routes:
        routes = Routes(prefix="/batches", tags=["batches"])
        routes.add_api_route(
            "", self.list_batches, operation_id="list_batches", responses=problems()
        )
        routes.add_api_route(
            "",
            self.create_batch,
            methods=["POST"],
            operation_id="create_batch",
            status_code=HTTPStatus.CREATED,
            response_model=BatchOut,
            responses={
                201: {"headers": {"ETag": TAG, "Location": PLACE}},
                **problems(Kind.CONFLICT, body=True),
            },
        )
        routes.add_api_route(
            "/{batch_id}",
            self.get_batch,
            operation_id="get_batch",
            response_model=BatchOut,
            responses={200: TAGGED, **NOT_MODIFIED, **problems(Kind.NOT_FOUND)},
        )
        self._add_changes(routes)
        return routes

    def _add_changes(self, routes: Routes) -> None:
        routes.add_api_route(
            "/{batch_id}",
            self.change_batch,
            methods=["PATCH"],
            operation_id="change_batch",
            response_model=BatchOut,
            responses={**_CHANGED, **problems(Kind.CONDITION_NEEDED, body=True)},
        )
        for path, method, endpoint in (
            ("/{batch_id}/recall", "PUT", self.recall_batch),
            ("/{batch_id}/recall", "DELETE", self.lift_recall),
            ("/{batch_id}/archive", "PUT", self.archive_batch),
            ("/{batch_id}/archive", "DELETE", self.unarchive_batch),
        ):
            routes.add_api_route(
                path,
                endpoint,
                methods=[method],
                operation_id=endpoint.__name__,
                response_model=BatchOut,
                responses={**_CHANGED, **problems(body=method == "PUT")},
            )


def _answer(
    outcome: Judged | Faulty | Missing | Unseen | Stale, *, seen: str | None = None
) -> Response:
    if not isinstance(outcome, Judged):
        raise problem(outcome)
    return told(batch_told(outcome), outcome.kept.revision, seen=seen)


def _cursor(judged: Judged) -> str:
    return cursor_of([judged.kept.made_at.isoformat(), judged.kept.batch.batch_id])
