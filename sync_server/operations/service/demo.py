"""Fills a server with the shop of the demo."""

from dataclasses import replace
from datetime import date, datetime

from shared.demo_shop import demo_shop
from shared.freshness.batch import batch_id_of
from sync_server.freshness.tables import BatchRows, PolicyRows, ProductRows
from sync_server.platform.database import Database

ORGANISATION = "demo"


async def stock(database: Database, today: date, at: datetime) -> str:
    """Put it on the shelf, except for what is there; the answer is the site."""
    shop = demo_shop(today)
    async with database.write() as connection:
        products = ProductRows(connection, ORGANISATION)
        for product in shop.products:
            await products.add(product)
        policies = PolicyRows(connection, ORGANISATION)
        for category, policy in shop.policies.by_category.items():
            await policies.put(shop.site, "category", category, policy)
        batches = BatchRows(connection, ORGANISATION, None)
        for batch in shop.batches:
            named = batch_id_of(batch.site, batch.gtin, batch.lot)
            await batches.add(replace(batch, batch_id=named), at)
    return shop.site
