"""Heads that others kept are shown to the log: they fit, or they do not; one may free it."""

from dataclasses import dataclass, replace
from enum import Enum

import structlog

from shared.errors import InputError
from shared.ledger.checkpoint import Checkpoint, parse_checkpoint
from shared.ledger.note import Note, parse_note
from sync_server.ledger.service.head_file import UnreadableHeadError
from sync_server.ledger.service.log import Log, Standpoint
from sync_server.ledger.service.misfits import Misfits
from sync_server.ledger.service.sealing import base_of, origin_of
from sync_server.ledger.tables import EvidenceRows, Hold, LogRow, LogState
from sync_server.platform.database import Transaction

_log = structlog.stdlib.get_logger("sync_server.ledger")


class Fate(Enum):
    FITS = "fits"
    EARLIER = "earlier"  # of a beginning that ended: it says nothing of this one
    MISFIT = "misfit"  # it was kept as evidence, and the log is held


@dataclass(frozen=True, slots=True)
class Shown:
    """`here` is the log after it was shown."""

    fate: Fate
    head: Checkpoint
    here: Standpoint


@dataclass(frozen=True, slots=True)
class OutsideHeads:
    log: Log

    async def show(self, head: Note, source: str) -> Shown:
        """`EvidenceError` where the server did not sign it, `InputError` where it is none."""
        here, checkpoint = await self.log.now(), parse_checkpoint(head.text)
        state, sealing = here.state, self.log.parts.sealing
        if checkpoint.origin != state.origin:
            if checkpoint.origin in _earlier(state):
                return Shown(Fate.EARLIER, checkpoint, here)
            raise InputError(
                f"This is a head of {checkpoint.origin[:80]!r}; the log is {state.origin!r}."
            )
        own, _ = sealing.own(head, checkpoint.origin)
        misfit = await self._misfits.misfit(here.view, state.size, checkpoint)
        if misfit is None and state.held is None:
            return Shown(Fate.FITS, checkpoint, here)
        await self._decide(own, checkpoint, source)
        fate = Fate.FITS if misfit is None else Fate.MISFIT
        return Shown(fate, checkpoint, await self.log.now())

    @property
    def _misfits(self) -> Misfits:
        parts = self.log.parts
        return Misfits(parts.sealing, parts.trees, parts.clock, parts.metrics)

    async def _decide(self, own: Note, checkpoint: Checkpoint, source: str) -> None:
        """Hold the log, or let it go on."""
        async with self.log.parts.database.write() as connection:
            row = LogRow(connection)
            before = await row.lock()
            view = await self.log.parts.trees.view(connection, before)
            after = await self._misfits.compared(connection, before, view, own, source)
            here = Standpoint(after, view)
            misfit = await self._misfits.misfit(view, after.size, checkpoint)
            if misfit is None and after.held is not None:
                after = await self._freed(connection, here, own)
            if after != before:
                await row.swap(before, after)
        if before.held is not None and after.held is None:
            _log.warning("the log goes on", by=source, size=after.size)

    async def _freed(self, connection: Transaction, here: Standpoint, head: Note) -> LogState:
        """Unless another head is known that does not fit, whoever showed it."""
        state, newest = here.state, (parse_checkpoint(head.text).size, head)
        if state.held is Hold.OTHER_KEY:
            return state
        for each in await self._known(connection, state):
            own, checkpoint = self.log.parts.sealing.own(each, state.origin or "")
            if await self._misfits.misfit(here.view, state.size, checkpoint) is not None:
                return state
            newest = max(newest, (checkpoint.size, own), key=lambda known: known[0])
        size, note = newest
        sealing = self.log.parts.sealing
        free = replace(state, held=None, signed_size=max(size, state.signed_size))
        if free.signed_size < free.size:
            return sealing.sealed(free)
        return sealing.with_head(free, note) if size == free.size else free

    async def _known(self, connection: Transaction, state: LogState) -> list[Note]:
        """Heads that the log has to fit beside the one that was shown."""
        evidence = await EvidenceRows(connection).all(state.origin)
        known = [parse_note(each.theirs.encode()) for each in evidence]
        try:
            kept = self.log.parts.head_file.read()
        except UnreadableHeadError:
            return known
        if kept is not None and parse_checkpoint(kept.text).origin == state.origin:
            known.append(kept)
        return known


def _earlier(state: LogState) -> list[str]:
    return [origin_of(base_of(state), epoch) for epoch in range(1, state.epoch)]
