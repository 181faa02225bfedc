"""Whole rows that are gone, in each other's place or older ones: found, and told which."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from alembic import command

from shared.ledger.checkpoint import Checkpoint, format_checkpoint, parse_checkpoint
from shared.ledger.note import Note, sign_note
from shared.ledger.witness import Seen
from sync_server.anchoring.tables import ANCHORS, AnchorRows, Turn
from sync_server.ledger.service.outside import OutsideHeads
from sync_server.ledger.tables import (
    COSIGNATURES,
    EVIDENCE,
    LOG,
    WITNESSED,
    Hold,
    WitnessedRows,
    hold,
)
from sync_server.operations.service.findings import Damage, Finding
from sync_server.operations.service.row_places import place_of
from sync_server.operations.tables.digested import BESIDE_STATEMENTS, MARKED, key_of
from sync_server.platform import schema
from sync_server.platform.row_digests import with_digest
from sync_server.platform.row_marks import ROW_MARKS, ROW_TALLIES
from sync_server.sync.tables import ERASURES, Erasure, ErasureRows
from tests.support.audited_log import KEY, anchor_of, audited, cosigned, grow
from tests.support.damaging import Damaging, Row
from tests.support.simulated_kiosk import SimulatedKiosk
from tests.support.sync_server import START, ServerInHand

pytestmark = [pytest.mark.anyio, pytest.mark.logs_warnings]
TABLES = {table.name: table for table in BESIDE_STATEMENTS}
SEVERAL = [each.name for each in MARKED if each not in {LOG, TABLES["anchor_turns"]}]
MARKS, TALLIES = ROW_MARKS.name, ROW_TALLIES.name
CHANGING = [each.name for each in MARKED if each not in {EVIDENCE, ERASURES}]


@dataclass(frozen=True, slots=True)
class Here:
    server: ServerInHand
    damaging: Damaging
    kiosks: Sequence[SimulatedKiosk]

    async def found(self) -> tuple[Finding, ...]:
        return (await audited(self.server)).findings


@pytest.fixture
async def here(server: ServerInHand) -> AsyncGenerator[Here]:
    grown = await grow(server, (6, 10, 14))
    head = grown.heads[-1]
    async with server.database.write() as connection:
        for origin in ("one/log", "other/log", "third/log"):
            await WitnessedRows(connection).keep(origin, None, Seen(7, bytes(32)))
        for seq in (1, 2, 3):
            erasure = Erasure(bytes([seq]) * 32, START, "Asked by a visitor", "staff")
            await ErasureRows(connection).erase(erasure)
        for number, kept in enumerate(grown.heads, 1):
            own = Note(kept.text, kept.signatures[:1])
            await AnchorRows(connection).add(replace(anchor_of(own), number=number))
        await Turn(connection).take("a server", START)
    origin = parse_checkpoint(head.text).origin
    for size in (3, 5, 9):
        await OutsideHeads(server.application.log).show(forged(origin, size), "kiosk 1")
    here = Here(server, Damaging(Path(server.database.place.name)), grown.kiosks)
    assert not await here.found()
    yield here
    assert not await here.found()


def forged(origin: str, size: int) -> Note:
    text = format_checkpoint(Checkpoint(origin, size, b"x" * 32))
    return sign_note(text, origin, KEY.public.raw, KEY.sign)


def others(rows: Sequence[Row], row: Row) -> Sequence[Row]:
    return [each for each in rows if each != row]


def mark_of(here: Here, table: str, row: Row) -> Row:
    key = key_of(table, row)
    marks = here.damaging.content(MARKS)
    return next(each for each in marks if (each["of_table"], each["of_key"]) == (table, key))


@pytest.mark.parametrize("table", TABLES)
async def test_each_row_that_is_gone_is_told(here: Here, table: str) -> None:
    rows = here.damaging.content(table)
    assert len(rows) > 1 or table not in SEVERAL
    for row in rows:
        with here.damaging.instead(**{table: others(rows, row)}):
            found = await here.found()
        place, what = place_of(table, row), (Damage.ROW, Damage.LOG)
        assert any(each.place.startswith(place) and each.damage in what for each in found)


@pytest.mark.parametrize("table", SEVERAL)
async def test_a_row_that_is_gone_is_told_once_with_the_change_that_wrote_it(
    here: Here, table: str
) -> None:
    *before, last = here.damaging.content(table)
    number, digest = (mark_of(here, table, last)[name] for name in ("number", "digest"))
    with here.damaging.instead(**{table: before}):
        (found,) = await here.found()
    assert (found.place, found.sentence) == (place_of(table, last), "This row is gone.")
    assert isinstance(digest, bytes)
    assert found.expected == f"the row of change {number}, with the digest {digest.hex()}"


@pytest.mark.parametrize("table", [*SEVERAL, "anchor_turns"])
async def test_each_row_that_is_gone_with_its_mark_is_told_with_its_table(
    here: Here, table: str
) -> None:
    rows, marks = here.damaging.content(table), here.damaging.content(MARKS)
    for row in rows:
        mark = mark_of(here, table, row)
        with here.damaging.instead(**{table: others(rows, row), MARKS: others(marks, mark)}):
            found = await here.found()
        said = f"A row is gone from {table}, with its mark."
        assert any(each.sentence.startswith(said) for each in found)


@pytest.mark.parametrize("table", SEVERAL)
async def test_a_table_that_was_emptied_is_told_row_by_row(here: Here, table: str) -> None:
    rows = here.damaging.content(table)
    with here.damaging.instead(**{table: []}):
        found = await here.found()
    assert {each.place for each in found} == {place_of(table, row) for row in rows}


@pytest.mark.parametrize("table", SEVERAL)
async def test_a_table_that_was_emptied_with_its_marks_is_told_by_its_tally(
    here: Here, table: str
) -> None:
    count, marks = len(here.damaging.content(table)), here.damaging.content(MARKS)
    left = [each for each in marks if each["of_table"] != table]
    with here.damaging.instead(**{table: [], MARKS: left}):
        (found,) = await here.found()
    assert (found.place, found.expected) == (table, f"{count} rows")
    assert found.sentence.startswith(f"{count} rows are gone from {table}")


@pytest.mark.parametrize("table", SEVERAL)
async def test_a_table_of_which_all_trace_is_gone_lacks_its_tally(
    here: Here, table: str
) -> None:
    without = {
        name: [each for each in here.damaging.content(name) if each["of_table"] != table]
        for name in (MARKS, TALLIES)
    }
    with here.damaging.instead(**{table: []}, **without):
        (found,) = await here.found()
    assert (found.place, found.sentence) == (f"row_tallies, {table}", "This row is gone.")


@pytest.mark.parametrize("table", [MARKS, TALLIES])
async def test_marks_that_are_all_gone_are_told_each(here: Here, table: str) -> None:
    rows = here.damaging.content(table)
    with here.damaging.instead(**{table: []}):
        found = await here.found()
    assert {each.place for each in found} == {place_of(table, row) for row in rows}


@pytest.mark.parametrize("table", [*SEVERAL, MARKS, TALLIES])
async def test_two_rows_in_each_others_place_are_told_both(here: Here, table: str) -> None:
    rows = here.damaging.content(table)
    keys = [column.name for column in TABLES[table].primary_key]
    for at in range(len(rows) - 1):
        one, other = rows[at : at + 2]
        swapped = [one | pick(other, keys), other | pick(one, keys)]
        with here.damaging.instead(
            **{table: [*rows[:at], *reversed(swapped), *rows[at + 2 :]]}
        ):
            found = await here.found()
        for each in (one, other):
            place = place_of(table, each)
            assert any(finding.place.startswith(place) for finding in found)


def pick(row: Row, names: Sequence[str]) -> Row:
    return {name: row[name] for name in names}


async def test_rows_that_were_there_before_there_were_marks_have_theirs(here: Here) -> None:
    """As in a database of the program before: it is taken along, and then watched."""
    async with here.server.database.write() as connection:
        for step in (command.downgrade, command.upgrade):
            await connection.run_sync(lambda c, step=step: step(schema.config_for(c), "0007"))
    await schema.migrate(here.server.database)

    assert await here.found() == ()
    assert len(here.damaging.content(TALLIES)) == len(MARKED)
    await change(here, ANCHORS.name)
    *rows, last = here.damaging.content("erasures")
    with here.damaging.instead(erasures=rows):
        (found,) = await here.found()
    assert found.place == place_of("erasures", last)


async def change(here: Here, table: str) -> None:
    """One row of it, as the server does."""
    if table == COSIGNATURES.name:
        await cosigned(here.server, here.kiosks[1])
        return
    async with here.server.database.write() as connection:
        if table == LOG.name:
            await hold(connection, Hold.RESTORED)
        elif table == WITNESSED.name:
            after = Seen(9, bytes(32))
            await WitnessedRows(connection).keep("other/log", Seen(7, bytes(32)), after)
        elif table == ANCHORS.name:
            rows = AnchorRows(connection)
            await rows.put(replace(await rows.one(2), waiting="for another block"))
        else:
            await Turn(connection).give_back("a server", START)


@dataclass(frozen=True, slots=True)
class Changed:
    """A table's rows, marks and tallies before the change; `place` is of the row."""

    before: dict[str, Sequence[Row]]
    place: str
    key: str


