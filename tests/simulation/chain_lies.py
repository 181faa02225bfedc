"""What a node may tell that is not so: each lie is one about every question it knows."""

from collections.abc import Callable, Mapping

from shared.ledger.anchor import RECORDED, topic_of
from tests.support.simulated_chain import CONTRACT, SimulatedChain, Transaction

Lie = Callable[[SimulatedChain, str, tuple[object, ...], object], object]
"""From the chain, the question, what it was asked with and the true answer."""

_OTHER = "0x" + "5a" * 32


def truth(_chain: SimulatedChain, _method: str, _asked: object, answer: object) -> object:
    return answer


def another_chain(
    _chain: SimulatedChain, method: str, _asked: object, answer: object
) -> object:
    return "0x1" if method == "eth_chainId" else answer


def another_block(
    _chain: SimulatedChain, method: str, _asked: object, answer: object
) -> object:
    if method == "eth_getBlockByNumber" and isinstance(answer, dict):
        return {**answer, "hash": _OTHER}
    return answer


def another_receipt(
    _chain: SimulatedChain, method: str, _asked: object, answer: object
) -> object:
    if method == "eth_getTransactionReceipt" and isinstance(answer, dict):
        return {**answer, "blockHash": _OTHER}
    return answer


def no_event(_chain: SimulatedChain, method: str, _asked: object, answer: object) -> object:
    """It hides what was recorded."""
    return {"eth_getLogs": [], "eth_getTransactionReceipt": None}.get(method, answer)


def nothing_used(_chain: SimulatedChain, method: str, _asked: object, answer: object) -> object:
    return "0x0" if method == "eth_getTransactionCount" else answer


def mined_and_final(
    chain: SimulatedChain, method: str, asked: tuple[object, ...], answer: object
) -> object:
    """What only waits is told to be in the newest block, which nothing can take back."""
    newest = chain.blocks[-1]
    block = {"number": hex(newest.number), "hash": f"0x{newest.hash.hex()}"}
    if method == "eth_getBlockByNumber" and asked[0] == "finalized":
        return block
    if method != "eth_getTransactionReceipt" or answer is not None:
        return answer
    waiting = {f"0x{each.hash.hex()}": each for each in chain.pool.values()}
    found = waiting.get(str(asked[0]))
    return answer if found is None else _receipt(block, found)


def _receipt(block: Mapping[str, str], transaction: Transaction) -> object:
    topics = RECORDED, transaction.data[4:], topic_of(transaction.sender)
    name = f"0x{transaction.hash.hex()}"
    log = {
        "address": f"0x{CONTRACT.hex()}",
        "topics": [f"0x{each.hex()}" for each in topics],
        "data": "0x",
        "blockNumber": block["number"],
        "transactionHash": name,
        "logIndex": "0x0",
    }
    return {
        "transactionHash": name,
        "status": "0x1",
        "blockNumber": block["number"],
        "blockHash": block["hash"],
        "logs": [log],
    }


LIES: tuple[Lie, ...] = (
    another_chain,
    another_block,
    another_receipt,
    no_event,
    nothing_used,
    mined_and_final,
    mined_and_final,
)
