"""The good rows of a list, kept in memory between looking it over and importing it.

An in-memory sqlite-utils table: a fraction of the room of Python objects, and it finds rows
that clash. Nothing of it touches a disk.
"""

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol, assert_never

from pydantic import TypeAdapter
from pydantic_core import to_json
from sqlite_utils import Database

from shared.freshness.batch import Product
from shared.freshness.lists import BatchEntry, Content, Entry, PolicyEntry

_READ: Mapping[Content, Callable[[str], Entry]] = {
    Content.BATCHES: TypeAdapter(BatchEntry).validate_json,
    Content.PRODUCTS: TypeAdapter(Product).validate_json,
    Content.POLICIES: TypeAdapter(PolicyEntry).validate_json,
}
_COLUMNS = {
    "number": int,
    "line": int,
    "key": str,
    "gtin": str,
    "naming": str,
    "change": int,
    "body": str,
}
_TWICE = """
    SELECT number, line, first FROM
        (SELECT number, line, first_value(number) OVER same AS at,
                first_value(line) OVER same AS first
         FROM entries WINDOW same AS (PARTITION BY key ORDER BY number))
    WHERE number > at ORDER BY number
"""
_RENAMED = """
    SELECT entries.number, entries.line, first.line AS first FROM
        (SELECT gtin, min(number) AS number FROM entries WHERE naming <> '' GROUP BY gtin) named
        JOIN entries AS first ON first.number = named.number
        JOIN entries ON entries.gtin = named.gtin
    WHERE entries.naming <> '' AND entries.naming <> first.naming ORDER BY entries.number
"""
_COUNTED = "SELECT change, count(*) AS rows FROM entries GROUP BY change"


class _Table(Protocol):
    """The part of sqlite-utils that is used here, with the types it leaves open."""

    def create(self, columns: dict[str, type], pk: str) -> object: ...

    def create_index(self, columns: list[str]) -> object: ...

    def insert_all(self, records: list[dict[str, str | int]]) -> object: ...

    def delete(self, pk_values: int) -> object: ...

    def rows_where(
        self, where: str, where_args: list[int], order_by: str, select: str
    ) -> Iterator[dict[str, str]]: ...


class _Database(Protocol):
    def table(self, table_name: str) -> _Table: ...

    def execute(self, sql: str) -> object: ...

    def query(self, sql: str) -> Iterator[dict[str, int]]: ...

    def close(self) -> None: ...


class Change(IntEnum):
    """What importing a row would do."""

    EQUAL = 0
    NEW = 1
    CHANGED = 2


@dataclass(frozen=True, slots=True)
class Staged:
    line: int
    entry: Entry
    change: Change


@dataclass(frozen=True, slots=True)
class Clash:
    """Two rows that say the same twice, or different things of one product."""

    line: int
    first: int


class Staging:
    """For one thread at a time."""

    def __init__(self, content: Content) -> None:
        self._read = _READ[content]
        self._database = _in_memory()
        self._database.execute("PRAGMA temp_store = MEMORY")
        self._entries = self._database.table("entries")
        self._entries.create(_COLUMNS, pk="number")
        self._count = 0

    def add(self, staged: Iterable[Staged]) -> None:
        rows: list[dict[str, str | int]] = []
        for each in staged:
            self._count += 1
            rows.append(_row(self._count, each))
        self._entries.insert_all(rows)

    def take_twice(self) -> tuple[Clash, ...]:
        """Take out all rows that say what an earlier one said."""
        return self._take_out(_TWICE)

    def take_renamed(self) -> tuple[Clash, ...]:
        """Take out all rows that name a product otherwise than an earlier one."""
        self._entries.create_index(["gtin"])
        return self._take_out(_RENAMED)

    def counted(self) -> Mapping[Change, int]:
        found = {row["change"]: row["rows"] for row in self._database.query(_COUNTED)}
        return {change: found.get(change, 0) for change in Change}

    def to_import(self) -> Iterator[Entry]:
        """What is new or changed, in the order of the file."""
        rows = self._entries.rows_where("change <> ?", [int(Change.EQUAL)], "number", "body")
        return (self._read(row["body"]) for row in rows)

    def close(self) -> None:
        self._database.close()

    def _take_out(self, which: str) -> tuple[Clash, ...]:
        found = list(self._database.query(which))
        for row in found:
            self._entries.delete(row["number"])
        return tuple(Clash(row["line"], row["first"]) for row in found)


def _in_memory() -> _Database:
    # Only a named one may be let go of by another thread than made it, as at a kiosk's end.
    name = f"staging-{secrets.token_hex(8)}"
    return Database(memory_name=name, execute_plugins=False)


def _row(number: int, staged: Staged) -> dict[str, str | int]:
    key, gtin, naming = _told_apart(staged.entry)
    return {
        "number": number,
        "line": staged.line,
        "key": key,
        "gtin": gtin,
        "naming": naming,
        "change": int(staged.change),
        "body": to_json(staged.entry).decode(),
    }


def _told_apart(entry: Entry) -> tuple[str, str, str]:
    """Which thing it is, of which product, and how it names that."""
    match entry:
        case BatchEntry(batch, product):
            naming = f"{product.name}\0{product.category}" if product else ""
            return f"{batch.gtin}\0{batch.lot}", batch.gtin, naming
        case Product(gtin):
            return gtin, gtin, ""
        case PolicyEntry(scope, subject):
            return f"{scope}\0{subject}", "", ""
        case _:
            assert_never(entry)
