"""The same on a real node: reorganisation, fee spike, stuck nonce, lies, a day down, kills."""

from collections.abc import AsyncGenerator, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from shared.ledger import evm
from shared.ledger.anchor import confirm, parse_envelope
from shared.ledger.note import parse_note
from sync_server.anchoring.secret import Bill
from sync_server.anchoring.tables import State
from sync_server.platform.database import Database
from sync_server.platform.engines import Place
from tests.support.anchoring import ACCOUNT, MINUTE
from tests.support.anvil import AnvilStage, on_anvil, running
from tests.support.simulated_chain import CHAIN_ID, GWEI

pytestmark = [
    *(pytest.mark.anyio, pytest.mark.anvil, pytest.mark.enable_socket),
    pytest.mark.logs_warnings,
]


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    with running(tmp_path / "anvil.json") as found:
        yield found


@pytest.fixture
async def stage(ready_place: Place, port: int) -> AsyncGenerator[AnvilStage]:
    async with Database.opened(ready_place) as database, on_anvil(database, port) as made:
        yield made


async def test_an_anchor_is_final_on_a_real_node_for_23206_gas(stage: AnvilStage) -> None:
    final = await stage.until(State.FINAL)
    envelope = parse_envelope(str(final.envelope).encode())
    told = await stage.ask("eth_getTransactionReceipt", evm.to_hex(envelope.transaction))
    text = parse_note(final.checkpoint.encode()).text

    confirm(envelope, text.encode(), CHAIN_ID, evm.read_receipt(told))
    assert evm.read_quantity(evm.read_object(told, "receipt")["gasUsed"], "gas") == 23_206
    assert await stage.events() == 1


async def test_a_reorganisation_is_noticed_and_survived(stage: AnvilStage) -> None:
    mined = await stage.until(State.MINED)
    await stage.ask("anvil_reorg", 2, [])
    gone = await stage.events()
    final = await stage.until(State.FINAL)

    assert gone == 0
    assert final.block_hash != mined.block_hash
    assert final.sent == mined.sent
    assert await stage.events() == 1


async def test_a_fee_spike_is_outbid(stage: AnvilStage) -> None:
    await stage.go_on(2, mined=False)
    await stage.ask("anvil_setNextBlockBaseFeePerGas", hex(100 * GWEI))
    await stage.go_on(4)
    final = await stage.until(State.FINAL)

    assert len(final.sent) >= 2
    assert await stage.events() == 1


async def test_over_the_cap_nothing_is_sent(stage: AnvilStage) -> None:
    await stage.ask("anvil_setNextBlockBaseFeePerGas", hex(900 * GWEI))
    await stage.mine()
    await stage.go_on(3, mined=False)
    waiting = await stage.newest()

    assert waiting is not None
    assert waiting.state is State.BUILT
    assert "the cap is 200: waiting" in str(waiting.waiting)
    await stage.until(State.FINAL, 60)


async def test_a_nonce_that_another_used_is_recovered(stage: AnvilStage) -> None:
    await stage.go_on(1, mined=False)
    ours = await stage.newest()
    assert ours is not None
    bill = Bill(21_000, 100 * GWEI, 50 * GWEI)
    other = ACCOUNT.sign(CHAIN_ID, ours.nonce or 0, bill, ACCOUNT.address, b"")
    await stage.ask("eth_sendRawTransaction", evm.to_hex(other.raw))
    await stage.mine()
    final = await stage.until(State.FINAL)

    assert final.nonce == (ours.nonce or 0) + 1
    assert await stage.events() == 1


async def test_a_dropped_transaction_is_sent_again(stage: AnvilStage) -> None:
    await stage.go_on(2, mined=False)
    ours = await stage.newest()
    assert ours is not None
    await stage.ask("anvil_dropTransaction", evm.to_hex(ours.sent[-1]))
    final = await stage.until(State.FINAL)

    assert final.sent == ours.sent
    assert await stage.events() == 1


async def test_a_node_that_lies_about_a_receipt_makes_nothing_final(stage: AnvilStage) -> None:
    def lie(method: str, answer: object) -> object:
        forged = {"blockHash": "0x" + "ab" * 32}
        return {**answer, **forged} if "Receipt" in method and answer else answer

    stage.nodes[1].lie = lie
    await stage.go_on(10)
    waiting = await stage.newest()

    assert waiting is not None
    assert waiting.state is not State.FINAL
    assert "disagree about a receipt" in str(waiting.waiting)


async def test_a_node_that_was_down_for_a_day_finds_the_anchor_going_on(
    ready_place: Place, tmp_path: Path
) -> None:
    state = tmp_path / "anvil.json"
    with running(state) as port:
        pass
    with ExitStack() as node:
        node.enter_context(running(state, port))
        async with Database.opened(ready_place) as database, on_anvil(database, port) as stage:
            await stage.go_on(2)
            sent = await stage.newest()
            node.close()
            for _ in range(24):
                await stage.go_on(1, mined=False)
                stage.clock.advance(timedelta(hours=1))
            waiting = await stage.newest()
            node.enter_context(running(state, port))
            final, events = await stage.until(State.FINAL), await stage.events()

    assert sent is not None
    assert waiting is not None
    assert "have to answer, 0 did" in str(waiting.waiting)
    assert (final.sent[0], events) == (sent.sent[0], 1)


class KilledError(BaseException):
    """Nothing in the product catches it."""


async def test_killed_at_every_question_each_digest_is_recorded_once(stage: AnvilStage) -> None:
    heard, strikes_at = 0, 1

    def ear(_what: str) -> None:
        nonlocal heard
        heard += 1
        if heard == strikes_at:
            raise KilledError

    for node in stage.nodes:
        node.ear = ear
    for life in range(1, 30):
        stage.log.size, heard, strikes_at = life, 0, 2 * life
        stage.clock.advance(20 * MINUTE)
        for _ in range(16):
            try:
                await stage.machine().step()
            except KilledError:
                strikes_at = 0
            await stage.mine()
            stage.clock.advance(MINUTE / 2)
        newest = await stage.newest()
        assert newest is not None
        assert (newest.size, newest.state) == (life, State.FINAL)
    assert await stage.events() == 29
