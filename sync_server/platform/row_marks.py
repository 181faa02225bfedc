"""What tells that a whole row is gone, or is an older one: each row is noted beside its table.

1. A mark for each row: its key, its digest, and which change of its table that was.
2. A tally for each table: how many changes and rows there were, and the sum of all marks. Each
   mark counts as 2048 bits of SHAKE256, so that no other marks have their sum.
3. Both are written with the row, in its transaction. A row that is gone, or was put back, does
   not fit its mark; a mark that is gone too does not fit the tally.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table, Text, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.row_digests import ROW_DIGEST, digest_column, with_digest
from sync_server.platform.tables import SCHEMA

TOTAL_SIZE = 256
_MARKED = "rows-marked"
_MODULUS = 1 << 8 * TOTAL_SIZE

ROW_MARKS = Table(
    "row_marks",
    SCHEMA,
    Column("of_table", String(32), primary_key=True),
    Column("of_key", Text, primary_key=True),
    Column("number", BigInteger, nullable=False),
    Column("digest", LargeBinary(32), nullable=False),
    digest_column(),
)
ROW_TALLIES = Table(
    "row_tallies",
    SCHEMA,
    Column("of_table", String(32), primary_key=True),
    Column("number", BigInteger, nullable=False),
    Column("rows", BigInteger, nullable=False),
    Column("total", LargeBinary(TOTAL_SIZE), nullable=False),
    digest_column(),
)


@dataclass(frozen=True, slots=True)
class Mark:
    """`number` is of the change after which the row had this digest."""

    table: str
    key: str
    number: int
    digest: bytes

    def row(self) -> dict[str, object]:
        cells = {
            "of_table": self.table,
            "of_key": self.key,
            "number": self.number,
            "digest": self.digest,
        }
        return with_digest(ROW_MARKS.name, cells)


@dataclass(frozen=True, slots=True)
class Tally:
    table: str
    number: int = 0
    rows: int = 0
    total: int = 0

    def after(self, before: Mark | None, mark: Mark) -> "Tally":
        """With this mark in the place of the one before, or beside all others."""
        old = 0 if before is None else weight(before)
        rows = self.rows + (before is None)
        total = (self.total - old + weight(mark)) % _MODULUS
        return Tally(self.table, mark.number, rows, total)

    def row(self) -> dict[str, object]:
        cells = {
            "of_table": self.table,
            "number": self.number,
            "rows": self.rows,
            "total": self.total.to_bytes(TOTAL_SIZE),
        }
        return with_digest(ROW_TALLIES.name, cells)


def weight(mark: Mark) -> int:
    """What it adds to the total of its table."""
    written = mark.row()[ROW_DIGEST]
    if not isinstance(written, bytes):
        raise TypeError("a digest is bytes")
    return int.from_bytes(hashlib.shake_256(written).digest(TOTAL_SIZE))


def total_of(marks: Sequence[Mark]) -> int:
    return sum(map(weight, marks)) % _MODULUS


def missing(tally: Tally, marks: Sequence[Mark]) -> int:
    """What the marks that are not among these weigh together."""
    return (tally.total - total_of(marks)) % _MODULUS


def key_text(values: Sequence[object]) -> str:
    """A primary key as one text; bytes in hex."""
    plain = [each.hex() if isinstance(each, bytes) else each for each in values]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


async def mark(connection: AsyncConnection, table: Table, row: Mapping[str, object]) -> None:
    """Note this row with its digest, in the transaction that wrote it."""
    key = key_text([row[column.name] for column in table.primary_key])
    digest = row[ROW_DIGEST]
    if not isinstance(digest, bytes):
        raise TypeError(f"a row of {table.name} has no digest")
    tally = await _locked(connection, table.name)
    before = await _before(connection, table.name, key)
    after = Mark(table.name, key, tally.number + 1, digest)
    dialect = connection.dialect.name
    tally = tally.after(before, after)
    await connection.execute(_PUT_MARK[dialect], after.row())
    await connection.execute(_PUT_TALLY[dialect], tally.row())
    marked: dict[str, Tally] = connection.info.setdefault(_MARKED, {})
    marked[table.name] = tally


async def tallies(connection: AsyncConnection) -> Sequence[Tally]:
    found = await connection.execute(select(ROW_TALLIES))
    return [_tally(row.of_table, row.number, row.rows, row.total) for row in found]


def begin_marking(connection: AsyncConnection) -> None:
    connection.info.pop(_MARKED, None)


def marked(connection: AsyncConnection) -> Sequence[Tally]:
    """The tables of which this transaction marked rows, as they are with it."""
    found: dict[str, Tally] = connection.info.pop(_MARKED, {})
    return [*found.values()]


async def _locked(connection: AsyncConnection, table: str) -> Tally:
    """The next one to mark a row of this table waits until this transaction has ended."""
    mine = select(ROW_TALLIES).where(ROW_TALLIES.c.of_table == table).with_for_update()
    row = (await connection.execute(mine)).one_or_none()
    if row is None:
        return Tally(table)  # somebody took it away, which `verify` tells; the row comes first
    return _tally(table, row.number, row.rows, row.total)


def _tally(table: str, number: int, rows: int, total: bytes) -> Tally:
    return Tally(table, number, rows, int.from_bytes(total))


async def _before(connection: AsyncConnection, table: str, key: str) -> Mark | None:
    mine = ROW_MARKS.c.of_table == table, ROW_MARKS.c.of_key == key
    row = (await connection.execute(select(ROW_MARKS).where(*mine))).one_or_none()
    return None if row is None else Mark(table, key, row.number, row.digest)


def _putting(
    insert: sqlite.Insert | postgresql.Insert, table: Table
) -> sqlite.Insert | postgresql.Insert:
    keys = [column.name for column in table.primary_key]
    values = {each.name: insert.excluded[each.name] for each in table.columns}
    rest = {name: value for name, value in values.items() if name not in keys}
    return insert.on_conflict_do_update(index_elements=keys, set_=rest)


_PUT_MARK = {
    "sqlite": _putting(sqlite.insert(ROW_MARKS), ROW_MARKS),
    "postgresql": _putting(postgresql.insert(ROW_MARKS), ROW_MARKS),
}
_PUT_TALLY = {
    "sqlite": _putting(sqlite.insert(ROW_TALLIES), ROW_TALLIES),
    "postgresql": _putting(postgresql.insert(ROW_TALLIES), ROW_TALLIES),
}
