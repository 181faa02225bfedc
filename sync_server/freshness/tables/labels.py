"""Which labels were printed of a batch, and when one of them was scanned back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, Column, String, Table, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.tables import SCHEMA, Instant

LABELS = Table(
    "labels",
    SCHEMA,
    Column("organisation", String(64), primary_key=True),
    Column("batch_id", String(64), primary_key=True),
    Column("printed_at", Instant, nullable=False),
    Column("copies", BigInteger, nullable=False),
    Column("proven_at", Instant),
)


@dataclass(frozen=True, slots=True)
class KeptLabel:
    """`copies` are all that were ever printed, `printed_at` is the last time."""

    printed_at: datetime
    copies: int
    proven_at: datetime | None


@dataclass(frozen=True, slots=True)
class LabelRows:
    """The labels of an organisation's batches within one transaction."""

    connection: AsyncConnection
    organisation: str

    async def of(self, batch_ids: Sequence[str]) -> Mapping[str, KeptLabel]:
        """Of those that any were printed of."""
        table = LABELS.c
        mine = table.organisation == self.organisation, table.batch_id.in_(batch_ids)
        found = (await self.connection.execute(select(LABELS).where(*mine))).mappings()
        return {
            row["batch_id"]: KeptLabel(row["printed_at"], row["copies"], row["proven_at"])
            for row in found
        }

    async def printed(self, batch_ids: Sequence[str], copies: int, at: datetime) -> None:
        rows = [
            {
                "organisation": self.organisation,
                "batch_id": batch_id,
                "printed_at": at,
                "copies": copies,
            }
            for batch_id in sorted(set(batch_ids))
        ]
        if rows:
            await self.connection.execute(_PRINT[self.connection.dialect.name], rows)

    async def proven(self, batch_id: str, at: datetime) -> None:
        """A label that nobody said was printed leaves no record of its own."""
        table = LABELS.c
        mine = table.organisation == self.organisation, table.batch_id == batch_id
        await self.connection.execute(update(LABELS).where(*mine).values(proven_at=at))


def _adding(insert: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    more = LABELS.c.copies + insert.excluded.copies
    values = {"printed_at": insert.excluded.printed_at, "copies": more}
    return insert.on_conflict_do_update(
        index_elements=["organisation", "batch_id"], set_=values
    )


_PRINT = {
    "sqlite": _adding(sqlite.insert(LABELS)),
    "postgresql": _adding(postgresql.insert(LABELS)),
}
