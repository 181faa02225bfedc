"""Verifying the log against what others keep: rolled back, rewritten, held, anchored."""

import asyncio
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from shared.ledger.checkpoint import Checkpoint, format_checkpoint, parse_checkpoint
from shared.ledger.note import Note, format_note, sign_note
from sync_server.anchoring.tables import ANCHORS, AnchorRows
from sync_server.ledger.service.head_file import HeadFile, Standing
from sync_server.ledger.service.outside import OutsideHeads
from sync_server.ledger.tables import EVIDENCE, LOG, Hold, hold
from sync_server.operations.service.findings import Damage, Finding
from sync_server.operations.service.log_audit import LogGrounds
from sync_server.operations.service.log_file import look_at_file
from sync_server.operations.service.verifying import verify
from sync_server.operations.tables.log_rows import LogCells, LogRows
from tests.support.audited_log import KEY, Grown, anchor_of, audited, grow, head_file
from tests.support.damaging import Cell, Damaging
from tests.support.kept_statements import keep
from tests.support.sync_server import ServerInHand, serving, settings_of

pytestmark = pytest.mark.anyio
_PRIME = 7919
TABLES = {table.name: table for table in (EVIDENCE, ANCHORS, LOG)}


def silent(done: int, total: int) -> None:
    assert done <= total


async def with_file(server: ServerInHand) -> Sequence[Finding]:
    grounds = LogGrounds(KEY.public, file=HeadFile(head_file(server).parent))
    return (await verify(server.database, silent, grounds)).findings


def told(findings: Sequence[Finding]) -> list[tuple[Damage, int | None, str]]:
    return [(each.damage, each.number, each.place) for each in findings]


async def put_back(server: ServerInHand, file: Path) -> None:
    """An older copy of the database in its place."""
    await server.database.close()
    shutil.copyfile(file, server.database.place.name)


async def copied(server: ServerInHand, file: Path) -> None:
    await server.database.close()
    shutil.copyfile(server.database.place.name, file)


async def test_a_database_put_back_is_older_than_what_others_have(
    server: ServerInHand, tmp_path: Path
) -> None:
    """All of it is consistent: only heads from outside tell."""
    grown = await grow(server, (30, 200))
    await copied(server, tmp_path / "older")
    await one_more(server, grown)
    newest = await newest_head(server)
    await put_back(server, tmp_path / "older")

    assert (await audited(server)).findings == ()
    (by_kiosk,) = (await audited(server, newest)).findings
    assert (by_kiosk.damage, by_kiosk.number) == (Damage.LOST, 200)
    assert by_kiosk.sentence == ("Entry 200 is missing: a kiosk has a head of the size 201.")
    assert told(await with_file(server)) == [(Damage.LOST, 200, "log.head")]


async def one_more(server: ServerInHand, grown: Grown) -> None:
    kiosk = grown.kiosks[0]
    await keep(server, kiosk, [kiosk.act("staff.unlocked", {})])


async def newest_head(server: ServerInHand) -> Note:
    head = await server.application.log.head()
    assert head is not None
    return head


async def test_a_history_made_anew_has_other_roots_than_others_saw(
    server: ServerInHand, tmp_path: Path
) -> None:
    """Every hash and signature is recomputed, with the server's own key."""
    first = await grow(server, (30, 300))
    place = server.database.place
    other = replace(place, url=place.url.set(database=str(tmp_path / "other.sqlite3")))
    async with serving(other, settings_of(tmp_path / "other")) as rewriter:
        again = await grow(rewriter, (30, 100, 301))

        assert (await audited(rewriter, *again.heads)).findings == ()
        (found,) = (await audited(rewriter, *first.heads)).findings

    assert (found.damage, found.number) == (Damage.REWRITTEN, 30)
    assert found.sentence.startswith("Between the entries 30 and 299 history was changed")
    assert found.expected == parse_checkpoint(first.heads[-1].text).root.hex()


async def test_the_file_of_the_last_head_is_the_newest(server: ServerInHand) -> None:
    grown = await grow(server, (10, 20))
    assert await with_file(server) == ()
    file = head_file(server)
    old = file.read_bytes()
    await one_more(server, grown)
    file.write_bytes(old)
    assert told(await with_file(server)) == [(Damage.HEAD_FILE, None, "log.head")]
    file.unlink()
    (found,) = await with_file(server)
    assert (found.damage, found.expected) == (Damage.HEAD_FILE, "21")


