"""Whose turn it is to anchor: one server at a time, by a lease that runs out by itself.

Several servers may work on one database; two that sign for one account would use a nonce twice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Column, Integer, String, Table, Update, or_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.row_digests import digest_column, with_digest
from sync_server.platform.row_marks import mark
from sync_server.platform.tables import SCHEMA, Instant

LASTS = timedelta(minutes=2)

TURNS = Table(
    "anchor_turns",
    SCHEMA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("holder", String(32), nullable=False),
    Column("until", Instant, nullable=False),
    digest_column(),
)


@dataclass(frozen=True, slots=True)
class Turn:
    """The lease within one transaction; who is refused must change nothing."""

    connection: AsyncConnection

    async def take(self, holder: str, now: datetime) -> bool:
        """Take or prolong it; also locks it until the transaction ends."""
        mine = or_(TURNS.c.holder == holder, TURNS.c.until <= now)
        # A clock that was put back must not keep everybody out for long.
        odd = TURNS.c.until > now + LASTS + LASTS
        change = update(TURNS).where(TURNS.c.id == 1, or_(mine, odd))
        return await self._written(change, _row(holder, now + LASTS))

    async def give_back(self, holder: str, now: datetime) -> None:
        change = update(TURNS).where(TURNS.c.id == 1, TURNS.c.holder == holder)
        await self._written(change, _row(holder, now))

    async def _written(self, change: Update, row: Mapping[str, object]) -> bool:
        written = await self.connection.execute(
            change.values(row), execution_options={"preserve_rowcount": True}
        )
        if written.rowcount == 1:
            await mark(self.connection, TURNS, row)
        return written.rowcount == 1


def _row(holder: str, until: datetime) -> dict[str, object]:
    return with_digest(TURNS.name, {"id": 1, "holder": holder, "until": until})
