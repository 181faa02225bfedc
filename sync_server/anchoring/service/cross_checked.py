"""Several nodes of one chain as one: what they tell must be the same, or nobody is believed.

Rules:
1. At least two answer each question that decides something, and all that answer agree.
2. Where one node is behind the other, the slower one counts.
3. A transaction is given to all of them; one that takes it is enough.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from shared.errors import EvidenceError, InputError, UnavailableError
from shared.ledger.evm import Receipt
from sync_server.anchoring.service.chain import (
    DisagreementError,
    Fees,
    Heads,
    Place,
    RefusedError,
    Wanted,
)
from sync_server.anchoring.service.node import Node

LEAST = 2

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class CrossChecked:
    nodes: Sequence[Node]

    async def expect(self, chain_id: int) -> None:
        await self._answers(lambda node: node.expect(chain_id))

    async def supports(self, contract: bytes, interface: bytes) -> bool:
        told = await self._answers(lambda node: node.supports(contract, interface))
        return self._same(told, "the contract")

    async def heads(self) -> Heads:
        told = await self._answers(lambda node: node.heads())
        finalized = [each.finalized for each in told if each.finalized is not None]
        slowest = min(finalized) if len(finalized) == len(told) else None
        return Heads(min(each.latest for each in told), slowest)

    async def fees(self) -> Fees:
        """The base fee is a limit, so the higher; the maker's share is paid, so the lower."""
        told = await self._answers(lambda node: node.fees())
        return Fees(max(each.base for each in told), min(each.priority for each in told))

    async def nonce(self, account: bytes) -> int:
        return min(await self._answers(lambda node: node.nonce(account)))

    async def send(self, raw: bytes) -> None:
        tried = await asyncio.gather(
            *(node.send(raw) for node in self.nodes), return_exceptions=True
        )
        failed = [each for each in tried if each is not None]
        for each in failed:
            if not isinstance(each, UnavailableError | EvidenceError):
                raise each
        if len(failed) == len(tried):
            raise next((each for each in failed if isinstance(each, RefusedError)), failed[0])

    async def receipt(self, transaction: bytes) -> Receipt | None:
        told = await self._answers(lambda node: node.receipt(transaction))
        return self._same(self._all_or_none(told, "a receipt"), "a receipt")

    async def block_hash(self, number: int) -> bytes | None:
        told = await self._answers(lambda node: node.block_hash(number))
        return self._same(self._all_or_none(told, f"block {number}"), f"block {number}")

    async def recorded(self, wanted: Wanted) -> Sequence[Place]:
        """What only one of them knows of is not there yet, and not absent either."""
        told = await self._answers(lambda node: node.recorded(wanted))
        places = {place for each in told for place in each}
        if any(set(each) != places for each in told):
            raise DisagreementError(
                f"Of {self._names()} not all tell the same events of the contract. Nothing is "
                "sent until they do."
            )
        return sorted(places, key=lambda place: place.block)

    async def _answers(self, question: Callable[[Node], Awaitable[Answer]]) -> Sequence[Answer]:
        asked = await asyncio.gather(
            *(self._asked(node, question) for node in self.nodes), return_exceptions=True
        )
        answers: list[Answer] = []
        silent: list[UnavailableError] = []
        for each in asked:
            if isinstance(each, UnavailableError):
                silent.append(each)
            elif isinstance(each, BaseException):
                raise each
            else:
                answers.append(each)
        if len(answers) < LEAST:
            raise UnavailableError(
                f"Two nodes of the chain have to answer, {len(answers)} did. {silent[0]}"
            )
        return answers

    async def _asked(self, node: Node, question: Callable[[Node], Awaitable[Answer]]) -> Answer:
        try:
            return await question(node)
        except InputError as error:
            raise EvidenceError(f"The node {node.name} cannot be believed: {error}") from error

    def _all_or_none(self, told: Sequence[Answer | None], what: str) -> Sequence[Answer | None]:
        if None in told and any(each is not None for each in told):
            raise UnavailableError(f"Of {self._names()} only some have {what} yet.")
        return told

    def _same(self, told: Sequence[Answer], what: str) -> Answer:
        first, *others = told
        if any(each != first for each in others):
            raise DisagreementError(
                f"{self._names()} disagree about {what}: one of them is wrong. Ask a third, "
                "and set anchor.rpc_urls to those you trust."
            )
        return first

    def _names(self) -> str:
        return " and ".join(node.name for node in self.nodes)
