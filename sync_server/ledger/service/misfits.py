"""Heads from outside, held against the log: what does not fit is kept and holds the log."""

from dataclasses import dataclass, replace

import structlog

from shared.ledger.checkpoint import Checkpoint
from shared.ledger.merkle import consistency_path
from shared.ledger.note import Note, format_note
from sync_server.ledger.service.sealing import Sealing
from sync_server.ledger.service.trees import Trees, View
from sync_server.ledger.tables import Evidence, EvidenceRows, Hold, LogState, Misfit
from sync_server.platform.clock import Clock
from sync_server.platform.database import Transaction
from sync_server.platform.metrics import LogMetrics

_log = structlog.stdlib.get_logger("sync_server.ledger")
_HOLDS = {Misfit.AHEAD: Hold.BEHIND, Misfit.OTHER_ROOT: Hold.FORKED}


@dataclass(frozen=True, slots=True)
class Misfits:
    sealing: Sealing
    trees: Trees
    clock: Clock
    metrics: LogMetrics

    async def misfit(self, view: View, size: int, head: Checkpoint) -> Misfit | None:
        """None where the log had this root when it had this size; `size` is what it has."""
        if head.size > size:
            return Misfit.AHEAD
        if await self.trees.root_at(view, head.size) != head.root:
            return Misfit.OTHER_ROOT
        return None

    async def compared(
        self, connection: Transaction, state: LogState, view: View, head: Note, source: str
    ) -> LogState:
        """The state as it is, or held; `head` is of its origin, or `EvidenceError`."""
        own, checkpoint = self.sealing.own(head, state.origin or "")
        misfit = await self.misfit(view, state.size, checkpoint)
        if misfit is None:
            return state
        await self._keep(connection, state, view, (own, checkpoint), misfit, source)
        return replace(state, held=_HOLDS[misfit])

    async def _keep(
        self,
        connection: Transaction,
        state: LogState,
        view: View,
        head: tuple[Note, Checkpoint],
        misfit: Misfit,
        source: str,
    ) -> None:
        note, checkpoint = head
        evidence = Evidence(
            checkpoint.origin,
            checkpoint.size,
            checkpoint.root,
            misfit,
            source,
            format_note(note),
            state.checkpoint,
            await self._proof(view, state, checkpoint.size),
            _sentence(misfit, checkpoint, state),
            self.clock.now(),
        )
        if await EvidenceRows(connection).add(evidence):
            self.metrics.alarms.inc()
            _log.error(
                "a head does not fit the log",
                misfit=misfit.value,
                source=source,
                theirs=checkpoint.size,
                ours=state.size,
            )

    async def _proof(self, view: View, state: LogState, size: int) -> bytes:
        """From the log's root at that size to its newest head."""
        if not 0 < size <= state.signed_size:
            return b""
        path = await self.trees.prove(
            view, lambda subtree: consistency_path(subtree, size, state.signed_size)
        )
        return b"".join(path)


def _sentence(misfit: Misfit, head: Checkpoint, state: LogState) -> str:
    if misfit is Misfit.AHEAD:
        return (
            f"The server signed a head of {head.size} entries, and its log has {state.size}: "
            "entries were lost, as when an old backup takes the place of the database."
        )
    return (
        f"The server signed a head of {head.size} entries whose root is not the one its log "
        "has at that size: entries were changed, or others took their numbers."
    )
