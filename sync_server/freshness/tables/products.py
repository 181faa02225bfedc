"""The products of an organisation as rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    Column,
    ColumnElement,
    Index,
    Integer,
    String,
    Table,
    bindparam,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.freshness.batch import Product
from sync_server.freshness.tables.noting import note_product
from sync_server.freshness.tables.search import begins, contains
from sync_server.platform.database import insert_unless_there
from sync_server.platform.tables import SCHEMA

PRODUCTS = Table(
    "products",
    SCHEMA,
    Column("organisation", String(64), primary_key=True),
    Column("gtin", String(14), primary_key=True),
    Column("name", String(500), nullable=False),
    Column("category", String(500), nullable=False),
    Column("revision", Integer, nullable=False),
    Index("ix_products_gtin", "gtin"),
)


# Put together once: that takes longer than to execute them.
_ONE = select(PRODUCTS).where(
    PRODUCTS.c.organisation == bindparam("of"), PRODUCTS.c.gtin == bindparam("which")
)
_LOCKED = _ONE.with_for_update()
_AT_ONCE = 500


def _replacing(insert: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    values = {name: insert.excluded[name] for name in ("name", "category")}
    return insert.on_conflict_do_update(
        index_elements=["organisation", "gtin"],
        set_={**values, "revision": PRODUCTS.c.revision + 1},
    )


_PUT = {
    "sqlite": _replacing(sqlite.insert(PRODUCTS)),
    "postgresql": _replacing(postgresql.insert(PRODUCTS)),
}


@dataclass(frozen=True, slots=True)
class KeptProduct:
    product: Product
    revision: int


@dataclass(frozen=True, slots=True)
class ProductRows:
    """The products of one organisation within one transaction."""

    connection: AsyncConnection
    organisation: str

    async def one(self, gtin: str, *, lock: bool = False) -> KeptProduct | None:
        which = {"of": self.organisation, "which": gtin}
        found = await self.connection.execute(_LOCKED if lock else _ONE, which)
        row = found.mappings().one_or_none()
        return None if row is None else _kept_product(row)

    async def find(
        self, text: str, category: str | None, after: str, limit: int
    ) -> Sequence[KeptProduct]:
        """By GTIN, those behind `after`."""
        named = or_(begins(PRODUCTS.c.gtin, text), contains(PRODUCTS.c.name, text))
        meant = [PRODUCTS.c.organisation == self.organisation, PRODUCTS.c.gtin > after]
        meant += [named] if text else []
        meant += [PRODUCTS.c.category == category] if category else []
        ordered = select(PRODUCTS).where(*meant).order_by(PRODUCTS.c.gtin).limit(limit)
        found = await self.connection.execute(ordered)
        return [_kept_product(row) for row in found.mappings()]

    async def add(self, product: Product) -> bool:
        row = {"organisation": self.organisation, "revision": 1, **_product_row(product)}
        added = await insert_unless_there(self.connection, PRODUCTS, row)
        if added:
            note_product(self.connection, self.organisation, product)
        return added

    async def replace(self, product: Product, revision: int) -> None:
        row = {"revision": revision, **_product_row(product)}
        change = update(PRODUCTS).where(*self._key(product.gtin)).values(row)
        await self.connection.execute(change)
        note_product(self.connection, self.organisation, product)

    async def known(self, gtins: Sequence[str], *, lock: bool = False) -> Mapping[str, Product]:
        """Those of them that are there, by GTIN."""
        found: dict[str, Product] = {}
        for start in range(0, len(gtins), _AT_ONCE):
            some = PRODUCTS.c.gtin.in_(gtins[start : start + _AT_ONCE])
            mine = PRODUCTS.c.organisation == self.organisation
            statement = select(PRODUCTS).where(mine, some).order_by(PRODUCTS.c.gtin)
            rows = await self.connection.execute(
                statement.with_for_update() if lock else statement
            )
            kept = [_kept_product(row).product for row in rows.mappings()]
            found.update({product.gtin: product for product in kept})
        return found

    async def put_all(self, products: Sequence[Product]) -> None:
        """Add them, and replace those that are there and different."""
        there = await self.known(sorted(each.gtin for each in products), lock=True)
        changed = [each for each in products if there.get(each.gtin) != each]
        own = {"organisation": self.organisation, "revision": 1}
        rows = [{**own, **_product_row(each)} for each in changed]
        if rows:
            await self.connection.execute(_PUT[self.connection.dialect.name], rows)
        for each in changed:
            note_product(self.connection, self.organisation, each)

    def _key(self, gtin: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        return PRODUCTS.c.organisation == self.organisation, PRODUCTS.c.gtin == gtin


def _product_row(product: Product) -> Mapping[str, object]:
    return {"gtin": product.gtin, "name": product.name, "category": product.category}


def _kept_product(row: RowMapping) -> KeptProduct:
    return KeptProduct(Product(row["gtin"], row["name"], row["category"]), row["revision"])
