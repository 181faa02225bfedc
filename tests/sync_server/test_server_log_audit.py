"""Verifying the log: every damage of its storage is found, and told where it is."""

import asyncio
import shutil
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from sync_server.anchoring.tables import TURNS
from sync_server.ledger.tables import COSIGNATURES, LOG, TILES, WITNESSED
from sync_server.operations.service.findings import Damage, Finding
from sync_server.platform import engines
from sync_server.platform.row_marks import ROW_MARKS, ROW_TALLIES
from sync_server.sync.tables import ERASURES, STATEMENT_BODIES, STATEMENTS
from tests.support.audited_log import audited, beside, grow
from tests.support.damaging import Cell, Damaging
from tests.support.sync_server import ServerInHand, on_both, serving, settings_of

pytestmark = pytest.mark.anyio
SIZE = 290
SIZES = (30, 200, SIZE)
_PRIME = 7919
TABLES = {
    table.name: table
    for table in (
        *(LOG, TILES, COSIGNATURES, WITNESSED, TURNS, ERASURES),
        *(STATEMENTS, STATEMENT_BODIES, ROW_MARKS, ROW_TALLIES),
    )
}


@dataclass(frozen=True, slots=True)
class Here:
    server: ServerInHand
    damaging: Damaging

    async def found(self) -> tuple[Finding, ...]:
        return (await audited(self.server)).findings


