"""The last head of each neighbour's log that this server put its name to."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.ledger.witness import Seen
from sync_server.platform.database import insert_unless_there
from sync_server.platform.row_digests import digest_column, with_digest
from sync_server.platform.row_marks import mark
from sync_server.platform.tables import SCHEMA

WITNESSED = Table(
    "witnessed",
    SCHEMA,
    Column("origin", String(255), primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("root", LargeBinary(32), nullable=False),
    digest_column(),
)


@dataclass(frozen=True, slots=True)
class WitnessedRows:
    connection: AsyncConnection

    async def seen(self, origin: str) -> Seen | None:
        """Whoever goes on from it finds out by `keep` whether somebody was quicker."""
        mine = select(WITNESSED).where(WITNESSED.c.origin == origin)
        row = (await self.connection.execute(mine)).one_or_none()
        return None if row is None else Seen(row.size, row.root)

    async def keep(self, origin: str, before: Seen | None, seen: Seen) -> bool:
        """False when somebody else was quicker."""
        row = {"origin": origin, "size": seen.size, "root": seen.root}
        row = with_digest(WITNESSED.name, row)
        first = await self._first(row, before)
        if first:
            await mark(self.connection, WITNESSED, row)
        return first

    async def _first(self, row: Mapping[str, object], before: Seen | None) -> bool:
        if before is None:
            return await insert_unless_there(self.connection, WITNESSED, row)
        mine = WITNESSED.c.origin == row["origin"], WITNESSED.c.size == before.size
        swap = update(WITNESSED).where(*mine).values(row)
        result = await self.connection.execute(
            swap, execution_options={"preserve_rowcount": True}
        )
        return result.rowcount == 1
