"""The log: where it stands, proofs out of it, and the way in for who keeps statements."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

import structlog

from shared.errors import CounterproofError, EvidenceError, InputError
from shared.ledger.checkpoint import parse_checkpoint
from shared.ledger.merkle import Proof, Subtree, consistency_path, inclusion_path
from shared.ledger.note import Note
from sync_server.ledger.service.growing import Growing
from sync_server.ledger.service.head_file import HeadFile, Standing, UnreadableHeadError
from sync_server.ledger.service.misfits import Misfits
from sync_server.ledger.service.sealing import Sealing, base_of, newest_head, origin_of
from sync_server.ledger.service.trees import Trees, View
from sync_server.ledger.tables import NOTHING_SIGNED, Hold, LogRow, LogState
from sync_server.platform.changes import begin_again
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database, Transaction
from sync_server.platform.metrics import LogMetrics
from sync_server.platform.row_marks import tallies

Made = TypeVar("Made")
_log = structlog.stdlib.get_logger("sync_server.ledger")
FROM_THE_FILE = "log.head"


@dataclass(frozen=True, slots=True)
class LogParts:
    """What the log stands on; `origin` is what it is called when it is used first."""

    database: Database
    clock: Clock
    sealing: Sealing
    trees: Trees
    head_file: HeadFile
    metrics: LogMetrics
    origin: str


@dataclass(frozen=True, slots=True)
class Standpoint:
    """One state of the log, and the tree it speaks of."""

    state: LogState
    view: View


@dataclass(slots=True)
class Log:
    parts: LogParts
    _begun: bool = False
    _beginning: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def begin(self) -> None:
        """Before all else, once: name it, compare it with its file, sign what is unsigned."""
        if self._begun:
            return
        async with self._beginning:
            if not self._begun:
                await self._begin()
                self._begun = True

    async def now(self) -> Standpoint:
        """As it is committed; its head is in the file, so that it may be told."""
        await self.begin()
        async with self.parts.database.glance() as connection:
            state = await LogRow(connection).read()
            view = await self.parts.trees.view(connection, state)
        self.parts.trees.install(view)
        self.parts.metrics.tell(state.size, held=state.held is not None)
        await self._keep(state)
        return Standpoint(state, view)

    async def peek(self) -> LogState:
        """What is committed, without beginning anything."""
        async with self.parts.database.glance() as connection:
            return await LogRow(connection).read()

    async def head(self) -> Note | None:
        """The newest signed one; None while there was none."""
        return newest_head((await self.now()).state)

    async def open(self, connection: Transaction) -> Growing:
        """Lock it, for the transaction that appends."""
        state = await LogRow(connection).lock()
        view = await self.parts.trees.view(connection, state)
        if view.size != state.size:
            raise EvidenceError(
                f"The log went back from {view.size} to {state.size} while this server ran: "
                "its database was replaced. Stop the server and start it again."
            )
        parts = self.parts
        return Growing(
            connection, parts.sealing, parts.trees, parts.head_file, parts.metrics, state, view
        )

    async def prove(self, view: View, make: Callable[[Subtree], Made]) -> Made:
        return await self.parts.trees.prove(view, make)

    async def inclusion(self, index: int, size: int) -> Proof:
        here = await self._at_least(size)
        return await self.prove(here, lambda subtree: inclusion_path(subtree, index, size))

    async def consistency(self, first: int, size: int) -> Proof:
        here = await self._at_least(size)
        return await self.prove(here, lambda subtree: consistency_path(subtree, first, size))

    async def root_at(self, size: int) -> bytes:
        return await self.parts.trees.root_at(await self._at_least(size), size)

    async def begin_again(self) -> LogState:
        """Under the next origin, with the entries there are, whatever it was held for."""
        await self.begin()
        async with self.parts.database.write() as connection:
            before = await LogRow(connection).lock()
            epoch = before.epoch + 1
            origin = origin_of(base_of(before), epoch)
            anew = replace(
                before, origin=origin, epoch=epoch, signed_size=NOTHING_SIGNED, held=None
            )
            after = self.parts.sealing.sealed(anew)
            await LogRow(connection).swap(before, after)
            there = await tallies(connection)
        if self.parts.database.watch is not None:
            await self.parts.database.watch.anew(there)
        _log.warning("log begun again", origin=after.origin, size=after.size)
        await self._keep(after)
        return after

    async def _at_least(self, size: int) -> View:
        known = self.parts.trees.newest
        return known if known.size >= size else (await self.now()).view

    async def _begin(self) -> None:
        parts = self.parts
        kept, readable = await self._from_file()
        fits = await self._rows_fit()
        async with parts.database.write() as connection:
            before = await LogRow(connection).lock()
            view = await parts.trees.view(connection, before)
            state = replace(before, origin=before.origin or parts.origin)
            if not (readable and fits):
                state = replace(state, held=state.held or Hold.RESTORED)
            state = self._with_own_key(state)
            if kept is not None:
                state = await self._compared(connection, Standpoint(state, view), kept)
            if state.held is None and state.signed_size < state.size:
                state = parts.sealing.sealed(state)
            if state != before:
                await LogRow(connection).swap(before, state)
        parts.trees.install(view)
        parts.metrics.tell(state.size, held=state.held is not None)
        if state.held is not None:
            _log.error("the log is held: no head is signed", why=state.held.value)
        await self._keep(state)

    async def _from_file(self) -> tuple[Note | None, bool]:
        try:
            return await asyncio.to_thread(self.parts.head_file.read), True
        except UnreadableHeadError as error:
            _log.error("log.head cannot be read", reason=str(error))
            return None, False

    async def _rows_fit(self) -> bool:
        """What the log keeps beside statements may have been put back, and they not."""
        watch = self.parts.database.watch
        if watch is None:
            return True
        async with self.parts.database.read() as connection:
            there = await tallies(connection)
        try:
            put_back = await watch.begin(there)
        except (InputError, EvidenceError) as error:
            _log.error("log.rows cannot be read", reason=str(error))
            await watch.anew(there)
            return False
        if put_back:
            _log.error("tables of the log were put back", tables=sorted(put_back))
        return not put_back

    def _with_own_key(self, state: LogState) -> LogState:
        head = newest_head(state)
        if head is None or state.origin is None:
            return state
        try:
            self.parts.sealing.own(head, state.origin)
        except CounterproofError:
            return replace(state, held=Hold.OTHER_KEY)
        return state

    async def _compared(
        self, connection: Transaction, here: Standpoint, kept: Note
    ) -> LogState:
        """With the head in the file: of an earlier beginning it says nothing any more.

        Where it does not fit the database was put back, maybe once more since the last start:
        what the feeds told since then is told under other names.
        """
        state, parts = here.state, self.parts
        origin, size = _named(kept)
        base = base_of(state)
        if origin in [origin_of(base, epoch) for epoch in range(1, state.epoch)]:
            return state
        parts.head_file.found(Standing(state.epoch, size))
        if origin != state.origin:
            await begin_again(connection, parts.database.new_feed)
            return replace(state, held=state.held or Hold.BEHIND)
        misfits = Misfits(parts.sealing, parts.trees, parts.clock, parts.metrics)
        after = await misfits.compared(connection, state, here.view, kept, FROM_THE_FILE)
        if await misfits.misfit(here.view, state.size, parse_checkpoint(kept.text)) is not None:
            await begin_again(connection, parts.database.new_feed)
        return after

    async def _keep(self, state: LogState) -> None:
        if state.checkpoint is not None:
            standing = Standing(state.epoch, state.signed_size)
            await self.parts.head_file.keep(standing, state.checkpoint)


def _named(head: Note) -> tuple[str, int]:
    checkpoint = parse_checkpoint(head.text)
    return checkpoint.origin, checkpoint.size
