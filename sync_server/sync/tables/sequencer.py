"""The one row that numbers all statements: without gaps, whoever and how many write at once.

Whoever keeps statements locks it first, so there is one writer at a time on either database and
two uploads never wait for each other's rows. What it handed out is undone with its transaction.
"""

from dataclasses import dataclass

from sqlalchemy import BigInteger, Column, Integer, Table, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.tables import SCHEMA

SEQUENCER = Table(
    "sequencer",
    SCHEMA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("size", BigInteger, nullable=False),
)
_THE_ROW = SEQUENCER.c.id == 1
_LOCK = select(SEQUENCER.c.size).where(_THE_ROW).with_for_update()
_SWAP = update(SEQUENCER).where(_THE_ROW, SEQUENCER.c.size == bindparam("before"))


@dataclass(frozen=True, slots=True)
class SequencerRow:
    connection: AsyncConnection

    async def lock(self) -> int:
        """How many statements there are; the next one's number."""
        size: int = (await self.connection.execute(_LOCK)).scalar_one()
        return size

    async def advance(self, size: int, to: int) -> None:
        """Compare and swap: whoever did not hold the lock finds out here at the latest."""
        numbers = {"before": size, "size": to}
        result = await self.connection.execute(
            _SWAP, numbers, execution_options={"preserve_rowcount": True}
        )
        if result.rowcount != 1:
            raise RuntimeError(f"the sequencer moved from {size} while it was locked")
