"""log.rows: a database that was put back is found although its log is as large as before."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from sync_server.ledger.service.head_file import HeadFile
from sync_server.ledger.tables import Hold
from sync_server.operations.service.findings import Damage, Finding
from sync_server.operations.service.log_audit import LogGrounds
from sync_server.operations.service.verifying import verify
from sync_server.platform.database import Database
from sync_server.platform.row_marks import Tally
from sync_server.platform.rows_file import FILE, RowsFile, Stand, read_stands
from sync_server.sync.tables import Erasure, ErasureRows
from tests.support.audited_log import KEY
from tests.support.log_machine import Machine, begun, state_of
from tests.support.sync_server import START, ServerInHand

pytestmark = [pytest.mark.anyio, pytest.mark.logs_warnings]


def silent(done: int, total: int) -> None:
    assert done <= total


async def found(machine: Machine) -> Sequence[Finding]:
    grounds = LogGrounds(KEY.public, (), HeadFile(machine.folder), machine.folder)
    async with Database.opened(machine.place) as database:
        return (await verify(database, silent, grounds, feeds=False)).findings


async def erased(server: ServerInHand, number: int) -> None:
    """Of a statement that is not here: nothing else but this row tells of it."""
    await server.application.log.begin()
    async with server.database.write() as connection:
        erasure = Erasure(bytes([number]) * 32, START, "Asked by a visitor", "staff")
        await ErasureRows(connection).erase(erasure)


async def put_back(machine: Machine) -> None:
    """To where it was before the second erasure."""
    one, _ = await begun(machine)
    async with machine.runs(one) as server:
        await erased(server, 1)
    kept = machine.copy()
    async with machine.runs(one) as server:
        await erased(server, 2)
    assert await found(machine) == ()
    machine.put_back(kept)


async def test_a_database_put_back_behind_an_erasure_is_told_by_the_file(
    machine: Machine,
) -> None:
    await put_back(machine)
    (told,) = await found(machine)
    assert (told.damage, told.place) == (Damage.LOST, "erasures")
    assert told.sentence == (
        "erasures was put back: log.rows had seen change 2 and 2 rows, and there is change 1 "
        "and 1 rows."
    )


async def test_a_start_on_a_database_put_back_signs_nothing_and_it_stays_told(
    machine: Machine,
) -> None:
    await put_back(machine)
    async with machine.runs() as server:
        for number in (5, 6, 7):
            await erased(server, number)
        state = await state_of(server)
    assert state.held is Hold.RESTORED
    assert [each.place for each in await found(machine)] == ["erasures"]


async def test_another_beginning_takes_the_database_as_it_is(machine: Machine) -> None:
    await put_back(machine)
    async with machine.runs() as server:
        await server.application.log.begin_again()
    assert await found(machine) == ()


async def test_another_history_of_as_many_changes_is_told(machine: Machine) -> None:
    await put_back(machine)
    async with machine.runs() as server:
        server.database.watch = None
        await erased(server, 3)
    (told,) = await found(machine)
    assert (told.damage, told.place) == (Damage.LOST, "erasures")


async def test_an_older_file_and_one_that_is_gone_are_told(machine: Machine) -> None:
    one, _ = await begun(machine)
    file = machine.folder / FILE
    older = file.read_bytes()
    async with machine.runs(one) as server:
        await erased(server, 1)
    file.write_bytes(older)
    (behind,) = await found(machine)
    file.unlink()
    (gone,) = await found(machine)
    async with machine.runs() as server:
        await server.application.log.begin()
    assert (behind.damage, behind.place) == (Damage.ROWS_FILE, "log.rows, erasures")
    assert (gone.damage, gone.place) == (Damage.ROWS_FILE, "log.rows")
    assert await found(machine) == ()


async def test_a_file_that_cannot_be_read_holds_the_log_once(machine: Machine) -> None:
    await begun(machine)
    (machine.folder / FILE).write_bytes(b"x" * 8192)
    told = await found(machine)
    async with machine.runs() as server:
        await erased(server, 1)
        state = await state_of(server)
    assert {each.damage for each in told} == {Damage.ROWS_FILE}
    assert state.held is Hold.RESTORED
    assert await found(machine) == ()


@pytest.fixture
def file(tmp_path: Path) -> RowsFile:
    return RowsFile(tmp_path, KEY)


async def test_two_programs_each_add_what_they_marked(file: RowsFile) -> None:
    other = RowsFile(file.folder, KEY)
    await file.keep([Tally("anchors", 3, 2, 7)])
    await other.keep([Tally("erasures", 1, 1, 8)])
    await file.keep([Tally("anchors", 2, 2, 6), Tally("witnessed", 1, 1, 9)])
    stands = read_stands(file.folder, KEY.public)
    assert stands is not None
    assert {name: stand.number for name, stand in stands.items()} == {
        "anchors": 3,
        "erasures": 1,
        "witnessed": 1,
    }
    assert stands["anchors"] == Stand.of(Tally("anchors", 3, 2, 7))


async def test_each_bit_of_the_file_counts(machine: Machine) -> None:
    """One in a hundred of what is written there, and some of what is not."""
    await begun(machine)
    path = machine.folder / FILE
    whole = path.read_bytes()
    for bit in (*range(0, 900 * 8, 101), *range(4096 * 8, 5000 * 8, 101)):
        turned = bytearray(whole)
        turned[bit // 8] ^= 1 << bit % 8
        path.write_bytes(turned)
        place = bit // 8 // 4096 * 4096
        places = [each.place for each in await found(machine)]
        assert f"log.rows, bytes {place} to {place + 4095}" in places
