"""The file beside the key that no restore takes back, and a log under another key."""

from dataclasses import replace

import pytest

from shared.keys import SigningKey
from shared.ledger.checkpoint import parse_checkpoint
from sync_server.ledger.tables import Hold
from tests.support.log_machine import Machine, begun, state_of

pytestmark = [pytest.mark.anyio, pytest.mark.logs_warnings]


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
