"""Batches by what stands on a label, of whichever organisation and site; only live ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.freshness.batch import Batch, Product
from sync_server.freshness.tables import BATCHES, PRODUCTS, KeptBatch
from sync_server.freshness.tables.batches import JOINED, kept_batch
from sync_server.kiosks.tables import KIOSKS

Site = tuple[str, str]
"""An organisation and one of its sites."""

_LIVE = JOINED.where(BATCHES.c.live.is_(True)).order_by(BATCHES.c.organisation, BATCHES.c.site)
_BY_LOT = _LIVE.where(BATCHES.c.gtin == bindparam("gtin"), BATCHES.c.lot == bindparam("lot"))
_BY_ID = _LIVE.where(BATCHES.c.batch_id == bindparam("which"))
_ON_SHELF = (
    JOINED.where(
        BATCHES.c.gtin == bindparam("gtin"),
        BATCHES.c.live.is_(True),
        BATCHES.c.archived.is_(False),
    )
    .order_by(BATCHES.c.made_at.desc())
    .limit(bindparam("most"))
)
# Those that arrived first end first, but for dates on the packs.
_BESIDE = (
    JOINED.where(
        BATCHES.c.organisation == bindparam("of"),
        BATCHES.c.site == bindparam("at"),
        BATCHES.c.gtin == bindparam("gtin"),
        BATCHES.c.live.is_(True),
        BATCHES.c.archived.is_(False),
        BATCHES.c.recalled_on.is_(None),
        BATCHES.c.arrived_on >= bindparam("since"),
    )
    .order_by(BATCHES.c.arrived_on, BATCHES.c.batch_id)
    .limit(bindparam("most"))
)
_PRODUCT = (
    select(PRODUCTS)
    .where(PRODUCTS.c.gtin == bindparam("gtin"))
    .order_by(PRODUCTS.c.organisation)
    .limit(1)
)
_KIOSK_SITE = tuple_(KIOSKS.c.organisation, KIOSKS.c.site)
_HEARD = (
    select(KIOSKS.c.organisation, KIOSKS.c.site, func.max(KIOSKS.c.last_seen_at))
    .where(_KIOSK_SITE.in_(bindparam("sites", expanding=True)))
    .group_by(KIOSKS.c.organisation, KIOSKS.c.site)
)


@dataclass(frozen=True, slots=True)
class Found:
    """A batch, and whose it is."""

    organisation: str
    kept: KeptBatch

    @property
    def site(self) -> Site:
        return self.organisation, self.kept.batch.site


@dataclass(frozen=True, slots=True)
class ShelfRows:
    """The shelves of all within one transaction."""

    connection: AsyncConnection

    async def by_lot(self, gtin: str, lot: str) -> Sequence[Found]:
        """Archived ones too: who holds the pack may ask about it."""
        rows = await self.connection.execute(_BY_LOT, {"gtin": gtin, "lot": lot})
        return [Found(row["organisation"], kept_batch(row)) for row in rows.mappings()]

    async def by_id(self, batch_id: str) -> Sequence[Found]:
        """Several where two organisations call a site by the same name."""
        rows = await self.connection.execute(_BY_ID, {"which": batch_id})
        return [Found(row["organisation"], kept_batch(row)) for row in rows.mappings()]

    async def on_shelf(self, gtin: str, most: int) -> Sequence[Found]:
        rows = await self.connection.execute(_ON_SHELF, {"gtin": gtin, "most": most})
        return [Found(row["organisation"], kept_batch(row)) for row in rows.mappings()]

    async def beside(self, found: Found, since: date, most: int) -> Sequence[Batch]:
        """What its site sells of the same product that came on that day or later."""
        which = {"of": found.organisation, "at": found.kept.batch.site}
        asked = {**which, "gtin": found.kept.batch.gtin, "since": since, "most": most}
        rows = await self.connection.execute(_BESIDE, asked)
        return [kept_batch(row).batch for row in rows.mappings()]

    async def product(self, gtin: str) -> Product | None:
        """As the first organisation calls it that knows it."""
        found = await self.connection.execute(_PRODUCT, {"gtin": gtin})
        row = found.mappings().one_or_none()
        return None if row is None else Product(row["gtin"], row["name"], row["category"])

    async def heard(self, sites: Sequence[Site]) -> Mapping[Site, datetime]:
        """When a kiosk of each site last spoke; sites without one are left out."""
        rows = await self.connection.execute(_HEARD, {"sites": list(sites)})
        return {(org, site): at for org, site, at in rows if at is not None}
