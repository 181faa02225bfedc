"""Fills a server with the shop of the demo."""

from datetime import date, datetime

from shared.demo_shop import demo_shop
from sync_server.freshness.tables import BatchRows, PolicyRows, ProductRows
from sync_server.platform.database import Database

ORGANISATION = "demo"


async def stock(database: Database, today: date, at: datetime) -> str:
    """Put it on the shelf, as of today also what is there; the answer is the site."""
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
            if await batches.add(batch, at):
                continue
            kept = await batches.one(batch.batch_id, lock=True)
            if kept is not None and kept.batch != batch:
                await batches.replace(batch, kept.revision + 1)
    return shop.site
