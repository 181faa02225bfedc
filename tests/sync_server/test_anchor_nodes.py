"""Nodes are read strictly: what is told in error is refused with a sentence, never believed."""

import json

import httpx2
import pytest

from shared.errors import CounterproofError, EvidenceError, InputError, UnavailableError
from shared.ledger.evm import to_hex
from sync_server.anchoring.secret import Account
from sync_server.anchoring.service.chain import (
    DisagreementError,
    Fees,
    Heads,
    NonceUsedError,
    PoorError,
    RefusedError,
    UnderpricedError,
    Wanted,
)
from sync_server.anchoring.service.cross_checked import CrossChecked
from sync_server.anchoring.service.deploying import created_by
from sync_server.anchoring.service.json_rpc import LARGEST, NodeRefusedError, Wire
from sync_server.anchoring.service.node import BLOCKS_AT_ONCE, Node
from sync_server.anchoring.service.opening import Nodes, chain_opened

pytestmark = pytest.mark.anyio
URL = "https://user:secret@node.example:8545/key"


def wire_to(answer: object) -> Wire:
    """A node that answers so, whatever it is asked; callables see the question."""

    def handle(request: httpx2.Request) -> httpx2.Response:
        question = json.loads(request.content)
        said = answer(question) if callable(answer) else answer
        if isinstance(said, bytes):
            return httpx2.Response(200, content=said)
        return httpx2.Response(200, json={"jsonrpc": "2.0", "id": question["id"], **said})

    return Wire(URL, httpx2.AsyncClient(transport=httpx2.MockTransport(handle)))


def node_with(**results: object) -> Node:
    def answer(question: dict[str, object]) -> dict[str, object]:
        name = str(question["method"]).removeprefix("eth_")
        if isinstance(results[name], str) and str(results[name]).startswith("error: "):
            return {"error": {"code": -32000, "message": str(results[name])[7:]}}
        return {"result": results[name]}

    return Node(wire_to(answer))


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"<html>", "no JSON-RPC (status 200)"),
        (b"[]", "no JSON-RPC"),
        (b"x" * (LARGEST + 1), "far too much"),
        ({"error": "odd"}, "refused eth_chainId: odd"),
        ({"error": {"message": "limit"}}, "refused eth_chainId: limit"),
        ({}, "without a result"),
        ({"id": 99, "result": "0x1"}, "answered another question"),
    ],
)
async def test_an_answer_that_is_none_is_refused_without_the_password(
    answer: object, words: str
) -> None:
    with pytest.raises(CounterproofError) as caught:
        await wire_to(answer).ask("eth_chainId")
    assert words in str(caught.value)
    assert "node.example:8545" in str(caught.value)
    assert "secret" not in str(caught.value) + repr(wire_to(answer))


async def test_a_node_that_cannot_be_reached_is_named() -> None:
    def fail(_request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("no")

    client = httpx2.AsyncClient(transport=httpx2.MockTransport(fail))
    with pytest.raises(UnavailableError, match="does not answer: ConnectError"):
        await Wire("https://node.example", client).ask("eth_chainId")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("nonce too low: next nonce 4, tx nonce 3", NonceUsedError),
        ("replacement transaction underpriced", UnderpricedError),
        ("max fee per gas less than block base fee", UnderpricedError),
        ("transaction gas price below minimum: gas tip cap 1", UnderpricedError),
        ("insufficient funds for gas * price + value", PoorError),
        ("rate limit", RefusedError),
    ],
)
async def test_a_refused_transaction_says_why(said: str, kind: type[Exception]) -> None:
    with pytest.raises(RefusedError) as caught:
        await node_with(sendRawTransaction=f"error: {said}").send(b"raw")
    assert type(caught.value) is kind


@pytest.mark.parametrize("said", ["already known", "ALREADY_EXISTS: already known"])
async def test_a_transaction_that_is_known_is_sent(said: str) -> None:
    await node_with(sendRawTransaction=f"error: {said}").send(b"raw")


async def test_fees_are_the_next_base_fee_and_the_usual_share() -> None:
    history = {"baseFeePerGas": ["0x1", "0x2", "0x9"], "reward": [["0x5"], ["0x3"], ["0x4"]]}
    empty = {"baseFeePerGas": ["0x9"], "reward": [["0x0"]]}
    asked = node_with(feeHistory=history)
    quiet = node_with(feeHistory=empty, maxPriorityFeePerGas="0x7")

    assert await asked.fees() == Fees(9, 4)
    assert await quiet.fees() == Fees(9, 7)
    with pytest.raises(InputError, match="no base fees"):
        await node_with(feeHistory={}).fees()