async def changed(here: Here, table: str) -> Changed:
    """The mark and the tally of other tables stay as they are."""
    before = {name: here.damaging.content(name) for name in (table, MARKS, TALLIES)}
    await change(here, table)
    (row,) = [each for each in here.damaging.content(table) if each not in before[table]]
    return Changed(before, place_of(table, row), key_of(table, row))


@pytest.mark.parametrize("table", CHANGING)
async def test_an_older_row_in_its_place_is_told(here: Here, table: str) -> None:
    older = await changed(here, table)
    with here.damaging.instead(**{table: older.before[table]}):
        (found,) = await here.found()
    said = "This row was put back: an older one is in its place."
    assert (found.place, found.sentence) == (older.place, said)


@pytest.mark.parametrize("table", CHANGING)
async def test_an_older_mark_or_tally_in_its_place_is_told(here: Here, table: str) -> None:
    older = await changed(here, table)
    with here.damaging.instead(**{MARKS: older.before[MARKS]}):
        (mark,) = await here.found()
    with here.damaging.instead(**{TALLIES: older.before[TALLIES]}):
        (tally,) = await here.found()
    assert mark.place == f"row_marks, {table} {older.key}"
    assert tally.place == f"row_tallies, {table}"


@pytest.mark.parametrize("table", CHANGING)
async def test_an_older_row_with_its_mark_is_told_with_its_table(
    here: Here, table: str
) -> None:
    older = await changed(here, table)
    both = {name: older.before[name] for name in (table, MARKS)}
    with here.damaging.instead(**both):
        (found,) = await here.found()
    assert (found.place, found.sentence[:18]) == (table, "A row was put back")


@pytest.mark.parametrize("table", SEVERAL)
async def test_a_row_the_server_never_wrote_is_told(here: Here, table: str) -> None:
    *_, last = rows = here.damaging.content(table)
    key = TABLES[table].primary_key.columns[0].name
    value = last[key]
    cells = {**last, key: 99 if isinstance(value, int) else another(value)}
    planted = with_digest(table, {name: cells[name] for name in cells if name != "row_digest"})
    with here.damaging.instead(**{table: [*rows, planted]}):
        found = await here.found()
    said = "The server never wrote this row."
    assert (place_of(table, planted), said) in [(each.place, each.sentence) for each in found]


def another(value: object) -> object:
    return (
        value[::-1] if isinstance(value, (str, bytes)) and value != value[::-1] else b"y" * 32
    )
