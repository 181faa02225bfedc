"""Rows that bear a digest, with every cell as it lies there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Column, LargeBinary, String, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.anchoring.tables import ANCHORS, TURNS
from sync_server.ledger.tables import COSIGNATURES, EVIDENCE, LOG, WITNESSED
from sync_server.operations.tables.raw import as_bytes, as_number, as_text, raw
from sync_server.platform.row_marks import ROW_MARKS, ROW_TALLIES, key_text
from sync_server.sync.tables import ERASURES

Cells = Mapping[str, object]
"""By the names of the columns; a text may be bytes."""

MARKED = (LOG, COSIGNATURES, EVIDENCE, WITNESSED, ANCHORS, TURNS, ERASURES)
BESIDE_STATEMENTS = (*MARKED, ROW_MARKS, ROW_TALLIES)
_TABLES = {table.name: table for table in BESIDE_STATEMENTS}


def key_names(table: str) -> Sequence[str]:
    return [column.name for column in _TABLES[table].primary_key]


def key_of(table: str, cells: Cells) -> str:
    """As the mark of this row has it."""
    return key_text([_plain(_TABLES[table].c[name], cells[name]) for name in key_names(table)])


@dataclass(frozen=True, slots=True)
class DigestedRows:
    """In one view."""

    connection: AsyncConnection

    async def of(self, table: Table) -> Sequence[Cells]:
        """In the order of their keys."""
        dialect = self.connection.dialect.name
        names = [column.name for column in table.columns]
        cells = select(*(raw(column, dialect) for column in table.columns))
        found = await self.connection.execute(cells.order_by(*table.primary_key))
        return [dict(zip(names, row, strict=True)) for row in found]


def _plain(column: "Column[object]", value: object) -> object:
    """A text is bytes where SQLite was asked for it as it lies there."""
    if isinstance(column.type, LargeBinary):
        return as_bytes(value)
    return as_text(value) if isinstance(column.type, String) else as_number(value)
