"""The newest head of each origin that each kiosk put its name to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, Column, String, Table, Text, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.row_digests import ROW_DIGEST, digest_column, with_digest
from sync_server.platform.row_marks import mark
from sync_server.platform.tables import SCHEMA, Instant

COSIGNATURES = Table(
    "log_cosignatures",
    SCHEMA,
    Column("origin", String(255), primary_key=True),
    Column("kiosk_id", String(16), primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("note", Text, nullable=False),
    Column("at", Instant, nullable=False),
    digest_column(),
)
_TABLE = COSIGNATURES.c
_COSIGNED = select(_TABLE.origin, _TABLE.kiosk_id, _TABLE.size, _TABLE.note, _TABLE.at)


@dataclass(frozen=True, slots=True)
class Cosigned:
    """`note` is the head with the log's signature and this kiosk's cosignature."""

    origin: str
    kiosk_id: str
    size: int
    note: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CosignatureRows:
    connection: AsyncConnection

    async def put(self, cosigned: Cosigned) -> None:
        """Unless a larger one of this kiosk is there."""
        row = {
            "origin": cosigned.origin,
            "kiosk_id": cosigned.kiosk_id,
            "size": cosigned.size,
            "note": cosigned.note,
            "at": cosigned.at,
        }
        digested = with_digest(COSIGNATURES.name, row)
        put = await self.connection.execute(
            _PUT[self.connection.dialect.name],
            digested,
            execution_options={"preserve_rowcount": True},
        )
        if put.rowcount == 1:
            await mark(self.connection, COSIGNATURES, digested)

    async def of(self, origin: str, kiosk_id: str) -> Cosigned | None:
        mine = _TABLE.origin == origin, _TABLE.kiosk_id == kiosk_id
        found = await self.connection.execute(_COSIGNED.where(*mine))
        row = found.one_or_none()
        return None if row is None else Cosigned(*row)

    async def all_of(self, origin: str, least: int = 0) -> Sequence[Cosigned]:
        """Of heads from this size on, the largest first."""
        wanted = _TABLE.origin == origin, _TABLE.size >= least
        ordered = _COSIGNED.where(*wanted)
        found = await self.connection.execute(
            ordered.order_by(_TABLE.size.desc(), _TABLE.kiosk_id)
        )
        return [Cosigned(*row) for row in found]


def _putting(insert: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=["origin", "kiosk_id"],
        set_={each: new[each] for each in ("size", "note", "at", ROW_DIGEST)},
        where=new.size >= _TABLE.size,
    )


_PUT = {
    "sqlite": _putting(sqlite.insert(COSIGNATURES)),
    "postgresql": _putting(postgresql.insert(COSIGNATURES)),
}
