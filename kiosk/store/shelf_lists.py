"""What staff get to see of their site's batches: lists, searches, single ones with labels."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, func, literal_column, or_, select
from sqlalchemy.engine import Connection, RowMapping

from kiosk.store.act import from_micros
from kiosk.store.database import Readable
from kiosk.store.rows import batch_of
from kiosk.store.shelf_search import ROW, ShelfSearch
from kiosk.store.tables import BATCHES, LABELS, PRODUCTS
from shared.freshness.batch import Product
from shared.freshness.listing import LabelRecord, Listed, Query

_ESCAPE = "\\"
_ALL = -1  # what SQLite takes for no limit
_SHOWN = select(
    BATCHES,
    PRODUCTS.c.name,
    PRODUCTS.c.category,
    LABELS.c.printed_at,
    LABELS.c.copies,
    LABELS.c.proven_at,
)
_NAMED = PRODUCTS.c.gtin == BATCHES.c.gtin
_LABELLED = LABELS.c.batch_id == BATCHES.c.batch_id
_ROW = _SHOWN.join_from(BATCHES, PRODUCTS, _NAMED, isouter=True).join(
    LABELS, _LABELLED, isouter=True
)
# The plus makes SQLite begin with the labels, which have an index by time.
_PRINTED = _SHOWN.join_from(
    LABELS, BATCHES, literal_column("+labels.batch_id") == BATCHES.c.batch_id
).join(PRODUCTS, _NAMED, isouter=True)


class ShelfLists:
    """All of one site, archived and not yet live ones included."""

    def __init__(self, database: Readable, site: str) -> None:
        self._database = database
        self._site = site

    def find(self, query: Query, limit: int, offset: int = 0) -> tuple[Listed, ...]:
        """The newest arrivals first; those without an arrival date come last."""
        search = ShelfSearch(query, self._site)
        with self._database.read() as connection:
            rows = _rows(connection, search.among_newest(limit, offset))
            if len(rows) < limit and search.may_miss:
                rows = _rows(connection, search.everywhere(limit, offset))
        return tuple(_listed(row) for row in rows)

    def count(self, query: Query) -> int:
        search = ShelfSearch(query, self._site)
        every = search.everywhere if search.may_miss else search.among_newest
        statement = select(func.count()).select_from(every(_ALL, 0).subquery())
        with self._database.read() as connection:
            return connection.execute(statement).scalar_one()

    def one(self, batch_id: str) -> Listed | None:
        return self._single(BATCHES.c.batch_id == batch_id)

    def recently_printed(self, limit: int) -> tuple[Listed, ...]:
        """Batches with labels, the last printed first."""
        order = LABELS.c.printed_at.desc(), BATCHES.c.lot, BATCHES.c.batch_id
        statement = _PRINTED.where(literal_column("+batches.site") == self._site)
        with self._database.read() as connection:
            found = connection.execute(statement.order_by(*order).limit(limit))
            rows = found.mappings().all()
        return tuple(_listed(row) for row in rows)

    def by_code(self, gtin: str, lot: str) -> Listed | None:
        return self._single((BATCHES.c.gtin == gtin) & (BATCHES.c.lot == lot))

    def product(self, gtin: str) -> Product | None:
        found = self._products(select(PRODUCTS).where(PRODUCTS.c.gtin == gtin))
        return found[0] if found else None

    def products(self, text: str, limit: int) -> tuple[Product, ...]:
        """Those whose GTIN begins with the text or whose name contains it, by name."""
        meant = or_(_begins(PRODUCTS.c.gtin, text), _contains(PRODUCTS.c.name, text))
        ordered = select(PRODUCTS).where(meant).order_by(PRODUCTS.c.name, PRODUCTS.c.gtin)
        return self._products(ordered.limit(limit))

    def categories(self) -> tuple[str, ...]:
        statement = select(PRODUCTS.c.category).distinct().order_by(PRODUCTS.c.category)
        with self._database.read() as connection:
            return tuple(connection.execute(statement).scalars().all())

    def _products(self, statement: Select[tuple[str, str, str]]) -> tuple[Product, ...]:
        with self._database.read() as connection:
            rows = connection.execute(statement).mappings().all()
        return tuple(Product(row["gtin"], row["name"], row["category"]) for row in rows)

    def _single(self, which: ColumnElement[bool]) -> Listed | None:
        statement = _ROW.where(which, BATCHES.c.site == self._site)
        with self._database.read() as connection:
            row = connection.execute(statement).mappings().one_or_none()
        return None if row is None else _listed(row)


def _rows(connection: Connection, which: Select[int]) -> Sequence[RowMapping]:
    order = BATCHES.c.arrived_on.desc(), BATCHES.c.lot, BATCHES.c.gtin
    statement = _ROW.where(ROW.in_(which)).order_by(*order)
    return connection.execute(statement).mappings().all()


def _begins(column: ColumnElement[str], text: str) -> ColumnElement[bool]:
    return column.startswith(text, autoescape=True, escape=_ESCAPE)


def _contains(column: ColumnElement[str], text: str) -> ColumnElement[bool]:
    return column.contains(text, autoescape=True, escape=_ESCAPE)


def _listed(row: RowMapping) -> Listed:
    name = row["name"]
    product = None if name is None else Product(row["gtin"], name, row["category"])
    return Listed(batch_of(row), product, _label(row))


def _label(row: RowMapping) -> LabelRecord | None:
    if row["printed_at"] is None:
        return None
    proven = row["proven_at"]
    return LabelRecord(
        from_micros(row["printed_at"]),
        row["copies"],
        None if proven is None else from_micros(proven),
    )
