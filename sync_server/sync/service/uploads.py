"""Uploads: those that wait at the same time are kept in one transaction, and each is answered.

A disk takes milliseconds to promise anything, for one statement as for a thousand: so whoever
comes while it is busy is written together with all the others that came.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from shared.errors import CounterproofError
from shared.keys import SigningKey
from shared.ledger.statement import parse
from shared.wire import acknowledgement
from shared.wire.acknowledgement import Acknowledgement
from shared.wire.log import LogTold
from shared.wire.uploads import Item, Outcome
from sync_server.platform.callers import KioskCaller
from sync_server.platform.changes import Position, Shelf, positions
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database, Transaction
from sync_server.platform.effects import KEPT_ONLY, Effects, Origin
from sync_server.platform.metrics import Metrics
from sync_server.sync.service.awaited import Awaited
from sync_server.sync.service.checking import Bad, Checking, Good
from sync_server.sync.service.feed import begin_feed
from sync_server.sync.service.sequencing import Grown, Sequencer
from sync_server.sync.service.taking import Alarm, Taken, Taking, Writing
from sync_server.sync.tables import (
    NO_HEAD,
    ChainHead,
    ChainRows,
    FeedRows,
    StatementRows,
)


@dataclass(frozen=True, slots=True)
class Answered:
    """`acknowledgement` is over what of it the server holds; the feed has its effects."""

    taken: Sequence[Taken]
    acknowledgement: bytes
    position: Position
    log: LogTold | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the server has come with a kiosk: `statement` is the newest it holds.

    `asked` names the one that was asked about, where it is held.
    """

    head: ChainHead
    statement: bytes
    position: Position
    asked: bytes | None


@dataclass(slots=True, eq=False)
class _Waiting:
    origin: Origin
    items: Sequence[Good | Bad]
    answer: "_Kept | CounterproofError | None" = None
    cloned: bool = False


@dataclass(frozen=True, slots=True)
class _Kept:
    taken: Sequence[Taken]
    position: Position
    grown: Grown


@dataclass(frozen=True, slots=True)
class Uploads:
    """`key` signs for the server; `alarm` is told of two kiosks with one key."""

    database: Database
    clock: Clock
    key: SigningKey
    log: Sequencer
    effects: Effects
    alarm: Alarm
    metrics: Metrics
    _awaited: Awaited = field(default_factory=Awaited)
    _checking: Checking = field(default_factory=Checking)
    _busy: asyncio.Lock = field(default_factory=asyncio.Lock)
    _waiting: list[_Waiting] = field(default_factory=list[_Waiting])

    async def keep(self, caller: KioskCaller, items: Sequence[Item], head: int = 0) -> Answered:
        """`head` is the size of the last head of the log that the kiosk verified."""
        await self.log.begin()
        erased = await self._awaited.hashes(self.database)
        checked = await self._checking.check_all(items, caller.key, erased)
        origin = Origin(caller.kiosk_id, caller.organisation, caller.site)
        kept = await self._kept(_Waiting(origin, checked))
        hashes = tuple(each.entry_hash for each in kept.taken if each.held)
        at_s = int(self.clock.now().timestamp())
        said = Acknowledgement(caller.key.uri, at_s, hashes)
        signed = acknowledgement.sign(said, self.key)
        indices = [each.index for each in kept.taken if each.index is not None]
        told = await kept.grown.told(head, indices, _subjects(checked, kept.taken))
        return Answered(kept.taken, signed, kept.position, told)

    async def standing(self, caller: KioskCaller, asked: int = 0) -> Standing:
        async with self.database.snapshot() as connection:
            position = await FeedRows(connection, caller.organisation, caller.site).position()
            heads = await ChainRows(connection).heads([caller.kiosk_id])
            head = heads.get(caller.kiosk_id, NO_HEAD)
            rows = StatementRows(connection)
            statement = await rows.of_kiosk(caller.kiosk_id, head.seq) if head.seq else b""
            named = await rows.hash_of(caller.kiosk_id, asked) if asked else None
        if position is None:
            await begin_feed(self.database, caller.organisation)
            return await self.standing(caller, asked)
        return Standing(head, statement, position, named)

    async def _kept(self, mine: _Waiting) -> _Kept:
        self._waiting.append(mine)
        async with self._busy:
            if mine.answer is None:
                # Not there when the one before was cut off while it wrote for all.
                group = self._waiting[:] if mine in self._waiting else [mine]
                self._waiting.clear()
                await self._keep_all(group)
        if mine.answer is None or isinstance(mine.answer, CounterproofError):
            raise mine.answer or RuntimeError("an upload was left without an answer")
        return mine.answer

    async def _keep_all(self, group: Sequence[_Waiting]) -> None:
        try:
            async with self.database.write() as connection:
                answers, grown = await self._written(connection, group)
        except CounterproofError as error:
            for each in group:
                each.answer = error
            return
        grown.committed()
        # What became of them may be nothing new, but who sent them waits to have read so far.
        self.database.news.tell(
            Shelf(each.origin.organisation, each.origin.site) for each in group
        )
        for each, answer in zip(group, answers, strict=True):
            each.answer = answer
            self._count(each, answer.taken)

    def _count(self, waited: _Waiting, answer: Sequence[Taken]) -> None:
        for item, taken in zip(waited.items, answer, strict=True):
            self.metrics.statements.labels(taken.outcome.value).inc()
            known = item.item.kind in self.effects or item.item.kind in KEPT_ONLY
            if taken.outcome is Outcome.ACCEPTED and not known:
                self.metrics.unknown_acts.inc()
        if waited.cloned:
            self.metrics.kiosk_alarms.inc()

    async def _written(
        self, connection: Transaction, group: Sequence[_Waiting]
    ) -> tuple[Sequence[_Kept], Grown]:
        growing = await self.log.open(connection)
        senders = {each.origin.kiosk_id for each in group}
        writing = await Writing.begin(connection, growing.size, senders)
        now = self.clock.now()
        answers: list[Sequence[Taken]] = []
        for each in group:
            taking = Taking(connection, each.origin, self.effects, self.alarm, now, writing)
            answers.append(await taking.take(each.items))
            each.cloned = taking.cloned
            self._awaited.note(connection, each.origin, each.items)
        await writing.write(connection)
        grown = await growing.append([each.entry_hash for each in writing.kept])
        reached = await positions(connection, {each.origin.organisation for each in group})
        kept = [
            _Kept(taken, reached[each.origin.organisation], grown)
            for each, taken in zip(group, answers, strict=True)
        ]
        return kept, grown


def _subjects(items: Sequence[Good | Bad], taken: Sequence[Taken]) -> set[str]:
    """Whom or what receipts are about; also of what is held, and came with a bad body now."""
    return {
        (
            item.signed if isinstance(item, Good) else parse(item.item.statement)
        ).statement.subject
        for item, each in zip(items, taken, strict=True)
        if each.index is not None
    }
