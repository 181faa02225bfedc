"""Damages everything that is kept of a log, each alone: is it found, and where it is?

Bits of cells: with the default size and stride a sample of some thousand; `--stride 1` turns
every bit of every cell, which takes most of a day for a log of some hundred entries.
Whole rows: each is gone, is in the place of the next one, is an older one, and each table is
cut off behind it; of the large tables every so manyeth.

Usage: tests/benchmarks/log_damage.py [--size N] [--stride N] [--table NAME] [--json FILE]
"""

import argparse
import asyncio
import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from sync_server.ledger.tables import TILES
from sync_server.operations.service.findings import Damage, Finding
from sync_server.operations.tables.digested import BESIDE_STATEMENTS
from sync_server.platform import engines, logs
from sync_server.sync.tables import STATEMENT_BODIES, STATEMENTS
from tests.support.audited_log import audited, beside, grow
from tests.support.damaging import Cell, Damaging, Row
from tests.support.sync_server import ServerInHand, serving, settings_of

TABLES = {
    table.name: table for table in (*BESIDE_STATEMENTS, TILES, STATEMENTS, STATEMENT_BODIES)
}
CELLS = {name: [column.name for column in each.columns] for name, each in TABLES.items()}
_ROWS_OF_A_TABLE = 12


@dataclass
class Count:
    """`column` may be what was done to a row.

    `twice` would be under a key that is there: the database refuses that itself.
    """

    table: str
    column: str
    turned: int = 0
    twice: int = 0
    found: int = 0
    located: int = 0
    missed: list[tuple[object, int]] = field(default_factory=list)


def is_at(finding: Finding, cell: Cell) -> bool:
    if cell.table in ("statements", "statement_bodies"):
        return isinstance(cell.row, int) and finding.number == cell.row - 1
    return finding.place.startswith(cell.table) and cell.column in finding.place


def turns(damaging: Damaging, stride: int, only: str | None) -> Iterator[tuple[Cell, int]]:
    number = 0
    for table, columns in CELLS.items():
        for cell in damaging.cells(table, columns) if only in (None, table) else ():
            for bit in range(cell.bits):
                number += 1
                if number % stride == 0:
                    yield cell, bit


async def counted(server: ServerInHand, stride: int, only: str | None) -> list[Count]:
    damaging = Damaging(Path(server.database.place.name))
    counts: dict[tuple[str, str], Count] = {}
    for cell, bit in turns(damaging, stride, only):
        name = cell.table, cell.column
        count = counts.setdefault(name, Count(*name))
        with damaging.put(cell, cell.turned(bit)) as put:
            findings = (await audited(server)).findings if put else ()
        count.turned += 1
        count.twice += not put
        count.found += bool(findings)
        count.located += any(is_at(each, cell) for each in findings)
        if put and not findings:
            count.missed.append((cell.row, bit))
    return list(counts.values())


def neighbours(table: str, rows: Sequence[Row], at: int) -> Sequence[Row]:
    """This row and the next in each other's place, whatever the database calls them."""
    keys = [column.name for column in TABLES[table].primary_key]
    one, other = rows[at], rows[at + 1]
    swapped = [
        {**mine, **{name: theirs[name] for name in keys}}
        for mine, theirs in ((one, other), (other, one))
    ]
    return [*rows[:at], *swapped, *rows[at + 2 :]]


def whole_rows(
    damaging: Damaging, older: Mapping[str, Sequence[Row]], only: str | None
) -> Iterator[tuple[str, str, Sequence[Row]]]:
    """The table, what is done to it, and its rows then."""
    for table in TABLES if only is None else [only]:
        rows = damaging.content(table)
        step = max(1, len(rows) // _ROWS_OF_A_TABLE)
        for at in range(0, len(rows), step):
            yield table, "row gone", [*rows[:at], *rows[at + 1 :]]
            yield table, "cut off", rows[:at]
            swapped = rows if at + 1 == len(rows) else neighbours(table, rows, at)
            if any(each not in rows for each in swapped):
                yield table, "swapped", swapped
        # Statements are written once: there is no older one of them.
        if older[table] != rows and table != STATEMENTS.name:
            yield table, "older", older[table]


async def counted_rows(
    server: ServerInHand, older: Mapping[str, Sequence[Row]], only: str | None
) -> list[Count]:
    damaging = Damaging(Path(server.database.place.name))
    counts: dict[tuple[str, str], Count] = {}
    for number, (table, what, rows) in enumerate(whole_rows(damaging, older, only)):
        count = counts.setdefault((table, what), Count(table, what))
        with damaging.instead(**{table: rows}):
            findings = (await audited(server)).findings
        name = "statements" if table in ("statements", "statement_bodies") else table
        located = any(each.place.startswith(name) for each in findings)
        missing = any(each.damage is Damage.MISSING for each in findings)
        count.turned += 1
        count.found += bool(findings)
        count.located += located or (missing and name == "statements")
        if not findings:
            count.missed.append((what, number))
    return list(counts.values())


async def measured(arguments: argparse.Namespace) -> list[Count]:
    with tempfile.TemporaryDirectory(prefix="log-damage-") as name:
        folder = Path(name)
        place = engines.in_file(folder / "server.sqlite3", 4, timedelta(seconds=5))
        async with serving(place, settings_of(folder)) as server:
            await grow(server, (arguments.size // 9, arguments.size // 2, arguments.size))
            damaging = Damaging(folder / "server.sqlite3")
            older = {table: damaging.content(table) for table in CELLS}
            await beside(server)
            bits = await counted(server, arguments.stride, arguments.table)
            return [*bits, *await counted_rows(server, older, arguments.table)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=290, help="entries of the log")
    parser.add_argument("--stride", type=int, default=1009, help="every how manyeth bit")
    parser.add_argument("--table", choices=list(CELLS), help="only this one")
    parser.add_argument("--json", type=Path, help="write the numbers to this file")
    arguments = parser.parse_args()
    logs.lead_to_standard_library()
    counts = asyncio.run(measured(arguments))
    title = f"A log of {arguments.size}: every {arguments.stride}th bit, and whole rows"
    table = Table(title=title)
    for heading in (
        "cell or what was done",
        "tried",
        "twice the key",
        "found",
        "located",
        "missed",
    ):
        table.add_column(heading, justify="left" if heading.startswith("cell") else "right")
    for each in counts:
        numbers = each.turned, each.twice, each.found, each.located, len(each.missed)
        table.add_row(f"{each.table}.{each.column}", *map(str, numbers))
    Console().print(table)
    if arguments.json:
        told = {"size": arguments.size, "cells": [asdict(each) for each in counts]}
        arguments.json.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
