"""What the cache already knows of the rows of a list: new, changed, equal, or refused."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from sqlalchemy import select, tuple_
from sqlalchemy.engine import Connection

from kiosk.store.database import Readable
from kiosk.store.exchange.staging import Change
from kiosk.store.freshness import FreshnessShelf
from kiosk.store.rows import batch_of
from kiosk.store.tables import BATCHES, PRODUCTS
from shared.freshness.batch import Batch, Product
from shared.freshness.lists import (
    BatchEntry,
    Entry,
    ListFault,
    PolicyEntry,
    RowProblem,
)
from shared.freshness.policy import Policy, PolicyBook

_AT_ONCE = 400


class Known:
    """Compares a piece of a list with the cache as it is at this moment."""

    def __init__(self, database: Readable, site: str) -> None:
        self._database = database
        self._site = site
        self._policies = FreshnessShelf(database, site).policies()

    def compare(self, entries: Sequence[Entry]) -> list[Change | ListFault]:
        with self._database.read() as connection:
            products = _products(connection, _gtins(entries))
            batches = _batches(connection, self._site, _codes(entries))
        return [_compared(each, products, batches, self._policies) for each in entries]


def _gtins(entries: Iterable[Entry]) -> list[str]:
    named = (each.product if isinstance(each, BatchEntry) else each for each in entries)
    return sorted({each.gtin for each in named if isinstance(each, Product)})


def _codes(entries: Iterable[Entry]) -> list[tuple[str, str]]:
    return [(e.batch.gtin, e.batch.lot) for e in entries if isinstance(e, BatchEntry)]


def _products(connection: Connection, gtins: Sequence[str]) -> dict[str, Product]:
    found: dict[str, Product] = {}
    for begin in range(0, len(gtins), _AT_ONCE):
        wanted = PRODUCTS.c.gtin.in_(gtins[begin : begin + _AT_ONCE])
        for row in connection.execute(select(PRODUCTS).where(wanted)).mappings():
            found[row["gtin"]] = Product(row["gtin"], row["name"], row["category"])
    return found


def _batches(
    connection: Connection, site: str, codes: Sequence[tuple[str, str]]
) -> dict[tuple[str, str], Batch]:
    found: dict[tuple[str, str], Batch] = {}
    for begin in range(0, len(codes), _AT_ONCE):
        these = tuple_(BATCHES.c.gtin, BATCHES.c.lot).in_(codes[begin : begin + _AT_ONCE])
        statement = select(BATCHES).where(these, BATCHES.c.site == site)
        for row in connection.execute(statement).mappings():
            found[row["gtin"], row["lot"]] = batch_of(row)
    return found


def _compared(
    entry: Entry,
    products: dict[str, Product],
    batches: dict[tuple[str, str], Batch],
    policies: PolicyBook,
) -> Change | ListFault:
    match entry:
        case BatchEntry(batch, product):
            named = _change(products.get(product.gtin), product) if product else Change.EQUAL
            known = batches.get((batch.gtin, batch.lot))
            if known is None:
                return Change.NEW
            if batch.recall is not None and known.recall is None:
                on = batch.recall.on.isoformat()
                return ListFault("recalled_on", RowProblem.NOT_RECALLED_HERE, on)
            edited = Change.EQUAL if _edited(batch) == _edited(known) else Change.CHANGED
            return Change.CHANGED if named else edited
        case Product():
            return _change(products.get(entry.gtin), entry)
        case PolicyEntry():
            return _change(_policy(policies, entry), entry.policy)
        case _:
            assert_never(entry)


def _change(known: Product | Policy | None, listed: Product | Policy) -> Change:
    if known is None:
        return Change.NEW
    return Change.EQUAL if known == listed else Change.CHANGED


def _policy(book: PolicyBook, entry: PolicyEntry) -> Policy | None:
    match entry.scope:
        case "category":
            return book.by_category.get(entry.subject)
        case "product":
            return book.by_gtin.get(entry.subject)
        case _:
            return book.default


def _edited(batch: Batch) -> tuple[object, ...]:
    """What a list may change of a batch that is there; the rest has acts of its own."""
    return (
        batch.produced_on,
        batch.arrived_on,
        batch.best_before,
        batch.use_by,
        batch.supplier,
        batch.notes,
    )
