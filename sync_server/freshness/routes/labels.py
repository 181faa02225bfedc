"""The label of a batch: as data for whoever prints it, or as the picture of its QR code."""

import io
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import segno
from fastapi import Header, Request, Response
from pydantic import Field

from shared.codes.elements import Elements
from shared.codes.labels import label_elements, label_link
from shared.errors import InputError
from sync_server.freshness.routes.batches import BatchId, Reader
from sync_server.freshness.routes.refusals import problem
from sync_server.freshness.service.batches import Batches
from sync_server.freshness.service.outcomes import Judged
from sync_server.freshness.tables import KeptBatch
from sync_server.platform.models import Told
from sync_server.platform.openapi import problems
from sync_server.platform.problems import Kind, ProblemError
from sync_server.platform.routing import Routes

SVG = "image/svg+xml"
_QUIET_ZONE = 4  # ISO/IEC 18004
Accepted = Annotated[str, Header(alias="Accept", max_length=500)]


class LabelOut(Told):
    """What stands on the label; the element string has FNC1 as U+001D."""

    batch_id: str
    product: str | None
    digital_link: str = Field(examples=["https://shop.example/01/04006381333931/10/L1"])
    element_string: str
    human_readable: list[str]
    printed_at: datetime | None
    copies: int
    proven_at: datetime | None


@dataclass(frozen=True, slots=True)
class LabelRoutes:
    """`public_url` is where links lead; without it, where the request came to."""

    batches: Batches
    public_url: str | None

    async def get_label(
        self, request: Request, caller: Reader, batch_id: BatchId, accept: Accepted = ""
    ) -> Response:
        """The label of a batch; with `Accept: image/svg+xml` its QR code."""
        found = await self.batches.one(caller, batch_id)
        if not isinstance(found, Judged):
            raise problem(found)
        elements = _elements(found.kept)
        server = self.public_url or str(request.base_url).rstrip("/")
        link = label_link(server, elements)
        headers = {"Cache-Control": "private, no-cache", "Vary": "Accept"}
        if _wants_picture(accept):
            return Response(_picture(link), media_type=SVG, headers=headers)
        label = await self.batches.label(caller, batch_id)
        product = found.kept.product
        told = LabelOut(
            batch_id=batch_id,
            product=product.name if product else None,
            digital_link=link,
            element_string=elements.element_string(),
            human_readable=list(elements.human_readable()),
            printed_at=label.printed_at if label else None,
            copies=label.copies if label else 0,
            proven_at=label.proven_at if label else None,
        )
        return Response(told.model_dump_json(), media_type="application/json", headers=headers)

    def router(self) -> Routes:
        routes = Routes(prefix="/batches", tags=["batches"])
        picture: dict[str, object] = {"schema": {"type": "string"}}
        routes.add_api_route(
            "/{batch_id}/label",
            self.get_label,
            operation_id="get_label",
            response_model=LabelOut,
            responses={
                200: {"content": {SVG: picture}},
                **problems(Kind.NOT_FOUND, Kind.CONFLICT),
            },
        )
        return routes


def _elements(kept: KeptBatch) -> Elements:
    batch = kept.batch
    try:
        return label_elements(batch.gtin, batch.lot, batch.use_by, batch.best_before)
    except InputError as error:
        raise ProblemError(Kind.CONFLICT, f"It cannot stand in a code: {error}") from error


def _wants_picture(accepted: str) -> bool:
    """Only where it is named, and JSON is not named before it."""
    named = [each.partition(";")[0].strip().lower() for each in accepted.split(",")]
    if SVG not in named:
        return False
    return "application/json" not in named[: named.index(SVG)]


def _picture(link: str) -> bytes:
    written = io.BytesIO()
    segno.make_qr(link, error="m").save(written, kind="svg", border=_QUIET_ZONE, scale=8)
    return written.getvalue()
