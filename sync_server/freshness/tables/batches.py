"""The batches of an organisation as rows, joined with their products."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    and_,
    bindparam,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.freshness.batch import Batch, Product, Recall
from shared.freshness.listing import Shown
from sync_server.freshness.tables.noting import note_batch
from sync_server.freshness.tables.products import PRODUCTS
from sync_server.freshness.tables.search import begins, contains
from sync_server.platform.database import insert_unless_there
from sync_server.platform.tables import SCHEMA, Instant

BATCHES = Table(
    "batches",
    SCHEMA,
    Column("organisation", String(64), primary_key=True),
    Column("batch_id", String(64), primary_key=True),
    Column("site", String(64), nullable=False),
    Column("gtin", String(14), nullable=False),
    Column("lot", String(20), nullable=False),
    Column("produced_on", Date),
    Column("arrived_on", Date),
    Column("best_before", Date),
    Column("use_by", Date),
    Column("supplier", String(500), nullable=False),
    Column("notes", String(500), nullable=False),
    Column("recall_reason", String(500)),
    Column("recalled_on", Date),
    Column("archived", Boolean, nullable=False),
    Column("live", Boolean, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("revision", Integer, nullable=False),
    UniqueConstraint("organisation", "site", "gtin", "lot"),
    Index("ix_batches_organisation_made_at_batch_id", "organisation", "made_at", "batch_id"),
    Index("ix_batches_gtin_lot", "gtin", "lot"),
    Index("ix_batches_gtin_made_at", "gtin", "made_at"),
    Index("ix_batches_batch_id", "batch_id"),
)
JOINED = select(BATCHES, PRODUCTS.c.name, PRODUCTS.c.category).join_from(
    BATCHES,
    PRODUCTS,
    and_(PRODUCTS.c.organisation == BATCHES.c.organisation, PRODUCTS.c.gtin == BATCHES.c.gtin),
    isouter=True,
)


# Put together once: that takes longer than to execute them.
_AT = bindparam("at", type_=String)
_WHICH = (
    BATCHES.c.organisation == bindparam("of"),
    BATCHES.c.batch_id == bindparam("which"),
    or_(_AT.is_(None), BATCHES.c.site == _AT),
)
_ONE = JOINED.where(*_WHICH)
_LOCKED = _ONE.with_for_update(of=BATCHES)
_REPLACE = update(BATCHES).where(*_WHICH)
_EDITED = ("produced_on", "arrived_on", "best_before", "use_by", "supplier", "notes")
_AT_ONCE = 500


def _editing(insert: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    values = {name: insert.excluded[name] for name in _EDITED}
    return insert.on_conflict_do_update(
        index_elements=["organisation", "batch_id"],
        set_={**values, "revision": BATCHES.c.revision + 1},
    )


_PUT = {
    "sqlite": _editing(sqlite.insert(BATCHES)),
    "postgresql": _editing(postgresql.insert(BATCHES)),
}


@dataclass(frozen=True, slots=True)
class KeptBatch:
    """A batch with its product, which is None until somebody told of it."""

    batch: Batch
    product: Product | None
    made_at: datetime
    revision: int


@dataclass(frozen=True, slots=True)
class BatchQuery:
    """`text` begins the lot or the GTIN, or is part of the product's name."""

    text: str = ""
    shown: Shown = Shown.ON_SHELF
    site: str | None = None
    gtin: str | None = None
    category: str | None = None
    arrived_from: date | None = None
    arrived_to: date | None = None


