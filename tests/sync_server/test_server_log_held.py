"""A log that may have gone back signs nothing until somebody shows a head that fits it."""

import shutil
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from shared.keys import SigningKey
from shared.ledger.checkpoint import Checkpoint, format_checkpoint, parse_checkpoint
from shared.ledger.note import format_note, parse_note, sign_note
from sync_server.app import begin_feeds
from sync_server.ledger.service.outside import OutsideHeads
from sync_server.ledger.tables import EvidenceRows, Hold, LogRow, LogState, Misfit
from sync_server.platform.changes import organisations, positions
from sync_server.platform.database import Database
from sync_server.platform.engines import Place
from tests.support.log_in_hand import Witnessing, acts, watching
from tests.support.sync_server import ServerInHand, serving, settings_of

pytestmark = [pytest.mark.anyio, pytest.mark.logs_warnings]


@dataclass
class Machine:
    """A server on SQLite that can be stopped, put back and started again."""

    place: Place
    folder: Path

    @property
    def database(self) -> Path:
        return Path(self.place.name)

    def copy(self) -> Path:
        kept = self.folder / "copy.sqlite3"
        shutil.copyfile(self.database, kept)
        return kept

    def put_back(self, kept: Path) -> None:
        for each in self.folder.glob(f"{self.database.name}*"):
            each.unlink()
        shutil.copyfile(kept, self.database)
        self.database.chmod(0o600)

    async def restored(self, kept: Path) -> None:
        """As `sync-server restore` puts it back."""
        self.put_back(kept)
        async with Database.opened(self.place) as database:
            await begin_feeds(database)

    @asynccontextmanager
    async def runs(self, *known: Witnessing) -> AsyncGenerator[ServerInHand]:
        async with serving(self.place, settings_of(self.folder)) as server:
            server.client.headers.clear()
            for each in known:
                each.kiosk.server = server
                await each.kiosk.fetch_token()
            yield server


@pytest.fixture
def machine(ready_place: Place, tmp_path: Path) -> Machine:
    return Machine(ready_place, tmp_path)


async def begun(machine: Machine) -> tuple[Witnessing, Witnessing]:
    """Two kiosks; the first has told its head of 3."""
    async with machine.runs() as server:
        one, two = await watching(server, 1), await watching(server, 2)
        await one.upload(*acts(one, 2))
        await two.upload(*acts(two, 1))
        await one.exchange()
        await one.exchange()
    return one, two


async def state_of(server: ServerInHand) -> LogState:
    async with server.database.read() as connection:
        return await LogRow(connection).read()


async def feeds_of(server: ServerInHand) -> Mapping[str, str]:
    async with server.database.write() as connection:
        names = await organisations(connection)
        return {name: each.feed for name, each in (await positions(connection, names)).items()}


async def test_after_a_restore_statements_are_kept_and_nothing_is_signed(
    machine: Machine,
) -> None:
    one, _ = await begun(machine)
    await machine.restored(machine.copy())

    async with machine.runs(one):
        kept = await one.kiosk.upload(*acts(one, 1), head=one.size)
        said = await one.post(b"")

    assert (kept.items[0].index, kept.log) == (3, None)
    assert (said.status_code, said.json()["type"][-8:]) == (409, "log-held")


async def test_a_kiosks_head_that_fits_frees_the_log_and_receipts_come(
    machine: Machine,
) -> None:
    one, two = await begun(machine)
    await machine.restored(machine.copy())

    async with machine.runs(one, two) as server:
        late = acts(two, 1)
        await two.kiosk.upload(*late)
        submission = await one.exchange()
        receipts = await two.upload(*late)
        state = await state_of(server)

    assert (submission.old, one.size) == (3, 4)
    assert len(receipts) == 1
    assert (state.held, state.signed_size) == (None, 4)


async def test_a_log_put_back_too_far_raises_the_alarm_and_is_not_freed(
    machine: Machine,
) -> None:
    one, two = await begun(machine)
    kept = machine.copy()
    async with machine.runs(one) as server:
        await one.upload(*acts(one, 2))
    await machine.restored(kept)
    (machine.folder / "log.head").unlink()

    async with machine.runs(one, two) as server:
        first = await one.post(told(one))
        older = await two.post(told(two))
        async with server.database.read() as connection:
            (evidence,) = await EvidenceRows(connection).all()
        state = await state_of(server)

    assert (first.status_code, older.status_code) == (409, 409)
    assert (evidence.kind, evidence.size, evidence.source[:5]) == (Misfit.AHEAD, 5, "kiosk")
    assert state.held is Hold.BEHIND


async def test_a_database_that_was_put_back_by_hand_shows_at_the_next_start(
    machine: Machine,
) -> None:
    one, _ = await begun(machine)
    kept = machine.copy()
    async with machine.runs(one):
        await one.upload(*acts(one, 1))
    machine.put_back(kept)

    async with machine.runs(one) as server:
        await server.application.log.begin()
        state = await state_of(server)
        async with server.database.read() as connection:
            (evidence,) = await EvidenceRows(connection).all()

    assert state.held is Hold.BEHIND
    assert (evidence.source, evidence.size, state.size) == ("log.head", 4, 3)


