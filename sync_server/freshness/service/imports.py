"""A list that staff brought in at a kiosk: all of it becomes the server's, or nothing.

1. Each row passes the checks of a single one; the first that does not is the reason for all.
2. A batch needs its product: in the list, or known before.
3. What is there already is edited, as a single one would be.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from shared.freshness.batch import Batch, Product
from shared.wire.shelf_acts import ShelfImported
from sync_server.freshness.service.entries import batch_of, edited, product_of
from sync_server.freshness.service.reading import unknown_product
from sync_server.freshness.tables import BatchRows, ProductRows
from sync_server.platform.clock import Clock
from sync_server.platform.database import Transaction
from sync_server.platform.effects import Lost, Origin

AnyRow = TypeVar("AnyRow", Product, Batch)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list that was read: by GTIN and by number, the last of several rows counts."""

    products: Mapping[str, Product]
    batches: Mapping[str, Batch]


async def bring_in(
    to: Transaction, origin: Origin, listed: Listed, clock: Clock
) -> Lost | None:
    products = ProductRows(to, origin.organisation)
    missing = {batch.gtin for batch in listed.batches.values()} - set(listed.products)
    unknown = missing - set(await products.known(sorted(missing)))
    if unknown:
        return unknown_product(min(unknown))
    await products.put_all(list(listed.products.values()))
    rows = BatchRows(to, origin.organisation, origin.site)
    there = await rows.known(sorted(listed.batches))
    wanted = [
        edited(there[batch.batch_id], batch) if batch.batch_id in there else batch
        for batch in listed.batches.values()
    ]
    await rows.put_all([b for b in wanted if there.get(b.batch_id) != b], clock.now())
    return None


def read_list(said: ShelfImported, origin: Origin, today: date) -> Listed | Lost:
    products = _all_or_first([product_of(each) for each in said.products])
    if isinstance(products, Lost):
        return products
    batches = _all_or_first([batch_of(each, origin, today) for each in said.batches])
    if isinstance(batches, Lost):
        return batches
    return Listed({p.gtin: p for p in products}, {b.batch_id: b for b in batches})


def _all_or_first(rows: Sequence[AnyRow | Lost]) -> Sequence[AnyRow] | Lost:
    good: list[AnyRow] = []
    for row in rows:
        if isinstance(row, Lost):
            return row
        good.append(row)
    return good
