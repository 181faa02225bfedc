"""A log that may have gone back signs nothing until somebody shows a head that fits it."""

import pytest

from shared.keys import SigningKey
from shared.ledger.checkpoint import Checkpoint, format_checkpoint
from shared.ledger.note import format_note, parse_note, sign_note
from sync_server.ledger.service.outside import OutsideHeads
from sync_server.ledger.tables import EvidenceRows, Hold, Misfit
from tests.support.log_in_hand import Witnessing, acts
from tests.support.log_machine import Machine, begun, feeds_of, origin_of, state_of, told

pytestmark = [pytest.mark.anyio, pytest.mark.logs_warnings]


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


async def test_an_operator_shows_a_head_that_somebody_kept(machine: Machine) -> None:
    one, _ = await begun(machine)
    await machine.restored(machine.copy())

    async with machine.runs(one) as server:
        note = parse_note(told(one))
        shown = await OutsideHeads(server.application.log).show(note, "operator")

    assert shown.here.state.held is None
