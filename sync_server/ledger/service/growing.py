"""Appending, in the transaction that keeps statements; and what is told of it afterwards."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import structlog

from shared.ledger.joint import joint_path
from shared.ledger.merkle import consistency_path
from shared.wire.base64url import to_text
from shared.wire.log import SUBJECT, LogTold, write_hashes
from sync_server.ledger.service.head_file import HeadFile, Standing
from sync_server.ledger.service.sealing import Sealing
from sync_server.ledger.service.trees import Trees, View
from sync_server.ledger.tables import LogRow, LogState, TileRows
from sync_server.platform.database import Transaction
from sync_server.platform.metrics import LogMetrics

_log = structlog.stdlib.get_logger("sync_server.ledger")


@dataclass(frozen=True, slots=True)
class Grown:
    """The log behind a transaction: nobody hears of it before that is committed."""

    sealing: Sealing
    trees: Trees
    head_file: HeadFile
    metrics: LogMetrics
    state: LogState
    view: View

    def committed(self) -> None:
        self.trees.install(self.view)
        self.metrics.tell(self.state.size, held=self.state.held is not None)

    async def told(
        self, head: int, indices: Sequence[int], subjects: Collection[str] = (SUBJECT,)
    ) -> LogTold | None:
        """The newest head to whoever verified one of size `head`, and that it holds these.

        Their receipts are about `subjects`. None while nothing is signed, and where nothing
        could be proven.
        """
        state = self.state
        if state.held is not None or state.checkpoint is None or state.seal is None:
            return None
        if head > state.size:
            # A number is no evidence: the head itself comes to `OutsideHeads`.
            _log.info("a kiosk names a head beyond the log", head=head, size=state.size)
            return None
        leaves = sorted(set(indices))
        if not leaves:
            return None
        await self.head_file.keep(Standing(state.epoch, state.signed_size), state.checkpoint)
        consistency, joint = await self.trees.prove(
            self.view,
            lambda subtree: (
                consistency_path(subtree, head, state.size),
                joint_path(subtree, leaves, state.size),
            ),
        )
        return LogTold(
            checkpoint=state.checkpoint,
            consistency=write_hashes(consistency),
            joint=write_hashes(joint),
            signature=to_text(state.seal),
            others=await self._sealed({*subjects} - {SUBJECT}),
        )

    async def _sealed(self, subjects: Collection[str]) -> Mapping[str, str]:
        if not subjects:
            return {}
        root, seal = self.state.root, self.sealing.seal
        signed = await asyncio.to_thread(lambda: [seal(root, each) for each in subjects])
        return {each: to_text(one) for each, one in zip(subjects, signed, strict=True)}


@dataclass(frozen=True, slots=True)
class Growing:
    """The log while one transaction holds it."""

    connection: Transaction
    sealing: Sealing
    trees: Trees
    head_file: HeadFile
    metrics: LogMetrics
    state: LogState
    view: View

    @property
    def size(self) -> int:
        """How many statements there are; the next one's number."""
        return self.state.size

    async def append(self, entries: Sequence[bytes]) -> Grown:
        """Append them, and sign the head over all unless the log is held."""
        if not entries:
            return self._grown(self.state, self.view)
        edge = self.view.edge.copy()
        for entry in entries:
            edge.add(entry)
        view = View(edge, edge.root())
        state = replace(self.state, size=edge.size, root=view.root)
        if state.held is None and state.origin is not None:
            state = self.sealing.sealed(state)
        await TileRows(self.connection).put(edge.stored())
        await LogRow(self.connection).swap(self.state, state)
        return self._grown(state, view)

    def _grown(self, state: LogState, view: View) -> Grown:
        return Grown(self.sealing, self.trees, self.head_file, self.metrics, state, view)
