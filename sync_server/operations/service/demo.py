"""Fills a server with the shop of the demo."""

from dataclasses import replace
from datetime import date, datetime

from shared.demo_shop import demo_shop
from sync_server.freshness.tables import BatchRows, PolicyRows, ProductRows
from sync_server.platform.database import Database

ORGANISATION = "demo"


async def stock(database: Database, today: date, at: datetime) -> str:
    """Put it on the shelf, with dates as of today; what people did to it stays done."""
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
            if kept is None:
                continue
            there = kept.batch
            today_s = replace(
                batch, recall=there.recall, archived=there.archived, live=there.live
            )
            if there != today_s:
                await batches.replace(today_s, kept.revision + 1)
    return shop.site
