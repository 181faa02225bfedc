"""The chain in this process behind the same door as any other: opened when it is first needed.

py-evm takes a second to load and works in a thread, so the server's loop never waits for it.
"""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from shared.errors import EvidenceError
from shared.ledger.evm import Receipt
from sync_server.anchoring.service.chain import Fees, Heads, Place, Wanted
from sync_server.anchoring.service.contract import OWN_CHAIN_ID
from sync_server.anchoring.tables import ChainFile
from sync_server.platform.recursion import recursion_kept

if TYPE_CHECKING:
    from sync_server.anchoring.service.evm_blocks import EvmBlocks

FILE = "chain.sqlite3"
_TIP = 10**9

Answer = TypeVar("Answer")


class InProcess:
    """Owns its file: whoever made it closes it."""

    def __init__(self, folder: Path, account: bytes, now_s: Callable[[], int]) -> None:
        self._path, self._account, self._now_s = folder / FILE, account, now_s
        self._one_at_a_time = asyncio.Lock()
        self._file: ChainFile | None = None
        self._blocks: EvmBlocks | None = None

    async def expect(self, chain_id: int) -> None:
        if chain_id != OWN_CHAIN_ID:
            raise EvidenceError(f"The chain in this process is {OWN_CHAIN_ID}, not {chain_id}.")

    async def supports(self, contract: bytes, interface: bytes) -> bool:
        return await self._ask(lambda blocks: blocks.supports(contract, interface))

    async def heads(self) -> Heads:
        latest = await self._ask(lambda blocks: blocks.latest())
        return Heads(latest, latest)

    async def fees(self) -> Fees:
        return Fees(await self._ask(lambda blocks: blocks.base_fee()), _TIP)

    async def nonce(self, account: bytes) -> int:
        return await self._ask(lambda blocks: blocks.nonce(account))

    async def send(self, raw: bytes) -> None:
        await self._ask(lambda blocks: blocks.send(raw))

    async def receipt(self, transaction: bytes) -> Receipt | None:
        return await self._ask(lambda blocks: blocks.receipt(transaction))

    async def block_hash(self, number: int) -> bytes | None:
        return await self._ask(lambda blocks: blocks.block_hash(number))

    async def recorded(self, wanted: Wanted) -> Sequence[Place]:
        return await self._ask(lambda blocks: tuple(blocks.recorded(wanted)))

    async def close(self) -> None:
        async with self._one_at_a_time:
            if self._file is not None:
                self._file.close()
            self._file = self._blocks = None

    async def _ask(self, question: Callable[["EvmBlocks"], Answer]) -> Answer:
        async with self._one_at_a_time:
            task = asyncio.ensure_future(asyncio.to_thread(self._answered, question))
            try:
                return await asyncio.shield(task)
            except asyncio.CancelledError:
                # The thread goes on; the next who asks must not meet it there.
                with suppress(Exception):
                    await task
                raise

    def _answered(self, question: Callable[["EvmBlocks"], Answer]) -> Answer:
        if self._file is None:
            self._file = ChainFile(self._path)
        if self._blocks is None:
            with recursion_kept():
                from sync_server.anchoring.service.evm_blocks import EvmBlocks  # noqa: PLC0415

            self._blocks = EvmBlocks(self._file, self._account, self._now_s)
        return question(self._blocks)
