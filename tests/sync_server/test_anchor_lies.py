"""What nodes say is believed when all of them say it; a silent node is waited for."""

from datetime import timedelta

import pytest

from shared.ledger import anchor as anchors
from shared.ledger import evm
from sync_server.anchoring.tables import State
from tests.support.anchoring import ACCOUNT, Stage
from tests.support.simulated_chain import CONTRACT, SimulatedNode

pytestmark = [pytest.mark.anyio, pytest.mark.logs_warnings]


async def test_a_contract_of_another_kind_is_refused(stage: Stage) -> None:
    stage.with_terms(contract=bytes(20))
    await stage.go_on(2)
    waiting = await stage.newest()

    assert waiting is not None
    assert waiting.state is State.BUILT
    assert "is no contract of ERC-8281" in str(waiting.waiting)


async def test_nodes_of_another_chain_get_nothing(stage: Stage) -> None:
    stage.nodes[1].lie = lambda method, answer: "0x1" if method == "eth_chainId" else answer
    await stage.go_on(5)
    waiting = await stage.newest()

    assert waiting is not None
    assert waiting.state is State.BUILT
    assert "two.example serves chain 1, not 80002" in str(waiting.waiting)
    assert not stage.chain.pool


def changed(receipt: object, **fields: object) -> object:
    return {**receipt, **fields} if isinstance(receipt, dict) else receipt


LIES = {
    "another block": lambda told: changed(told, blockHash="0x" + "ab" * 32),
    "no event": lambda told: changed(told, logs=[]),
    "failed": lambda told: changed(told, status="0x0"),
    "another number": lambda told: changed(told, blockNumber="0x1"),
    "not there": lambda _told: None,
    "no receipt at all": lambda told: "yes" if told else None,
    "of another": lambda told: changed(told, transactionHash="0x" + "cd" * 32),
}


@pytest.mark.parametrize("lie", LIES)
async def test_a_lying_node_makes_nothing_final_and_is_noticed(stage: Stage, lie: str) -> None:
    def told(method: str, answer: object) -> object:
        return LIES[lie](answer) if method == "eth_getTransactionReceipt" else answer

    stage.nodes[1].lie = told
    await stage.go_on(12)
    waiting = await stage.newest()
    stage.nodes[1].lie = lambda _method, answer: answer
    await stage.until(State.FINAL)

    assert waiting is not None
    assert waiting.state in (State.SUBMITTED, State.MINED)
    assert "two.example" in str(waiting.waiting)
    assert (stage.metrics.alarms._value.get() > 0) == (lie != "not there")
    assert len(stage.recorded()) == 1


async def test_an_invented_event_is_not_believed(stage: Stage) -> None:
    invented = {
        "address": evm.to_hex(CONTRACT),
        "topics": [],
        "blockNumber": "0x1",
        "transactionHash": "0x" + "ee" * 32,
    }

    def lie(method: str, answer: object) -> object:
        if method != "eth_getLogs":
            return answer
        digest = anchors.digest_of(waiting.checkpoint.partition("\n\n")[0] + "\n")
        topics = [anchors.RECORDED, digest, anchors.topic_of(ACCOUNT.address)]
        return [{**invented, "topics": [evm.to_hex(each) for each in topics]}]

    await stage.go_on(2, mined=False)
    found = await stage.newest()
    assert found is not None
    waiting = found
    stage.nodes[0].lie = lie
    stage.chain.forget()
    await stage.go_on(4)
    after = await stage.newest()

    assert after is not None
    assert after.state is State.SUBMITTED
    assert "not all tell the same events" in str(after.waiting)


async def test_all_nodes_in_one_lie_about_a_final_block_are_caught(stage: Stage) -> None:
    def lie(method: str, answer: object) -> object:
        return changed(answer, blockHash="0x" + "ab" * 32) if "Receipt" in method else answer

    for node in stage.nodes:
        node.lie = lie
    await stage.go_on(12)
    waiting = await stage.newest()

    assert waiting is not None
    assert waiting.state is State.MINED
    assert "a node cannot be believed" in str(waiting.waiting)


async def test_a_day_without_nodes_is_waited_out(stage: Stage) -> None:
    await stage.go_on(1)
    for node in stage.nodes:
        node.down = True
    for _ in range(24):
        await stage.go_on(1, mined=False)
        stage.clock.advance(timedelta(hours=1))
    waiting = await stage.newest()
    for node in stage.nodes:
        node.down = False
    await stage.until(State.FINAL)

    assert waiting is not None
    assert "Two nodes of the chain have to answer, 0 did" in str(waiting.waiting)
    assert len(stage.recorded()) == 1


async def test_of_three_nodes_one_may_be_down(stage: Stage) -> None:
    stage.nodes = [*stage.nodes, SimulatedNode(stage.chain, "three.example", down=True)]
    await stage.until(State.FINAL)
    assert len(stage.recorded()) == 1
