"""Which batches a list of the staff holds, found without going through all of them.

Many matches of a text are found among the newest arrivals, few of them by lot, by number and by
product name. Both see only indexes; the rows are read once it is known which ones are shown.
"""

from collections.abc import Iterator

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Subquery,
    and_,
    literal_column,
    or_,
    select,
    text,
    true,
    union,
    union_all,
)

from kiosk.store.tables import BATCHES, PRODUCTS
from shared.freshness.listing import Query, Shown

NEWEST_LOOKED_AT = 5_000
ROW = literal_column("batches.rowid", Integer)

# One site has each lot of a product once, so this leaves nothing to chance.
_ORDER = text("arrived_on DESC, lot, gtin")
_ESCAPE = "\\"
_LAST = "\U0010ffff"
_KEYS = (ROW.label("row"), BATCHES.c.arrived_on, BATCHES.c.lot, BATCHES.c.gtin)
# A plus keeps SQLite from an index it would take for the better one: that by arrival.
_KEPT = literal_column("+batches.archived") == 0
_NEVER_LIVE = BATCHES.c.live == literal_column("0")
_FEW = frozenset({Shown.NOT_LIVE, Shown.RECALLED})


class ShelfSearch:
    """The rows of one list at one site, the newest arrivals first."""

    def __init__(self, query: Query, site: str) -> None:
        self._text = query.text.strip()
        self._category = query.category
        self._shown = query.shown
        self._site = site
        self._seeks = bool(self._text or self._category)

    @property
    def may_miss(self) -> bool:
        """Whether rows beyond those among the newest may belong to the list."""
        return self._seeks and self._shown not in _FEW

    def among_newest(self, limit: int, offset: int) -> Select[int]:
        """Of the first so many in order where something is sought, else of all."""
        if self.may_miss:
            found = self._in_order(NEWEST_LOOKED_AT)
        else:
            found = self._in_order(None if self._seeks else _enough(limit, offset))
        meant = self._meant(found.c.lot, found.c.gtin)
        return _page(found, limit, offset).where(meant)

    def everywhere(self, limit: int, offset: int) -> Select[int]:
        """Of all that the text and the category mean, by the ways that lead to them."""
        enough = _enough(limit, offset)
        firsts = (way.order_by(_ORDER).limit(enough).subquery() for way in self._ways())
        return _page(union(*(select(first) for first in firsts)).subquery(), limit, offset)

    def _in_order(self, limit: int | None) -> Subquery:
        """As an index has them, so that the first ones are found without the others."""
        keys = select(*_KEYS).where(BATCHES.c.site == self._site)
        if self._shown is Shown.ALL:
            both = (keys.where(BATCHES.c.archived == each) for each in (0, 1))
            return union_all(*both).order_by(_ORDER).limit(limit).subquery()
        standing = _standing(self._shown)
        if self._shown not in _FEW:
            is_archived = int(self._shown is Shown.ARCHIVED)
            standing &= BATCHES.c.archived == is_archived
        return keys.where(standing).order_by(_ORDER).limit(limit).subquery()

    def _ways(self) -> Iterator[Select[int, str | None, str, str]]:
        keys = select(*_KEYS).where(_standing(self._shown))
        by_gtin = keys.where(literal_column("+batches.site") == self._site)
        if not self._text:
            yield by_gtin.where(self._in_category(BATCHES.c.gtin))
            return
        in_category = self._in_category(literal_column("+batches.gtin"))
        by_lot = keys.where(BATCHES.c.site == self._site)
        yield by_lot.where(_begins_either_case(BATCHES.c.lot, self._text), in_category)
        for number in {self._text, self._text.zfill(14)}:
            yield by_gtin.where(_begins(BATCHES.c.gtin, number), in_category)
        yield by_gtin.where(BATCHES.c.gtin.in_(self._named()))

    def _meant(self, lot: ColumnElement[str], gtin: ColumnElement[str]) -> ColumnElement[bool]:
        if not self._text:
            return self._in_category(gtin)
        by_text = or_(
            _begins_either_case(lot, self._text),
            _begins(gtin, self._text),
            _begins(gtin, self._text.zfill(14)),
            gtin.in_(self._named()),
        )
        return and_(by_text, self._in_category(gtin))

    def _named(self) -> Select[str]:
        """There are far fewer products than batches: looking through their names is quick."""
        name = PRODUCTS.c.name.contains(self._text, autoescape=True, escape=_ESCAPE)
        in_category = PRODUCTS.c.category == self._category if self._category else true()
        return select(PRODUCTS.c.gtin).where(name, in_category)

    def _in_category(self, gtin: ColumnElement[str]) -> ColumnElement[bool]:
        if not self._category:
            return true()
        products = select(PRODUCTS.c.gtin).where(PRODUCTS.c.category == self._category)
        return gtin.in_(products)


def _page(found: Subquery, limit: int, offset: int) -> Select[int]:
    return select(found.c.row).order_by(_ORDER).limit(limit).offset(offset)


def _enough(limit: int, offset: int) -> int | None:
    return None if limit < 0 else limit + offset


def _standing(shown: Shown) -> ColumnElement[bool]:
    match shown:
        case Shown.ON_SHELF:
            return _KEPT & (BATCHES.c.live == 1)
        case Shown.NOT_LIVE:
            return _KEPT & _NEVER_LIVE
        case Shown.RECALLED:
            return _KEPT & BATCHES.c.recalled_on.is_not(None)
        case Shown.ARCHIVED:
            return literal_column("+batches.archived") == 1
        case Shown.ALL:
            return true()


def _begins(column: ColumnElement[str], start: str) -> ColumnElement[bool]:
    """A range, for which SQLite takes an index; `LIKE` would want to know the text before."""
    return (column >= start) & (column < start + _LAST)


def _begins_either_case(column: ColumnElement[str], start: str) -> ColumnElement[bool]:
    return _begins(column.collate("NOCASE"), start)
