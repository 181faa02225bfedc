"""One node of a chain, as anchoring asks it: each answer is read once, strictly."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low
from typing import Protocol

from shared.errors import EvidenceError, InputError
from shared.ledger.evm import (
    WORD_SIZE,
    Receipt,
    is_list,
    read_bytes,
    read_log,
    read_object,
    read_quantity,
    read_receipt,
    to_hex,
)
from sync_server.anchoring.service.chain import (
    Fees,
    Heads,
    NonceUsedError,
    Place,
    PoorError,
    RefusedError,
    UnderpricedError,
    Wanted,
)
from sync_server.anchoring.service.contract import supports_call
from sync_server.anchoring.service.json_rpc import NodeRefusedError

BLOCKS_AT_ONCE = 2000
"""Public nodes search no more of them for events in one question."""
_BLOCKS_OF_FEES, _MIDDLE = 5, 50
_HAD_IT = ("already known", "already imported", "known transaction", "already exists")
_REFUSALS: tuple[tuple[type[RefusedError], tuple[str, ...]], ...] = (
    (NonceUsedError, ("nonce too low", "nonce is too low", "old nonce")),
    (UnderpricedError, ("underpriced", "less than block base fee", "fee too low", "tip cap")),
    (PoorError, ("insufficient funds", "insufficient balance")),
)


class Asked(Protocol):
    """A node at the other end of a wire."""

    @property
    def name(self) -> str: ...

    async def ask(self, method: str, *params: object) -> object:
        """Raises `NodeRefusedError` when the node answers with an error."""
        ...


@dataclass(frozen=True, slots=True)
class Node:
    wire: Asked

    @property
    def name(self) -> str:
        return self.wire.name

    async def expect(self, chain_id: int) -> None:
        found = await self._quantity("eth_chainId")
        if found != chain_id:
            raise EvidenceError(
                f"The node {self.name} serves chain {found}, not {chain_id}: set "
                "anchor.rpc_urls to nodes of the chain that anchor.chain_id names."
            )

    async def supports(self, contract: bytes, interface: bytes) -> bool:
        call = {"to": to_hex(contract), "data": to_hex(supports_call(interface))}
        try:
            answer = await self.wire.ask("eth_call", call, "latest")
        except NodeRefusedError:
            return False  # it reverts
        return answer == to_hex((1).to_bytes(WORD_SIZE, "big"))

    async def heads(self) -> Heads:
        latest = await self._quantity("eth_blockNumber")
        try:
            block = await self.wire.ask("eth_getBlockByNumber", "finalized", False)
        except NodeRefusedError:
            return Heads(latest, None)
        return Heads(latest, None if block is None else self._number_of(block))

    async def fees(self) -> Fees:
        asked = hex(_BLOCKS_OF_FEES), "latest", [_MIDDLE]
        history = read_object(await self.wire.ask("eth_feeHistory", *asked), "fee history")
        bases = history.get("baseFeePerGas")
        if not is_list(bases) or not bases:
            raise InputError(f"The node {self.name} tells no base fees.")
        rewards = history.get("reward")
        tips = [
            read_quantity(each[0], "reward")
            for each in (rewards if is_list(rewards) else ())
            if is_list(each) and each
        ]
        usual = median_low(tips) if tips else 0
        # Empty blocks tell nothing of what their makers want.
        priority = usual or await self._quantity("eth_maxPriorityFeePerGas")
        return Fees(read_quantity(bases[-1], "base fee"), priority)

    async def nonce(self, account: bytes) -> int:
        return await self._quantity("eth_getTransactionCount", to_hex(account), "latest")

    async def send(self, raw: bytes) -> None:
        try:
            await self.wire.ask("eth_sendRawTransaction", to_hex(raw))
        except NodeRefusedError as error:
            words = error.words.lower()
            if any(each in words for each in _HAD_IT):
                return
            for kind, signs in _REFUSALS:
                if any(each in words for each in signs):
                    raise kind(str(error)) from error
            raise RefusedError(str(error)) from error

    async def receipt(self, transaction: bytes) -> Receipt | None:
        told = await self.wire.ask("eth_getTransactionReceipt", to_hex(transaction))
        if told is None or read_object(told, "receipt").get("blockNumber") is None:
            return None
        receipt = read_receipt(told)
        if receipt.transaction != transaction:
            raise EvidenceError(f"The node {self.name} told the receipt of another.")
        return receipt

    async def block_hash(self, number: int) -> bytes | None:
        block = await self.wire.ask("eth_getBlockByNumber", hex(number), False)
        if block is None:
            return None
        if self._number_of(block) != number:
            raise EvidenceError(f"The node {self.name} told another block than {number}.")
        return read_bytes(read_object(block, "block").get("hash"), WORD_SIZE, "block hash")

    async def recorded(self, wanted: Wanted) -> Sequence[Place]:
        latest = await self._quantity("eth_blockNumber")
        found: list[Place] = []
        for first in range(wanted.since, latest + 1, BLOCKS_AT_ONCE):
            last = min(first + BLOCKS_AT_ONCE - 1, latest)
            found += await self._recorded_between(wanted, first, last)
        return tuple(found)

    async def _recorded_between(self, wanted: Wanted, first: int, last: int) -> list[Place]:
        topics = [None if each is None else to_hex(each) for each in wanted.topics]
        filtered = {
            "fromBlock": hex(first),
            "toBlock": hex(last),
            "address": to_hex(wanted.contract),
            "topics": topics,
        }
        logs = await self.wire.ask("eth_getLogs", filtered)
        if not is_list(logs):
            raise InputError(f"The node {self.name} tells no list of logs.")
        return [place for each in logs if (place := _place(each, wanted)) is not None]

    async def _quantity(self, method: str, *params: object) -> int:
        return read_quantity(await self.wire.ask(method, *params), method)

    def _number_of(self, block: object) -> int:
        return read_quantity(read_object(block, "block").get("number"), "block number")


def _place(told: object, wanted: Wanted) -> Place | None:
    fields = read_object(told, "log")
    digest = wanted.found_in(read_log(told))
    if digest is None or fields.get("removed") is True:
        return None
    transaction = read_bytes(fields.get("transactionHash"), WORD_SIZE, "log's transaction")
    return Place(digest, transaction, read_quantity(fields.get("blockNumber"), "log's block"))
