"""The addresses under /api/v1/products."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import Path, Query, Response

from sync_server.freshness.routes.refusals import problem
from sync_server.freshness.schemas.products import (
    ProductIn,
    ProductOut,
    ProductPage,
    ProductsAsked,
    product_told,
)
from sync_server.freshness.service.outcomes import PutProduct
from sync_server.freshness.service.products import Products
from sync_server.freshness.tables import KeptProduct
from sync_server.platform.access import require
from sync_server.platform.callers import Caller
from sync_server.platform.conditions import IfMatch, IfNoneMatch, fits, only_new, told
from sync_server.platform.cursors import cursor_of, values_of
from sync_server.platform.openapi import NOT_MODIFIED, TAGGED, problems
from sync_server.platform.problems import Kind
from sync_server.platform.routing import Routes
from sync_server.scopes import Scope

Reader = Annotated[Caller, require(Scope.FRESHNESS_READ)]
Writer = Annotated[Caller, require(Scope.FRESHNESS_WRITE)]
GtinPath = Annotated[str, Path(pattern=r"^[0-9]{8,14}$", examples=["04006381333931"])]


@dataclass(frozen=True, slots=True)
class ProductRoutes:
    products: Products

    async def list_products(
        self, caller: Reader, asked: Annotated[ProductsAsked, Query()]
    ) -> ProductPage:
        """Products by GTIN, in pages."""
        (after,) = values_of(asked.cursor, 1) if asked.cursor else ("",)
        found = await self.products.find(
            caller, asked.q, asked.category, after, asked.limit + 1
        )
        shown = found[: asked.limit]
        more = cursor_of([shown[-1].product.gtin]) if len(found) > len(shown) else None
        return ProductPage(items=[product_told(kept) for kept in shown], next_cursor=more)

    async def get_product(
        self, caller: Reader, gtin: GtinPath, seen: IfNoneMatch = None
    ) -> Response:
        """One product, with its ETag."""
        found = await self.products.one(caller, gtin)
        if not isinstance(found, KeptProduct):
            raise problem(found)
        return told(product_told(found), found.revision, seen=seen)

    async def put_product(
        self,
        caller: Writer,
        gtin: GtinPath,
        body: ProductIn,
        seen: IfMatch = None,
        absent: IfNoneMatch = None,
    ) -> Response:
        """Make a product, or replace the one you saw (If-Match)."""
        fields = {"gtin": gtin, "name": body.name, "category": body.category}
        put = await self.products.put(caller, fields, fits(seen), only_new=only_new(absent))
        if not isinstance(put, PutProduct):
            raise problem(put)
        status = HTTPStatus.CREATED if put.new else HTTPStatus.OK
        return told(product_told(put.kept), put.kept.revision, status=status)

    def router(self) -> Routes:
        routes = Routes(prefix="/products", tags=["products"])
        routes.add_api_route(
            "",
            self.list_products,
            operation_id="list_products",
            responses=problems(),
        )
        routes.add_api_route(
            "/{gtin}",
            self.get_product,
            operation_id="get_product",
            response_model=ProductOut,
            responses={200: TAGGED, **NOT_MODIFIED, **problems(Kind.NOT_FOUND)},
        )
        routes.add_api_route(
            "/{gtin}",
            self.put_product,
            methods=["PUT"],
            operation_id="put_product",
            response_model=ProductOut,
            responses={
                200: TAGGED,
                201: {**TAGGED, "model": ProductOut, "description": "Made"},
                **problems(
                    Kind.NOT_FOUND,
                    Kind.CONFLICT,
                    Kind.CHANGED_MEANWHILE,
                    Kind.CONDITION_NEEDED,
                    body=True,
                ),
            },
        )
        return routes