@dataclass(frozen=True, slots=True)
class BatchRows:
    """The batches of one organisation, or of one of its sites, within one transaction."""

    connection: AsyncConnection
    organisation: str
    site: str | None

    async def one(self, batch_id: str, *, lock: bool = False) -> KeptBatch | None:
        which = {"of": self.organisation, "at": self.site, "which": batch_id}
        found = await self.connection.execute(_LOCKED if lock else _ONE, which)
        row = found.mappings().one_or_none()
        return None if row is None else kept_batch(row)

    async def find(
        self, query: BatchQuery, after: tuple[datetime, str] | None, limit: int
    ) -> Sequence[KeptBatch]:
        """Newest first, those behind `after`."""
        place = tuple_(BATCHES.c.made_at, BATCHES.c.batch_id)
        meant = [self._own(), *_meant(query), *([place < after] if after else [])]
        order = BATCHES.c.made_at.desc(), BATCHES.c.batch_id.desc()
        statement = JOINED.where(*meant).order_by(*order).limit(limit)
        found = await self.connection.execute(statement)
        return [kept_batch(row) for row in found.mappings()]

    async def add(self, batch: Batch, made_at: datetime) -> bool:
        """False when this lot of this product is there already at this site."""
        own = {"organisation": self.organisation, "made_at": made_at, "revision": 1}
        row = {**own, **_batch_row(batch)}
        added = await insert_unless_there(self.connection, BATCHES, row)
        if added:
            note_batch(self.connection, self.organisation, batch)
        return added

    async def replace(self, batch: Batch, revision: int) -> None:
        row = {**_batch_row(batch), "revision": revision}
        which = {"of": self.organisation, "at": self.site, "which": batch.batch_id}
        await self.connection.execute(_REPLACE, {**row, **which})
        note_batch(self.connection, self.organisation, batch)

    async def known(self, batch_ids: Sequence[str]) -> Mapping[str, Batch]:
        """Those of them that are there, by their number; locked."""
        found: dict[str, Batch] = {}
        for start in range(0, len(batch_ids), _AT_ONCE):
            some = BATCHES.c.batch_id.in_(batch_ids[start : start + _AT_ONCE])
            ordered = JOINED.where(self._own(), some).order_by(BATCHES.c.batch_id)
            rows = await self.connection.execute(ordered.with_for_update(of=BATCHES))
            kept = [kept_batch(row).batch for row in rows.mappings()]
            found.update({batch.batch_id: batch for batch in kept})
        return found

    async def put_all(self, batches: Sequence[Batch], made_at: datetime) -> None:
        """Add them; of those that are there, all but the standing is replaced."""
        own = {"organisation": self.organisation, "made_at": made_at, "revision": 1}
        rows = [{**own, **_batch_row(batch)} for batch in batches]
        if not rows:
            return
        await self.connection.execute(_PUT[self.connection.dialect.name], rows)
        # Somebody else may have made one of them meanwhile: then its standing is theirs.
        for batch in (await self.known([each.batch_id for each in batches])).values():
            note_batch(self.connection, self.organisation, batch)

    def _own(self) -> ColumnElement[bool]:
        own = BATCHES.c.organisation == self.organisation
        return own if self.site is None else own & (BATCHES.c.site == self.site)


def _batch_row(batch: Batch) -> Mapping[str, object]:
    return {
        "batch_id": batch.batch_id,
        "site": batch.site,
        "gtin": batch.gtin,
        "lot": batch.lot,
        "produced_on": batch.produced_on,
        "arrived_on": batch.arrived_on,
        "best_before": batch.best_before,
        "use_by": batch.use_by,
        "supplier": batch.supplier,
        "notes": batch.notes,
        "recall_reason": batch.recall.reason if batch.recall else None,
        "recalled_on": batch.recall.on if batch.recall else None,
        "archived": batch.archived,
        "live": batch.live,
    }


def _meant(query: BatchQuery) -> list[ColumnElement[bool]]:
    meant = _shown(query.shown)
    if query.text:
        meant.append(
            or_(
                begins(BATCHES.c.lot, query.text),
                begins(BATCHES.c.gtin, query.text),
                begins(BATCHES.c.gtin, query.text.zfill(14)),
                contains(PRODUCTS.c.name, query.text),
            )
        )
    if query.site is not None:
        meant.append(BATCHES.c.site == query.site)
    if query.gtin is not None:
        meant.append(BATCHES.c.gtin == query.gtin)
    if query.category is not None:
        meant.append(PRODUCTS.c.category == query.category)
    if query.arrived_from is not None:
        meant.append(BATCHES.c.arrived_on >= query.arrived_from)
    if query.arrived_to is not None:
        meant.append(BATCHES.c.arrived_on <= query.arrived_to)
    return meant


def _shown(shown: Shown) -> list[ColumnElement[bool]]:
    kept = BATCHES.c.archived.is_(False)
    match shown:
        case Shown.ON_SHELF:
            return [kept, BATCHES.c.live.is_(True)]
        case Shown.NOT_LIVE:
            return [kept, BATCHES.c.live.is_(False)]
        case Shown.RECALLED:
            return [kept, BATCHES.c.recalled_on.is_not(None)]
        case Shown.ARCHIVED:
            return [BATCHES.c.archived.is_(True)]
        case Shown.ALL:
            return []


def kept_batch(row: RowMapping) -> KeptBatch:
    name, recalled_on = row["name"], row["recalled_on"]
    batch = Batch(
        row["batch_id"],
        row["gtin"],
        row["lot"],
        row["site"],
        row["produced_on"],
        row["arrived_on"],
        row["best_before"],
        row["use_by"],
        row["supplier"],
        row["notes"],
        None if recalled_on is None else Recall(row["recall_reason"], recalled_on),
        row["archived"],
        row["live"],
    )
    product = None if name is None else Product(row["gtin"], name, row["category"])
    return KeptBatch(batch, product, row["made_at"], row["revision"])