async def test_a_node_without_a_final_block_says_so() -> None:
    asked = {"blockNumber": "0x9"}
    none = node_with(**asked, getBlockByNumber=None)
    refuses = node_with(**asked, getBlockByNumber="error: unknown block")
    serves = node_with(**asked, getBlockByNumber={"number": "0x5"})

    assert [await each.heads() for each in (none, refuses)] == [Heads(9, None)] * 2
    assert await serves.heads() == Heads(9, 5)


async def test_a_receipt_that_is_pending_is_none_and_of_another_is_refused() -> None:
    pending = node_with(getTransactionReceipt={"blockNumber": None})
    receipt = {"transactionHash": "0x" + "22" * 32, "status": "0x1", "blockNumber": "0x1"}
    other = node_with(
        getTransactionReceipt={**receipt, "blockHash": "0x" + "33" * 32, "logs": []}
    )
    assert await pending.receipt(b"\x11" * 32) is None
    with pytest.raises(EvidenceError, match="receipt of another"):
        await other.receipt(b"\x11" * 32)


async def test_another_block_than_asked_for_is_refused() -> None:
    assert await node_with(getBlockByNumber=None).block_hash(4) is None
    with pytest.raises(EvidenceError, match="another block than 4"):
        await node_with(getBlockByNumber={"number": "0x5"}).block_hash(4)


async def test_events_are_asked_for_in_pieces_and_strangers_left_out() -> None:
    asked: list[tuple[str, str]] = []

    def answer(question: dict[str, object]) -> dict[str, object]:
        if question["method"] == "eth_blockNumber":
            return {"result": hex(BLOCKS_AT_ONCE + 5)}
        (wanted,) = question["params"]
        asked.append((wanted["fromBlock"], wanted["toBlock"]))
        return {"result": [{"address": "0x" + "99" * 20, "topics": []}]}

    wanted = Wanted(b"\1" * 20, b"\2" * 20, None, 3)
    assert await Node(wire_to(answer)).recorded(wanted) == ()
    assert asked == [("0x3", "0x7d2"), ("0x7d3", "0x7d5")]
    with pytest.raises(InputError, match="no list of logs"):
        await node_with(blockNumber="0x9", getLogs={}).recorded(wanted)


async def test_a_contract_that_reverts_supports_nothing() -> None:
    assert not await node_with(call="error: execution reverted").supports(b"\1" * 20, b"\2" * 4)
    yes = node_with(call=to_hex((1).to_bytes(32, "big")))
    assert await yes.supports(b"\1" * 20, b"\2" * 4)


async def test_two_nodes_count_as_the_slower_and_must_agree() -> None:
    fast = node_with(blockNumber="0x9", getBlockByNumber={"number": "0x7"})
    slow = node_with(blockNumber="0x8", getBlockByNumber=None)
    yes, no = (node_with(call=to_hex(bytes(31) + bytes([each]))) for each in (1, 0))

    assert await CrossChecked([fast, slow]).heads() == Heads(8, None)
    with pytest.raises(DisagreementError, match="disagree about the contract"):
        await CrossChecked([yes, no]).supports(b"\1" * 20, b"\2" * 4)


async def test_one_node_that_takes_it_is_enough_and_of_two_refusals_the_telling_one() -> None:
    takes = node_with(sendRawTransaction="0x00")
    poor = node_with(sendRawTransaction="error: insufficient funds")
    silent = Node(wire_to(b"no"))

    await CrossChecked([takes, silent]).send(b"raw")
    with pytest.raises(PoorError):
        await CrossChecked([silent, poor]).send(b"raw")
    with pytest.raises(UnavailableError, match="no JSON-RPC"):
        await CrossChecked([silent, silent]).send(b"raw")


async def test_one_node_alone_is_not_believed(tmp_path) -> None:
    account = Account.of(b"\7" * 32)
    with pytest.raises(InputError, match="names 1 nodes, expected at least 2"):
        async with chain_opened(Nodes([URL, URL], tmp_path), account, lambda: 0):
            pass


def test_the_address_of_a_contract_follows_from_its_maker() -> None:
    maker = bytes.fromhex("6ac7ea33f8831ea9dcc53393aaa88b25a785dbf0")
    made = [created_by(maker, nonce).hex() for nonce in (0, 1)]
    assert made == [
        "cd234a471b72ba2f1ccf0a70fcaba648a5eecd8d",
        "343c43a37d37dff08ae8c4a11544c718abb4fcf8",
    ]
    assert created_by(maker, 200) != created_by(maker, 199)


async def test_a_refusal_keeps_the_words_of_the_node() -> None:
    with pytest.raises(NodeRefusedError) as caught:
        await wire_to({"error": {"message": "because"}}).ask("eth_x")
    assert caught.value.words == "because"
