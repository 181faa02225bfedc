"""What labels lead to: `/01/{gtin}/10/{lot}`, `/01/{gtin}` and `/batch/{batch_id}`."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import Path, Query, Request, Response

from sync_server.platform.problems import Kind
from sync_server.platform.routing import Routes
from sync_server.web.routes import described
from sync_server.web.routes.asking import HTML, JSON, Asking
from sync_server.web.routes.resolving import resolved, wants_links
from sync_server.web.routes.shelf_answers import ShelfAnswers
from sync_server.web.service.links import Asked, BadLink, read_dates, read_link
from sync_server.web.service.shelf import OnShelf, PublicShelf
from sync_server.web.views.linksets import LINKSET, Target, link_header
from sync_server.web.views.shelf import name_of
from sync_server.web.views.told import PublicAnswer, lot_path
from sync_server.web.words.formats import isolated
from sync_server.web.words.page_words import Vocabulary

Gtin = Annotated[str, Path(examples=["04006381333931"], description="8 to 14 digits.")]
Lot = Annotated[str, Path(examples=["L2611A"])]
Lang = Annotated[str, Query(description="en, de, es, fr, hi or ar: before Accept-Language.")]
LinkType = Annotated[
    str,
    Query(alias="linkType", description="linkset, or a type of GS1's vocabulary: gs1:pip."),
]


@dataclass(frozen=True, slots=True)
class ShelfPages:
    """`public_url` is where links lead; without it, where the request came to."""

    shelf: PublicShelf
    answers: ShelfAnswers
    vocabulary: Vocabulary
    public_url: str | None

    async def show_lot(
        self, request: Request, gtin: Gtin, lot: Lot, lang: Lang = "", link_type: LinkType = ""
    ) -> Response:
        """One batch, by the Digital Link on its label: fresh or not, and why."""
        del gtin, lot, lang
        return await self._by_link(request, link_type)

    async def show_product(
        self, request: Request, gtin: Gtin, lang: Lang = "", link_type: LinkType = ""
    ) -> Response:
        """The batches of a product that are on the shelf, those that end first in front."""
        del gtin, lang
        return await self._by_link(request, link_type)

    async def show_other(self, request: Request) -> Response:
        """Links with other qualifiers, in any order that readers forgive."""
        return await self._by_link(request, request.query_params.get("linkType", ""))

    async def show_batch(
        self, request: Request, batch_id: str, organisation: str = "", lang: Lang = ""
    ) -> Response:
        """One batch by its id; by the organisation where two have one with this id."""
        del lang
        asking = Asking.of(request, (HTML, JSON), self.vocabulary)
        printed = read_dates(asking.raw_query, self.shelf.now().year)
        found = await self.shelf.by_id(batch_id, organisation, printed)
        if not found:
            because = asking.words("unknown_batch", isolated(batch_id))
            return self.answers.unknown(asking, because)
        return self.answers.batch(asking, OnShelf(None, found))

    async def show_product_page(self, request: Request, gtin: str) -> Response:
        """What `linkType=gs1:pip` leads to: no Digital Link, so it does not lead on."""
        asking = Asking.of(request, (HTML, JSON), self.vocabulary)
        asked = read_link(lot_path(gtin, None), "", self.shelf.now().year)
        if isinstance(asked, BadLink):
            return self.answers.bad(asking, asked)
        found = await self.shelf.of_product(asked.gtin)
        if found.product is None:
            return self.answers.not_there(asking, asked, found)
        return self.answers.product(asking, found)

    async def _by_link(self, request: Request, link_type: str) -> Response:
        asking = Asking.of(request, (HTML, JSON, LINKSET), self.vocabulary)
        asked = read_link(asking.path, asking.raw_query, self.shelf.now().year)
        if isinstance(asked, BadLink):
            return self.answers.bad(asking, asked)
        found = await self._found(asked)
        if not found.answers and (asked.lot is not None or found.product is None):
            return self.answers.not_there(asking, asked, found)
        root = (self.public_url or str(request.base_url)).rstrip("/")
        anchor, title = root + lot_path(asked.gtin, asked.lot), name_of(found)
        targets = _targets(root, asked, found)
        if wants_links(asking, link_type):
            return resolved(asking, link_type, (anchor, title), targets)
        more = {"Link": link_header(anchor, targets)}
        told = self.answers.product if asked.lot is None else self.answers.batch
        return told(asking, found, more)

    async def _found(self, asked: Asked) -> OnShelf:
        if asked.lot is None:
            return await self.shelf.of_product(asked.gtin)
        return await self.shelf.by_lot(asked.gtin, asked.lot, asked.printed)

    def router(self) -> Routes:
        routes = Routes(tags=["public pages"])
        links = described.digital_link(Kind.NOT_FOUND, Kind.UNAVAILABLE)
        batch = described.page(Kind.NOT_FOUND, Kind.UNAVAILABLE)
        for path, answer, name, told in (
            ("/01/{gtin}/10/{lot:path}", self.show_lot, "show_lot", links),
            ("/01/{gtin}", self.show_product, "show_product", links),
            ("/batch/{batch_id}", self.show_batch, "show_batch", batch),
        ):
            routes.add_api_route(
                path, answer, operation_id=name, response_model=PublicAnswer, responses=told
            )
            routes.add_api_route(path, answer, methods=["HEAD"], include_in_schema=False)
        self._add_unlisted(routes)
        for path in ("/01/{rest:path}", "/batch/{batch_id}"):
            routes.add_api_route(path, options, methods=["OPTIONS"], include_in_schema=False)
        return routes

    def _add_unlisted(self, routes: Routes) -> None:
        both, product = ["GET", "HEAD"], "/product/{gtin}"
        page, other = self.show_product_page, self.show_other
        routes.add_api_route(product, page, methods=both, include_in_schema=False)
        rest = "/01/{gtin}/{rest:path}"
        routes.add_api_route(rest, other, methods=both, include_in_schema=False)


async def options() -> Response:
    headers = {
        "Allow": "GET, HEAD, OPTIONS",
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
        "Access-Control-Allow-Headers": "Accept, Accept-Language, If-None-Match",
    }
    return Response(status_code=HTTPStatus.NO_CONTENT, headers=headers)


def _targets(root: str, asked: Asked, found: OnShelf) -> Sequence[Target]:
    name = name_of(found)
    if asked.lot is None:
        return [Target(f"{root}/product/{asked.gtin}", name)]
    ids = [each.batch.batch_id for each in found.answers]
    return [Target(f"{root}/batch/{quote(each, safe='')}", name) for each in ids]
