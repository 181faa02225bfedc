"""The demo's shop on the shelf of a kiosk that has no server to fetch it from."""

from datetime import datetime

from kiosk.store.database import Database
from kiosk.store.freshness import put_batches, put_policies, put_products
from kiosk.store.meta import write_pulled_at
from shared.demo_shop import Shop


def stock(database: Database, shop: Shop, at: datetime) -> None:
    """Put the shop on the shelf; what an earlier demo left there is updated."""
    with database.note() as connection:
        put_products(connection, shop.products)
        put_policies(connection, shop.policies)
        put_batches(connection, shop.batches)
        write_pulled_at(connection, at)