@pytest.fixture(scope="module")
def grown_folder(ready_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Grown once; each test damages a copy."""
    folder = tmp_path_factory.mktemp("grown")
    shutil.copyfile(ready_file, folder / "server.sqlite3")

    async def fill() -> None:
        place = engines.in_file(folder / "server.sqlite3", 2, timedelta(seconds=5))
        async with serving(place, settings_of(folder)) as server:
            await grow(server, SIZES)
            await beside(server)

    asyncio.run(fill())
    return folder


@pytest.fixture
async def here(grown_folder: Path, tmp_path: Path) -> AsyncGenerator[Here]:
    folder = shutil.copytree(grown_folder, tmp_path / "server")
    file = folder / "server.sqlite3"
    place = engines.in_file(file, 4, timedelta(seconds=5))
    async with serving(place, settings_of(folder)) as server:
        here = Here(server, Damaging(file))
        yield here
        assert not await here.found()


def is_at(finding: Finding, cell: Cell) -> bool:
    """Whether it leads to this cell."""
    number = cell.row - 1 if isinstance(cell.row, int) else None
    match cell.table:
        case "statements" | "statement_bodies":
            return finding.number == number
        case "log_tiles":
            return finding.place.startswith("log_tiles level")
        case table:
            return finding.place.startswith(table) and finding.place.endswith(cell.column)


@on_both
async def test_a_log_as_the_server_wrote_it_is_sound(server: ServerInHand) -> None:
    grown = await grow(server, SIZES)
    await beside(server)
    found = await audited(server, *grown.heads)
    assert (found.findings, found.facts, found.statements) == ((), (), SIZE)


@pytest.mark.parametrize("table", TABLES)
async def test_a_turned_bit_is_found_in_its_cell(here: Here, table: str) -> None:
    """Some cells of every column; `./build/bench log_damage` turns all bits of all of them."""
    for column in TABLES[table].columns:
        cells = [*here.damaging.cells(table, [column.name])]
        assert cells or column.name == "held"
        for at, cell in enumerate(cells[:: max(1, len(cells) // 3)]):
            value = cell.turned((at + 1) * _PRIME % cell.bits)
            with here.damaging.put(cell, value) as put:
                found = await here.found() if put else ()
            assert not put or any(is_at(each, cell) for each in found), (cell, found)


@pytest.mark.parametrize("column", ["received_at", "lost_code", "lost_sentence"])
async def test_a_cell_that_no_signature_covers_is_told_with_what_was_there(
    here: Here, column: str
) -> None:
    cell = next(each for each in here.damaging.cells("statements", [column]) if each.row == 61)
    with here.damaging.put(cell, cell.turned(5)):
        (found,) = [each for each in await here.found() if each.damage is Damage.ROW]
    assert (found.number, found.place) == (60, f"statements 60, {column}")
    assert found.expected == str(cell.value)


async def test_two_cells_of_a_row_changed_at_once_are_told_as_its_row(here: Here) -> None:
    first, second = here.damaging.cells("erasures", ["at", "reason"])
    with here.damaging.put(first, 5), here.damaging.put(second, b"another"):
        (found,) = await here.found()
    assert found.damage is Damage.ROW
    assert found.place.startswith("erasures ")
    assert found.place.endswith(", row_digest")


async def test_a_hold_that_somebody_wrote_is_told(here: Here) -> None:
    held = Cell("log", 1, "held", None)
    with here.damaging.put(held, "restored"):
        (found,) = await here.found()
    assert (found.place, found.expected) == ("log, held", "nothing")


@pytest.mark.parametrize("column", ["root", "checkpoint", "seal"])
async def test_every_hundredth_bit_of_the_newest_head_is_told(here: Here, column: str) -> None:
    (cell,) = here.damaging.cells("log", [column])
    for bit in range(0, cell.bits, 101):
        with here.damaging.put(cell, cell.turned(bit)):
            assert [each.place for each in await here.found()] == [f"log, {column}"]


async def test_a_turned_hash_of_a_tile_is_told_by_level_tile_and_bytes(here: Here) -> None:
    cells = {cell.row: cell for cell in here.damaging.cells("log_tiles", ["hashes"])}
    whole, above = cells.values()
    for cell, at in ((whole, 0), (whole, 17), (whole, 255), (above, 0)):
        with here.damaging.put(cell, cell.turned(at * 256 + 5)):
            (found,) = await here.found()
        level = 0 if cell is whole else 1
        bytes_ = f"bytes {at * 32} to {at * 32 + 31}"
        assert found.damage is Damage.TILE
        assert found.place == f"log_tiles level {level} number 0, hashes, {bytes_}"
        assert isinstance(cell.value, bytes)
        assert found.expected == cell.value[at * 32 : at * 32 + 32].hex()


@pytest.mark.parametrize("table", ["log", "log_tiles", "statements", "anchor_turns"])
async def test_a_row_that_is_gone_is_missed(here: Here, table: str) -> None:
    rows = here.damaging.rows(table)
    for row in rows[:: max(1, len(rows) // 10)]:
        with here.damaging.without(table, row):
            found = await here.found()
        cell = Cell(table, row, "" if table == "anchor_turns" else "id", None)
        assert any(is_at(each, cell) for each in found), (row, found)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("log", "root"),
        ("log", "checkpoint"),
        ("log", "seal"),
        ("log_tiles", "hashes"),
        ("log_cosignatures", "note"),
        ("statements", "statement"),
        ("statements", "entry_hash"),
        ("statement_bodies", "body"),
    ],
)
async def test_what_is_cut_off_or_grew_is_told(here: Here, table: str, column: str) -> None:
    cell = [*here.damaging.cells(table, [column])][-1]
    whole = cell.value.encode() if isinstance(cell.value, str) else cell.value
    assert isinstance(whole, bytes)
    for value in (whole[:-1], whole[:1], b"", whole + whole[:32]):
        with here.damaging.put(cell, value):
            found = await here.found()
        assert any(is_at(each, cell) for each in found), (value, found)


@pytest.mark.parametrize("first", [0, 100, 254, 255, 256, 287, 288])
async def test_two_neighbours_in_each_others_place_are_told(here: Here, first: int) -> None:
    """Of two kiosks, with their bodies: only the log knows their order."""
    async with here.server.database.write() as connection:
        await swap(connection, first)
    found = await here.found()
    async with here.server.database.write() as connection:
        await swap(connection, first)
    entries = [each.number for each in found if each.damage is Damage.ENTRY]
    assert entries == [first, first + 1]


async def swap(connection, first: int) -> None:
    for table in (STATEMENTS, STATEMENT_BODIES):
        index = table.c.server_index
        for old, new in ((first, -5), (first + 1, first), (-5, first + 1)):
            await connection.execute(update(table).where(index == old).values(server_index=new))
