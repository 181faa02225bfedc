"""What staff get to see of their site's batches: lists, searches, single ones with labels."""

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, true
from sqlalchemy.engine import RowMapping

from kiosk.store.act import from_micros
from kiosk.store.database import Readable
from kiosk.store.rows import batch_of
from kiosk.store.tables import BATCHES, LABELS, PRODUCTS
from shared.freshness.batch import Product
from shared.freshness.listing import LabelRecord, Listed, Query, Shown

_ESCAPE = "\\"
_ROW = (
    select(
        BATCHES,
        PRODUCTS.c.name,
        PRODUCTS.c.category,
        LABELS.c.printed_at,
        LABELS.c.copies,
        LABELS.c.proven_at,
    )
    .join_from(BATCHES, PRODUCTS, PRODUCTS.c.gtin == BATCHES.c.gtin, isouter=True)
    .join(LABELS, LABELS.c.batch_id == BATCHES.c.batch_id, isouter=True)
)


class ShelfLists:
    """All of one site, archived and not yet live ones included."""

    def __init__(self, database: Readable, site: str) -> None:
        self._database = database
        self._site = site

    def find(self, query: Query, limit: int, offset: int = 0) -> tuple[Listed, ...]:
        """The newest arrivals first; those without an arrival date come last."""
        order = BATCHES.c.arrived_on.desc(), BATCHES.c.lot, BATCHES.c.batch_id
        statement = _ROW.where(self._meant(query)).order_by(*order).limit(limit).offset(offset)
        with self._database.read() as connection:
            rows = connection.execute(statement).mappings().all()
        return tuple(_listed(row) for row in rows)

    def count(self, query: Query) -> int:
        join = BATCHES.outerjoin(PRODUCTS, PRODUCTS.c.gtin == BATCHES.c.gtin)
        statement = select(func.count()).select_from(join).where(self._meant(query))
        with self._database.read() as connection:
            return connection.execute(statement).scalar_one()

    def one(self, batch_id: str) -> Listed | None:
        return self._single(BATCHES.c.batch_id == batch_id)

    def recently_printed(self, limit: int) -> tuple[Listed, ...]:
        """Batches with labels, the last printed first."""
        order = LABELS.c.printed_at.desc(), BATCHES.c.lot, BATCHES.c.batch_id
        printed = BATCHES.c.site == self._site, LABELS.c.printed_at.is_not(None)
        statement = _ROW.where(*printed).order_by(*order).limit(limit)
        with self._database.read() as connection:
            rows = connection.execute(statement).mappings().all()
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

    def _meant(self, query: Query) -> ColumnElement[bool]:
        text = query.text.strip()
        named = or_(
            _begins(BATCHES.c.lot, text),
            _begins(BATCHES.c.gtin, text),
            _begins(BATCHES.c.gtin, text.zfill(14)),
            _contains(PRODUCTS.c.name, text),
        )
        return and_(
            BATCHES.c.site == self._site,
            _shown(query.shown),
            named if text else true(),
            PRODUCTS.c.category == query.category if query.category else true(),
        )


def _shown(shown: Shown) -> ColumnElement[bool]:
    is_kept = BATCHES.c.archived == 0
    match shown:
        case Shown.ON_SHELF:
            return is_kept & (BATCHES.c.live == 1)
        case Shown.NOT_LIVE:
            return is_kept & (BATCHES.c.live == 0)
        case Shown.RECALLED:
            return is_kept & BATCHES.c.recalled_on.is_not(None)
        case Shown.ARCHIVED:
            return BATCHES.c.archived == 1
        case Shown.ALL:
            return true()


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
