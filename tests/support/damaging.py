"""Turns single bits of what a database keeps, and puts them back."""

import sqlite3
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

_INTEGER_BITS = 63
Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Cell:
    table: str
    row: object
    column: str
    value: object

    @property
    def bits(self) -> int:
        match self.value:
            case int():
                return _INTEGER_BITS
            case str():
                return len(self.value.encode()) * 8
            case bytes():
                return len(self.value) * 8
            case _:
                return 0

    def turned(self, bit: int) -> object:
        """With one bit turned; a text may be no UTF-8 then."""
        match self.value:
            case int():
                return self.value ^ 1 << bit
            case str():
                return _turned(self.value.encode(), bit)
            case bytes():
                return _turned(self.value, bit)
            case _:
                raise TypeError("nothing has no bits")


@dataclass(frozen=True, slots=True)
class Damaging:
    """Past the server: straight into its file."""

    file: Path

    def cells(self, table: str, columns: Sequence[str]) -> Iterator[Cell]:
        names = ", ".join(f'"{name}"' for name in columns)
        for row, *values in self._read(f'rowid, {names} FROM "{table}" ORDER BY rowid'):
            for column, value in zip(columns, values, strict=True):
                if value is not None:
                    yield Cell(table, row, column, value)

    def rows(self, table: str) -> Sequence[int]:
        return [row for (row,) in self._read(f'rowid FROM "{table}" ORDER BY rowid')]

    @contextmanager
    def put(self, cell: Cell, value: object) -> Generator[bool]:
        """False where the table has this key already, so that it cannot be there twice."""
        put = self._set(cell, value)
        # SQLite's own name of a row is its one number, where it has one.
        moved = put and cell.row not in self.rows(cell.table)
        there = replace(cell, row=value) if moved else cell
        try:
            yield put
        finally:
            if put:
                self._set(there, cell.value)

    @contextmanager
    def without(self, table: str, row: int) -> Generator[None]:
        ((*values,),) = self._read(f'* FROM "{table}" WHERE rowid = {row}')
        self._run(f'DELETE FROM "{table}" WHERE rowid = ?', [row])  # noqa: S608
        try:
            yield
        finally:
            self._insert(table, values)

    def content(self, table: str) -> Sequence[Row]:
        names = [name for (name,) in self._read(f"name FROM pragma_table_info('{table}')")]
        found = self._read(f'* FROM "{table}" ORDER BY rowid')
        return [dict(zip(names, values, strict=True)) for values in found]

    @contextmanager
    def instead(self, **contents: Sequence[Row]) -> Generator[None]:
        """Other rows in the tables that are named."""
        before = {table: self.content(table) for table in contents}
        self._fill(contents)
        try:
            yield
        finally:
            self._fill(before)

    def _fill(self, contents: Mapping[str, Sequence[Row]]) -> None:
        for table, rows in contents.items():
            self._run(f'DELETE FROM "{table}"', [])  # noqa: S608
            for row in rows:
                self._insert(table, [*row.values()])

    def _insert(self, table: str, values: Sequence[object]) -> None:
        marks = ", ".join("?" * len(values))
        self._run(f'INSERT INTO "{table}" VALUES ({marks})', values)  # noqa: S608

    def _set(self, cell: Cell, value: object) -> bool:
        text = isinstance(cell.value, str) and isinstance(value, bytes)
        mark = "CAST(? AS TEXT)" if text else "?"
        with suppress(sqlite3.IntegrityError):
            change = f'UPDATE "{cell.table}" SET "{cell.column}" = {mark} WHERE rowid = ?'  # noqa: S608
            self._run(change, [value, cell.row])
            return True
        return False

    def _read(self, what: str) -> Sequence[Sequence[object]]:
        with closing(sqlite3.connect(self.file)) as connection:
            return connection.execute(f"SELECT {what}").fetchall()

    def _run(self, statement: str, values: Sequence[object]) -> None:
        with closing(sqlite3.connect(self.file, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute(statement, values)


def _turned(data: bytes, bit: int) -> bytes:
    turned = bytearray(data)
    turned[bit // 8] ^= 1 << bit % 8
    return bytes(turned)