async def test_what_comes_while_a_running_server_is_verified_is_no_damage(
    server: ServerInHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is in `log.head`, and not in the view that was begun before."""
    grown, read = await grow(server, (10, 20)), LogRows.log

    async def then_one_more(rows: LogRows) -> Sequence[LogCells]:
        found = await read(rows)
        await one_more(server, grown)
        return found

    monkeypatch.setattr(LogRows, "log", then_one_more)
    assert await with_file(server) == ()


def test_each_bit_of_the_file_of_the_last_head_counts(tmp_path: Path) -> None:
    """One in eleven of them; `./build/bench log_damage` turns them all."""
    file = HeadFile(tmp_path)
    for size in range(3):
        head = sign_note(note_text(size), "log", KEY.public.raw, KEY.sign)
        asyncio.run(file.keep(Standing(1, size), format_note(head)))
    whole = file.file.read_bytes()
    assert look_at_file(file, KEY.public).findings == []
    for bit in range(0, len(whole) * 8, 11):
        turned = bytearray(whole)
        turned[bit // 8] ^= 1 << bit % 8
        file.file.write_bytes(turned)
        found = look_at_file(file, KEY.public).findings
        place = bit // 8 // 4096 * 4096
        assert found[0].place == f"log.head, bytes {place} to {place + 4095}"


@pytest.mark.parametrize("content", [b"", b"x", bytes(8192), b"1 2 3\n"])
def test_a_file_without_a_head_is_told(tmp_path: Path, content: bytes) -> None:
    file = HeadFile(tmp_path)
    file.file.write_bytes(content)
    found = look_at_file(file, KEY.public)
    assert found.head is None
    assert {each.damage for each in found.findings} == {Damage.HEAD_FILE}


def note_text(size: int, root: bytes = bytes(32), origin: str = "log") -> str:
    return format_checkpoint(Checkpoint(origin, size, root))


def is_at(finding: Finding, cell: Cell) -> bool:
    columns = finding.place.rpartition(", ")[2]
    return finding.place.startswith(cell.table) and cell.column in columns.split(" or ")


async def expect_each_cell(server: ServerInHand, table: str) -> None:
    damaging = Damaging(Path(server.database.place.name))
    names = [column.name for column in TABLES[table].columns]
    for at, cell in enumerate(damaging.cells(table, names)):
        for more in range(3):
            value = cell.turned((at + more * 31) * _PRIME % cell.bits)
            with damaging.put(cell, value):
                found = (await audited(server)).findings
            assert any(is_at(each, cell) for each in found), (cell, found)


@pytest.mark.logs_warnings
async def test_evidence_is_kept_whole_and_is_no_damage_itself(server: ServerInHand) -> None:
    await grow(server, (10, 40))
    origin = parse_checkpoint((await newest_head(server)).text).origin
    forged = sign_note(note_text(20, b"x" * 32, origin), origin, KEY.public.raw, KEY.sign)
    await OutsideHeads(server.application.log).show(forged, "kiosk 1")

    found = await audited(server)

    assert found.findings == ()
    assert found.facts == ("The log is held (forked): no head is signed.",)
    await expect_each_cell(server, "log_evidence")
    await expect_each_cell(server, "log")


@pytest.mark.logs_warnings
async def test_a_held_log_that_somebody_let_go_is_told(server: ServerInHand) -> None:
    await grow(server, (10,))
    async with server.database.write() as connection:
        await hold(connection, Hold.RESTORED)
    async with server.database.write() as connection:
        await connection.execute(LOG.update().values(held=None))
    (found,) = (await audited(server)).findings
    assert (found.place, found.expected) == ("log, held", "restored")


async def test_an_anchor_is_held_against_its_head_and_its_envelope(
    server: ServerInHand,
) -> None:
    await grow(server, (10, 40))
    head = await newest_head(server)
    async with server.database.write() as connection:
        await AnchorRows(connection).add(anchor_of(head))
    assert (await audited(server)).findings == ()
    await expect_each_cell(server, "anchors")


async def test_an_anchor_that_is_gone_is_missed(server: ServerInHand) -> None:
    await grow(server, (10, 40))
    async with server.database.write() as connection:
        await AnchorRows(connection).add(
            replace(anchor_of(await newest_head(server)), number=2)
        )
    (found,) = (await audited(server)).findings
    assert (found.damage, found.place) == (Damage.ROW, "anchors 1")


async def test_an_anchor_tells_that_history_was_changed(server: ServerInHand) -> None:
    grown = await grow(server, (10, 40))
    origin = parse_checkpoint(grown.heads[0].text).origin
    other = sign_note(note_text(30, b"x" * 32, origin), origin, KEY.public.raw, KEY.sign)
    async with server.database.write() as connection:
        await AnchorRows(connection).add(anchor_of(other))
    (found,) = (await audited(server)).findings
    assert (found.damage, found.number) == (Damage.REWRITTEN, 10)
    assert "anchor 1 has a head of the size 30" in found.sentence
