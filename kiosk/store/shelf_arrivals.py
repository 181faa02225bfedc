"""The batches on the shelf that arrived lately: policies judge those by their days."""

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from sqlalchemy import ColumnElement, select, true

from kiosk.store.database import Readable
from kiosk.store.rows import batch_of
from kiosk.store.tables import BATCHES, PRODUCTS
from shared.freshness.batch import Batch, Product
from shared.freshness.policy_change import ForAll, ForCategory, ForProduct, Subject

_AT_ONCE = 1000


class ShelfArrivals:
    def __init__(self, database: Readable, site: str) -> None:
        self._database = database
        self._site = site

    def since(self, day: date, subject: Subject) -> Iterator[tuple[Batch, Product | None]]:
        """Those the subject may concern, while they are for sale here."""
        named = BATCHES.outerjoin(PRODUCTS, PRODUCTS.c.gtin == BATCHES.c.gtin)
        statement = (
            select(BATCHES, PRODUCTS.c.name, PRODUCTS.c.category)
            .select_from(named)
            .where(
                BATCHES.c.site == self._site,
                BATCHES.c.archived == 0,
                BATCHES.c.live == 1,
                BATCHES.c.arrived_on >= day.isoformat(),
                _concerns(subject),
            )
            .execution_options(yield_per=_AT_ONCE)
        )
        with self._database.read() as connection:
            for row in connection.execute(statement).mappings():
                name = row["name"]
                known = name is not None
                product = Product(row["gtin"], name, row["category"]) if known else None
                yield batch_of(row), product


def _concerns(subject: Subject) -> ColumnElement[bool]:
    match subject:
        case ForAll():
            return true()
        case ForCategory(name):
            return PRODUCTS.c.category == name
        case ForProduct(product):
            return BATCHES.c.gtin == product.gtin
        case _:
            assert_never(subject)
