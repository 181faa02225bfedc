"""An anchor comes to its chain once, whatever the chain and its nodes do meanwhile."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import delete

from shared.ledger import anchor as anchors
from shared.ledger import evm
from sync_server.anchoring.secret import Bill
from sync_server.anchoring.tables import ANCHORS, State
from tests.support.anchoring import ACCOUNT, MINUTE, Stage
from tests.support.simulated_chain import GWEI
from tests.support.sync_server import on_both

pytestmark = [pytest.mark.anyio, pytest.mark.logs_warnings]


@on_both
async def test_a_head_is_built_submitted_mined_and_final(stage: Stage) -> None:
    seen = []
    for _ in range(12):
        await stage.go_on()
        newest = await stage.newest()
        seen.append(newest.state if newest else None)

    assert [each for each in State if each in seen] == [
        State.SUBMITTED,
        State.MINED,
        State.FINAL,
    ]
    assert len(stage.recorded()) == 1


async def test_the_proof_of_a_final_anchor_holds_for_a_stranger(stage: Stage) -> None:
    final = await stage.until(State.FINAL)
    envelope = anchors.parse_envelope(str(final.envelope).encode())
    text = final.checkpoint.partition("\n\n")[0] + "\n"
    told = await stage.nodes[0].ask(
        "eth_getTransactionReceipt", evm.to_hex(envelope.transaction)
    )

    anchors.confirm(envelope, text.encode(), 80002, evm.read_receipt(told))
    assert json.loads(str(final.envelope))["version"] == "erc8281/1"


async def test_the_transaction_is_stored_before_anybody_hears_of_it(stage: Stage) -> None:
    heard = []

    def ear(what: str) -> None:
        heard.append(what)

    for node in stage.nodes:
        node.ear = ear
    await stage.go_on(1)
    submitted = await stage.newest()

    assert submitted is not None
    assert submitted.raw is not None
    assert submitted.nonce == 0
    assert not [each for each in heard if "sendRaw" in each]


async def test_an_empty_log_is_not_anchored_and_one_head_only_once(stage: Stage) -> None:
    stage.log.size = 0
    await stage.go_on(3)
    assert await stage.newest() is None
    stage.log.size = 3
    await stage.go_on(40)
    assert len(await stage.all()) == 1


async def test_a_log_that_grew_is_anchored_again_when_it_is_time(stage: Stage) -> None:
    await stage.until(State.FINAL)
    stage.log.size = 9
    await stage.go_on(1)
    early = len(await stage.all())
    await stage.go_on(20)

    sizes = [(each.size, each.state) for each in await stage.all()]
    assert early == 1
    assert sizes == [(9, State.FINAL), (7, State.FINAL)]
    assert len(stage.recorded()) == 2


async def test_over_the_cap_it_waits_says_so_and_takes_the_newer_head(stage: Stage) -> None:
    stage.chain.base_fee = 900 * GWEI
    await stage.go_on(3)
    waiting = await stage.newest()
    stage.log.size = 8
    await stage.go_on(1)
    stage.chain.base_fee = 20 * GWEI
    final = await stage.until(State.FINAL)

    assert waiting is not None
    assert waiting.state is State.BUILT
    assert waiting.waiting == "The chain asks 902 gwei for each gas, the cap is 200: waiting."
    assert (final.size, len(stage.recorded())) == (8, 1)


async def test_a_fee_spike_is_outbid_by_an_eighth_in_both_fees(stage: Stage) -> None:
    await stage.go_on(1, mined=False)
    stage.chain.base_fee = 150 * GWEI
    await stage.go_on(8)
    final = await stage.until(State.FINAL)

    assert len(final.sent) == 2
    assert final.max_fee is not None
    assert final.max_fee >= 62 * GWEI * 9 // 8
    assert final.priority_fee is not None
    assert final.priority_fee >= 2 * GWEI * 9 // 8
    assert len(stage.recorded()) == 1


async def test_a_spike_over_the_cap_is_waited_out(stage: Stage) -> None:
    await stage.go_on(1, mined=False)
    stage.chain.base_fee = 1000 * GWEI
    await stage.go_on(10)
    waiting = await stage.newest()
    stage.chain.base_fee = 30 * GWEI
    final = await stage.until(State.FINAL)

    assert waiting is not None
    assert "the cap is 200: waiting" in str(waiting.waiting)
    assert len(waiting.sent) == 1
    assert (final.size, len(stage.recorded())) == (7, 1)


async def test_a_reorganisation_sends_it_back_and_the_same_bytes_again(stage: Stage) -> None:
    mined = await stage.until(State.MINED)
    depth = stage.chain.blocks[-1].number - (mined.block_number or 0) + 1
    stage.chain.reorganise(depth, forget=True)
    await stage.go_on(1)
    back = await stage.newest()
    final = await stage.until(State.FINAL)

    assert back is not None
    assert back.state in (State.SUBMITTED, State.MINED)
    assert final.sent == mined.sent
    assert final.block_hash != mined.block_hash
    assert len(stage.recorded()) == 1


async def test_a_block_that_moved_is_followed(stage: Stage) -> None:
    mined = await stage.until(State.MINED)
    stage.chain.reorganise(stage.chain.blocks[-1].number - (mined.block_number or 0) + 1)
    stage.chain.mine()
    final = await stage.until(State.FINAL)

    assert final.block_number != mined.block_number
    assert final.sent == mined.sent
    assert len(stage.recorded()) == 1


async def test_no_final_tag_means_so_many_confirmations(stage: Stage) -> None:
    stage.chain.finalized_behind = None
    stage.with_terms(confirmations=6)
    mined = await stage.until(State.MINED)
    final = await stage.until(State.FINAL)

    assert stage.chain.blocks[-1].number >= (mined.block_number or 0) + 6
    assert final.block_number == mined.block_number


async def test_a_forgotten_transaction_is_sent_again(stage: Stage) -> None:
    await stage.go_on(2, mined=False)
    stage.chain.forget()
    await stage.go_on(2)
    final = await stage.until(State.FINAL)

    assert len(final.sent) == 1
    assert len(stage.recorded()) == 1


def another_s(nonce: int, fee: int = 100) -> bytes:
    """What another program signs with the same key."""

    bill = Bill(21_000, fee * GWEI, 50 * GWEI)
    return ACCOUNT.sign(80002, nonce, bill, ACCOUNT.address, b"").raw


async def test_a_clock_that_was_put_back_keeps_no_anchor_waiting(stage: Stage) -> None:
    stage.clock.advance(timedelta(days=3653))
    await stage.go_on(2, mined=False)
    stage.chain.forget()
    stage.clock.advance(timedelta(days=-3653))

    first = await stage.until(State.FINAL)
    stage.log.size = 9
    await stage.go_on(12)

    second = await stage.newest()
    assert second is not None
    assert (first.size, second.size, second.state) == (7, 9, State.FINAL)


async def test_a_nonce_that_another_program_used_is_recovered(stage: Stage) -> None:
    await stage.go_on(1, mined=False)
    stage.chain.take(another_s(0))
    stage.chain.mine()
    final = await stage.until(State.FINAL)

    assert final.nonce == 1
    assert len(stage.recorded()) == 1


async def test_a_gap_before_the_nonce_is_filled(stage: Stage) -> None:
    stage.chain.take(another_s(0))
    stage.chain.mine()
    await stage.go_on(1, mined=False)
    stage.chain.reorganise(1, forget=True)
    final = await stage.until(State.FINAL)

    assert final.nonce == 1
    assert len(final.sent) == 1
    assert len(stage.recorded()) == 1


async def test_an_account_without_money_says_what_it_needs(stage: Stage) -> None:
    stage.chain.poor = True
    await stage.go_on(4)
    waiting = await stage.newest()
    stage.chain.poor = False
    await stage.until(State.FINAL)

    assert waiting is not None
    assert evm.checksummed(ACCOUNT.address) in str(waiting.waiting)


async def test_a_database_that_was_put_back_finds_its_event_again(stage: Stage) -> None:
    final = await stage.until(State.FINAL)

    async with stage.database.write() as connection:
        await connection.execute(delete(ANCHORS))
    again = await stage.until(State.FINAL)

    assert again.tx_hash == final.tx_hash
    assert len(stage.recorded()) == 1


@on_both
async def test_two_servers_on_one_database_take_turns(stage: Stage) -> None:
    for at in range(20):
        await stage.machine("here" if at % 2 else "there").step()
        stage.chain.mine()
        stage.clock.advance(MINUTE / 4)
    await stage.machine("there").give_back()
    await stage.machine("here").step()

    assert len(stage.recorded()) == 1
    assert len(await stage.all()) == 1


async def test_what_pays_too_little_more_is_made_dearer_at_once(stage: Stage) -> None:
    await stage.go_on(1, mined=False)
    bill = Bill(21_000, 50 * GWEI, 5 * GWEI)
    stage.chain.take(ACCOUNT.sign(80002, 0, bill, ACCOUNT.address, b"").raw)
    stage.chain.tip = 8 * GWEI
    await stage.go_on(2, mined=False)
    dearer = await stage.newest()
    final = await stage.until(State.FINAL)

    assert dearer is not None
    assert len(dearer.sent) == 2
    assert (final.nonce, len(stage.recorded())) == (0, 1)


async def test_an_anchor_on_another_chain_is_left_as_it_is(stage: Stage) -> None:
    await stage.go_on(1, mined=False)
    before = await stage.newest()
    stage.with_terms(chain_id=1)
    stage.clock.advance(60 * MINUTE)
    await stage.go_on(3)
    newest, left = await stage.all()

    assert left == before
    assert (newest.chain_id, newest.state) == (1, State.BUILT)
    assert "serves chain 80002, not 1" in str(newest.waiting)