async def test_a_database_that_was_put_back_by_hand_begins_its_feeds_again(
    machine: Machine,
) -> None:
    one, _ = await begun(machine)
    kept = machine.copy()
    async with machine.runs(one) as server:
        await one.upload(*acts(one, 1))
        before = await feeds_of(server)
    machine.put_back(kept)

    async with machine.runs(one) as server:
        await server.application.log.begin()
        after = await feeds_of(server)

    assert after.keys() == before.keys() == {"acme"}
    assert after["acme"] != before["acme"]


async def test_a_start_with_a_log_that_fits_goes_on_with_its_feeds(machine: Machine) -> None:
    one, _ = await begun(machine)
    async with machine.runs(one) as server:
        before = await feeds_of(server)

    async with machine.runs(one) as server:
        await server.application.log.begin()
        after = await feeds_of(server)

    assert after == before


async def test_what_is_sent_again_in_its_order_makes_the_log_fit_again(
    machine: Machine,
) -> None:
    one, _ = await begun(machine)
    kept, late = machine.copy(), acts(one, 2)
    async with machine.runs(one):
        await one.upload(*late)
    machine.put_back(kept)

    async with machine.runs(one) as server:
        await one.kiosk.upload(*late)
        await one.exchange()
        state = await state_of(server)

    assert (state.held, state.signed_size, one.size) == (None, 5, 5)


async def test_other_entries_under_the_same_numbers_are_a_fork_that_never_fits(
    machine: Machine,
) -> None:
    one, two = await begun(machine)
    kept = machine.copy()
    async with machine.runs(one):
        await one.upload(*acts(one, 1))
    machine.put_back(kept)

    async with machine.runs(one, two) as server:
        await two.kiosk.upload(*acts(two, 1))
        said = await one.post(told(one))
        state = await state_of(server)

    assert (said.status_code, state.held, state.signed_size) == (409, Hold.FORKED, 3)


async def test_an_operator_begins_again_under_another_name_with_all_entries(
    machine: Machine,
) -> None:
    one, two = await begun(machine)
    kept = machine.copy()
    async with machine.runs(one):
        await one.upload(*acts(one, 1))
    machine.put_back(kept)

    async with machine.runs(one, two) as server:
        await server.application.log.begin()
        after = await server.application.log.begin_again()
        old = await one.post(told(one))
        anew = Witnessing(two.kiosk)
        await anew.upload(*acts(two, 1))
    async with machine.runs(one, two) as server:
        await server.application.log.begin()
        state = await state_of(server)

    assert after.origin == f"{origin_of(one)}/2"
    assert (after.size, after.held, anew.size) == (3, None, 4)
    assert old.text.startswith("old 0\n")
    assert (state.held, state.signed_size) == (None, 4)


async def test_a_head_by_another_key_is_no_evidence_of_anything(machine: Machine) -> None:
    one, _ = await begun(machine)
    other, origin = SigningKey(bytes([9]) * 32), origin_of(one)
    text = format_checkpoint(Checkpoint(origin, 99, bytes(32)))
    forged = sign_note(text, origin, other.public.raw, other.sign)

    async with machine.runs(one) as server:
        said = await one.post(format_note(forged).encode())
        strange = await one.post(b"neither head nor note")
        state = await state_of(server)

    assert (said.status_code, strange.status_code) == (422, 400)
    assert state.held is None


async def test_a_file_that_a_power_cut_tore_still_has_the_head_before(
    machine: Machine,
) -> None:
    one, _ = await begun(machine)
    file = machine.folder / "log.head"
    content = bytearray(file.read_bytes())
    newest = content.index(b"\n3\n") > 4096
    at = 4096 if newest else 0
    content[at + 200 : at + 4096] = bytes(3896)
    file.write_bytes(content)

    async with machine.runs(one) as server:
        kept = server.application.log.parts.head_file.read()
        await server.application.log.begin()
        state = await state_of(server)

    assert kept is not None
    assert parse_checkpoint(kept.text).size < 3
    assert state.held is None


async def test_an_unreadable_file_holds_the_log(machine: Machine) -> None:
    one, _ = await begun(machine)
    (machine.folder / "log.head").write_bytes(b"x" * 8192)

    async with machine.runs(one) as server:
        await server.application.log.begin()
        state = await state_of(server)

    assert state.held is Hold.RESTORED


async def test_another_key_cannot_go_on_with_a_log(machine: Machine) -> None:
    one, _ = await begun(machine)

    async with machine.runs(one) as server:
        log = server.application.log
        sealing = replace(log.parts.sealing, key=SigningKey(bytes([7]) * 32))
        log.parts = replace(log.parts, sealing=sealing)
        (machine.folder / "log.head").unlink()
        await log.begin()
        state = await state_of(server)
        after = await log.begin_again()

    assert state.held is Hold.OTHER_KEY
    assert (after.held, after.epoch) == (None, 2)


async def test_an_operator_shows_a_head_that_somebody_kept(machine: Machine) -> None:
    one, _ = await begun(machine)
    await machine.restored(machine.copy())

    async with machine.runs(one) as server:
        note = parse_note(told(one))
        shown = await OutsideHeads(server.application.log).show(note, "operator")

    assert shown.here.state.held is None


def told(watching: Witnessing) -> bytes:
    assert watching.note is not None
    return format_note(watching.note).encode()


def origin_of(watching: Witnessing) -> str:
    assert watching.head is not None
    return watching.head.origin
