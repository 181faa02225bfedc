"""A chain that does what a test says: blocks, reorganisations, fees, nodes that lie or sleep.

It speaks JSON-RPC as a node does, so what reads real nodes reads this one. A node's memory of
transactions follows geth: one of each nonce, replaced by a tenth more in both fees.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from hexbytes import HexBytes

from shared.errors import UnavailableError
from shared.ledger.anchor import RECORD, RECORDED, topic_of
from shared.ledger.keccak import keccak_256
from sync_server.anchoring.service.json_rpc import NodeRefusedError
from sync_server.platform.recursion import recursion_kept

with recursion_kept():
    from eth_account import Account
    from eth_account.typed_transactions import TypedTransaction

CHAIN_ID = 80002
CONTRACT = bytes(range(20))
GWEI = 10**9
_WORD = 32


@dataclass(frozen=True)
class Transaction:
    hash: bytes
    sender: bytes
    nonce: int
    to: bytes
    data: bytes
    max_fee: int
    tip: int


@dataclass(frozen=True)
class Block:
    number: int
    hash: bytes
    transactions: tuple[Transaction, ...]


@dataclass
class SimulatedChain:
    """`finalized_behind` blocks under the newest one is the final one; None: no such tag."""

    base_fee: int = 30 * GWEI
    tip: int = 2 * GWEI
    finalized_behind: int | None = 4
    blocks: list[Block] = field(default_factory=lambda: [Block(0, b"\0" * _WORD, ())])
    pool: dict[tuple[bytes, int], Transaction] = field(default_factory=dict)
    poor: bool = False
    _salt: int = 0

    def nonce(self, sender: bytes) -> int:
        return sum(each.sender == sender for _, each in self._mined())

    def mine(self, count: int = 1) -> None:
        for _ in range(count):
            self._append(tuple(self._ready()))

    def reorganise(self, depth: int, *, forget: bool = False) -> None:
        """The newest blocks give way to more, empty ones; their transactions wait again."""
        dropped, self.blocks = self.blocks[-depth:], self.blocks[:-depth]
        for block in dropped:
            for each in () if forget else block.transactions:
                self.pool[each.sender, each.nonce] = each
        for _ in range(depth + 1):
            self._append(())

    def forget(self) -> None:
        self.pool.clear()

    def take(self, raw: bytes) -> bytes:
        transaction = _decoded(raw)
        place = transaction.sender, transaction.nonce
        if transaction.nonce < self.nonce(transaction.sender):
            raise _refused("nonce too low: next nonce is higher")
        if self.poor:
            raise _refused("insufficient funds for gas * price + value")
        if (there := self.pool.get(place)) is not None:
            if there.hash == transaction.hash:
                raise _refused("already known")
            least = (11 * there.max_fee // 10, 11 * there.tip // 10)
            if transaction.max_fee < least[0] or transaction.tip < least[1]:
                raise _refused("replacement transaction underpriced")
        self.pool[place] = transaction
        return transaction.hash

    def events(self) -> Iterator[tuple[Block, Transaction, bytes]]:
        for block, each in self._mined():
            if each.to == CONTRACT and each.data[:4] == RECORD:
                yield block, each, each.data[4:]

    def found(self, transaction: bytes) -> tuple[Block, Transaction] | None:
        return next(((b, t) for b, t in self._mined() if t.hash == transaction), None)

    def _mined(self) -> Iterator[tuple[Block, Transaction]]:
        for block in self.blocks:
            for each in block.transactions:
                yield block, each

    def _ready(self) -> Iterator[Transaction]:
        for place in sorted(self.pool, key=lambda place: place[1]):
            each = self.pool[place]
            before = self.nonce(each.sender)
            if each.max_fee >= self.base_fee and each.nonce == before:
                yield self.pool.pop(place)
                return  # one in each block, so that order is plain

    def _append(self, transactions: tuple[Transaction, ...]) -> None:
        self._salt += 1
        parent = self.blocks[-1]
        name = hashlib.sha256(parent.hash + self._salt.to_bytes(4, "big")).digest()
        self.blocks.append(Block(parent.number + 1, name, transactions))


@dataclass
class SimulatedNode:
    """`lie` may change an answer; `ear` hears each question before and after it is answered."""

    chain: SimulatedChain
    name: str = "node.example"
    down: bool = False
    lie: Callable[[str, object], object] = lambda _method, answer: answer
    ear: Callable[[str], None] = lambda _what: None

    async def ask(self, method: str, *params: object) -> object:
        self.ear(f"before {method}")
        if self.down:
            raise UnavailableError(f"The node {self.name} does not answer: it is down.")
        answer = self.lie(method, getattr(self, f"_{method}")(*params))
        self.ear(f"after {method}")
        return answer

    def _eth_chainId(self) -> str:
        return hex(CHAIN_ID)

    def _eth_blockNumber(self) -> str:
        return hex(self.chain.blocks[-1].number)

    def _eth_getBlockByNumber(self, wanted: str, _full: object) -> object:
        newest = self.chain.blocks[-1].number
        if wanted == "finalized":
            if self.chain.finalized_behind is None:
                raise _refused("invalid block tag")
            wanted = hex(max(0, newest - self.chain.finalized_behind))
        number = int(wanted, 16)
        if number > newest:
            return None
        return {"number": hex(number), "hash": _hex(self.chain.blocks[number].hash)}

    def _eth_feeHistory(self, count: str, _newest: str, _percentiles: object) -> object:
        blocks = int(count, 16)
        return {
            "baseFeePerGas": [hex(self.chain.base_fee)] * (blocks + 1),
            "reward": [[hex(self.chain.tip)]] * blocks,
        }

    def _eth_maxPriorityFeePerGas(self) -> str:
        return hex(self.chain.tip)

    def _eth_getTransactionCount(self, account: str, _when: str) -> str:
        return hex(self.chain.nonce(_bytes(account)))

    def _eth_call(self, call: dict[str, str], _when: str) -> str:
        return _hex(int(_bytes(call["to"]) == CONTRACT).to_bytes(_WORD, "big"))

    def _eth_sendRawTransaction(self, raw: str) -> str:
        return _hex(self.chain.take(_bytes(raw)))

    def _eth_getTransactionReceipt(self, transaction: str) -> object:
        found = self.chain.found(_bytes(transaction))
        if found is None:
            return None
        block, each = found
        ours = each.to == CONTRACT and each.data[:4] == RECORD
        return {
            "transactionHash": transaction,
            "status": "0x1",
            "blockNumber": hex(block.number),
            "blockHash": _hex(block.hash),
            "logs": [_log(block, each)] if ours else [],
        }

    def _eth_getLogs(self, wanted: dict[str, object]) -> object:
        first, last = int(str(wanted["fromBlock"]), 16), int(str(wanted["toBlock"]), 16)
        return [
            _log(block, each)
            for block, each, _ in self.chain.events()
            if first <= block.number <= last
        ]


def _log(block: Block, transaction: Transaction) -> dict[str, object]:
    topics = RECORDED, transaction.data[4:], topic_of(transaction.sender)
    return {
        "address": _hex(CONTRACT),
        "topics": [_hex(each) for each in topics],
        "data": "0x",
        "blockNumber": hex(block.number),
        "transactionHash": _hex(transaction.hash),
        "logIndex": "0x9",
    }


@lru_cache(maxsize=64)  # each node is given the same, and who signed is dear to find
def _decoded(raw: bytes) -> Transaction:
    fields = TypedTransaction.from_bytes(HexBytes(raw)).as_dict()
    return Transaction(
        keccak_256(raw),
        bytes.fromhex(Account.recover_transaction(raw)[2:]),
        int(fields["nonce"]),
        bytes(fields["to"]),
        bytes(fields["data"]),
        int(fields["maxFeePerGas"]),
        int(fields["maxPriorityFeePerGas"]),
    )


def _refused(words: str) -> NodeRefusedError:
    return NodeRefusedError(f"The node refused: {words}", words)


def _hex(data: bytes) -> str:
    return f"0x{data.hex()}"


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text[2:])
