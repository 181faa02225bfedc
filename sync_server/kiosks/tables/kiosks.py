"""The kiosks that were approved, whatever became of them since."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    LargeBinary,
    String,
    Table,
    bindparam,
    select,
    true,
    update,
)
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.database import insert_unless_there
from sync_server.platform.tables import SCHEMA, Instant

KIOSKS = Table(
    "kiosks",
    SCHEMA,
    Column("kiosk_id", String(16), primary_key=True),
    Column("public_key", LargeBinary(32), nullable=False, unique=True),
    Column("organisation", String(64), nullable=False),
    Column("site", String(64), nullable=False),
    Column("name", String(120), nullable=False),
    Column("approved_at", Instant, nullable=False),
    Column("approved_by", String(64), nullable=False),
    Column("revoked_at", Instant),
    Column("revoked_by", String(64)),
    Column("suspended_at", Instant),
    Column("last_seen_at", Instant),
    Column("clock_offset_ms", BigInteger),
)
_SOME = select(KIOSKS).where(KIOSKS.c.kiosk_id.in_(bindparam("kiosk_ids", expanding=True)))


@dataclass(frozen=True, slots=True)
class Kiosk:
    """`suspended_at` is set while nobody has decided which of two clones is the right one."""

    kiosk_id: str
    public_key: bytes
    organisation: str
    site: str
    name: str
    approved_at: datetime
    approved_by: str
    revoked_at: datetime | None = None
    revoked_by: str | None = None
    suspended_at: datetime | None = None
    last_seen_at: datetime | None = None
    clock_offset_ms: int | None = None


@dataclass(frozen=True, slots=True)
class KioskRows:
    """The kiosks within one transaction; of one organisation or site where one is named."""

    connection: AsyncConnection
    organisation: str | None = None
    site: str | None = None

    async def one(self, kiosk_id: str, *, lock: bool = False) -> Kiosk | None:
        statement = select(KIOSKS).where(self._own(), KIOSKS.c.kiosk_id == kiosk_id)
        if lock:
            statement = statement.with_for_update()
        row = (await self.connection.execute(statement)).mappings().one_or_none()
        return None if row is None else _kiosk_of(row)

    async def some(self, kiosk_ids: Collection[str]) -> Mapping[str, Kiosk]:
        """Of any organisation: those that there are."""
        found = await self.connection.execute(_SOME, {"kiosk_ids": list(kiosk_ids)})
        return {row["kiosk_id"]: _kiosk_of(row) for row in found.mappings()}

    async def find(self, after: str, limit: int) -> Sequence[Kiosk]:
        meant = self._own(), KIOSKS.c.kiosk_id > after
        statement = select(KIOSKS).where(*meant).order_by(KIOSKS.c.kiosk_id).limit(limit)
        found = await self.connection.execute(statement)
        return [_kiosk_of(row) for row in found.mappings()]

    async def add(self, kiosk: Kiosk) -> bool:
        """False when this key is known already."""
        row = {
            "kiosk_id": kiosk.kiosk_id,
            "public_key": kiosk.public_key,
            "organisation": kiosk.organisation,
            "site": kiosk.site,
            "name": kiosk.name,
            "approved_at": kiosk.approved_at,
            "approved_by": kiosk.approved_by,
        }
        return await insert_unless_there(self.connection, KIOSKS, row)

    async def change(self, kiosk_id: str, values: Mapping[str, object]) -> None:
        this = KIOSKS.c.kiosk_id == kiosk_id
        await self.connection.execute(update(KIOSKS).where(this).values(dict(values)))

    def _own(self) -> ColumnElement[bool]:
        own: ColumnElement[bool] = true()
        if self.organisation is not None:
            own = KIOSKS.c.organisation == self.organisation
        return own if self.site is None else own & (KIOSKS.c.site == self.site)


def _kiosk_of(row: RowMapping) -> Kiosk:
    return Kiosk(
        row["kiosk_id"],
        row["public_key"],
        row["organisation"],
        row["site"],
        row["name"],
        row["approved_at"],
        row["approved_by"],
        row["revoked_at"],
        row["revoked_by"],
        row["suspended_at"],
        row["last_seen_at"],
        row["clock_offset_ms"],
    )
