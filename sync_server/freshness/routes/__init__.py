"""The addresses of products and batches."""

from sync_server.freshness.routes.batches import BatchRoutes
from sync_server.freshness.routes.labels import LabelRoutes
from sync_server.freshness.routes.products import ProductRoutes
from sync_server.freshness.service.batches import Batches
from sync_server.freshness.service.products import Products
from sync_server.platform.routing import Routes


def router(products: Products, batches: Batches, public_url: str | None) -> Routes:
    routes = Routes()
    routes.include_router(ProductRoutes(products).router())
    routes.include_router(BatchRoutes(batches).router())
    routes.include_router(LabelRoutes(batches, public_url).router())
    return routes
