"""Products: what the packs of a batch are."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.freshness.entry import normal_gtin, read_product
from sync_server.freshness.service.outcomes import (
    AlreadyThere,
    Faulty,
    Fields,
    Fits,
    Missing,
    PutProduct,
    Stale,
    Unseen,
    unfit,
)
from sync_server.freshness.tables import KeptProduct, ProductRows
from sync_server.platform.callers import Caller
from sync_server.platform.database import Database


@dataclass(frozen=True, slots=True)
class Products:
    database: Database

    async def find(
        self, caller: Caller, text: str, category: str | None, after: str, limit: int
    ) -> Sequence[KeptProduct]:
        async with self.database.read() as connection:
            rows = ProductRows(connection, caller.organisation)
            return await rows.find(text, category, after, limit)

    async def one(self, caller: Caller, gtin: str) -> KeptProduct | Missing:
        async with self.database.glance() as connection:
            rows = ProductRows(connection, caller.organisation)
            return await rows.one(normal_gtin(gtin)) or Missing()

    async def put(
        self, caller: Caller, fields: Fields, fits: Fits | None, *, only_new: bool
    ) -> PutProduct | Faulty | AlreadyThere | Unseen | Stale | Missing:
        product = read_product(fields)
        if isinstance(product, tuple):
            return Faulty(product)
        async with self.database.write() as connection:
            rows = ProductRows(connection, caller.organisation)
            if fits is None and await rows.add(product):
                return PutProduct(KeptProduct(product, 1), new=True)
            kept = await rows.one(product.gtin, lock=True)
            if kept is None:
                return Missing()
            if only_new:
                return AlreadyThere(product.gtin)
            if (refusal := unfit(kept.revision, fits, needed=True)) is not None:
                return refusal
            await rows.replace(product, kept.revision + 1)
        return PutProduct(KeptProduct(product, kept.revision + 1), new=False)
