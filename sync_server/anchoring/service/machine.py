"""Brings heads to the chain, one step after the other, each of them in the database first.

Whoever stops in between, by will or not, goes on from the rows: there is no other memory.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from shared.errors import CounterproofError, EvidenceError
from shared.ledger.anchor import digest_of
from shared.ledger.checkpoint import parse_checkpoint
from shared.ledger.note import Note, format_note
from shared.wire.log import ANCHOR, ANCHOR_KEY
from sync_server.anchoring.service.chain import Chain
from sync_server.anchoring.service.moves import Moves, Nonces
from sync_server.anchoring.service.pauses import is_over
from sync_server.anchoring.service.telling import told_of
from sync_server.anchoring.tables import LONGEST_WAITING, Anchor, AnchorRows, State, Turn
from sync_server.platform.changes import About, note, organisations
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database, Transaction
from sync_server.platform.metrics import AnchorMetrics

_log = structlog.stdlib.get_logger("sync_server.anchoring")


class Log(Protocol):
    async def head(self) -> Note | None:
        """The newest head that was signed and committed."""
        ...


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A head is taken at most so often; its chain is searched from `first_block` on."""

    every: timedelta
    first_block: int


@dataclass(frozen=True, slots=True)
class Machine:
    """`holder` names this server among those that share the database."""

    database: Database
    log: Log
    moves: Moves
    rhythm: Rhythm
    clock: Clock
    holder: str
    metrics: AnchorMetrics

    @property
    def chain(self) -> Chain:
        return self.moves.chain

    async def step(self) -> bool:
        """Whether anything went on; then the next step may be at once."""
        head = await self.log.head()
        if not await self._anything(head):
            return False
        async with self.database.write() as connection:
            if not await Turn(connection).take(self.holder, self.clock.now()):
                return False
            began = await self._take_up(connection, head)
            in_work = await self._in_work(connection)
        moved = [await self._move(anchor.number) for anchor in in_work]
        return began or any(moved)

    async def give_back(self) -> None:
        """Others need not wait until the turn runs out."""
        async with self.database.write() as connection:
            await Turn(connection).give_back(self.holder, self.clock.now())

    async def _in_work(self, connection: Transaction) -> Sequence[Anchor]:
        terms, sender = self.moves.terms, self.moves.account.address
        return [
            each
            for each in await AnchorRows(connection).unfinished()
            if (each.chain_id, each.contract, each.sender)
            == (terms.chain_id, terms.contract, sender)
        ]

    async def _take_up(self, connection: Transaction, head: Note | None) -> bool:
        """A head that is newer than any before, when it is time and none is on its way."""
        rows = AnchorRows(connection)
        in_work = await self._in_work(connection)
        if head is None or not await self._is_newer(rows, head):
            return False
        if any(each.state is State.SUBMITTED or each.sent for each in in_work if _open(each)):
            return False
        fresh = await self._fresh(rows, head)
        waiting = next((each for each in in_work if each.state is State.BUILT), None)
        if waiting is not None:
            # Nothing was signed for it yet: the newer head says all that the older one would.
            await rows.put(replace(fresh, number=waiting.number, waiting=waiting.waiting))
            return False
        if not await self._is_time(rows):
            return False
        await rows.add(fresh)
        return True

    async def _anything(self, head: Note | None) -> bool:
        """A glance that writes nothing: most of the time there is nothing to do."""
        async with self.database.glance() as connection:
            if await self._in_work(connection):
                return True
            rows = AnchorRows(connection)
            newer = head is not None and await self._is_newer(rows, head)
            return newer and await self._is_time(rows)

    async def _is_newer(self, rows: AnchorRows, head: Note) -> bool:
        checkpoint, chain_id = parse_checkpoint(head.text), self.moves.terms.chain_id
        return checkpoint.size > await rows.largest(checkpoint.origin, chain_id)

    async def _is_time(self, rows: AnchorRows) -> bool:
        newest = next(iter(await rows.newest(1)), None)
        if newest is None:
            return True
        return is_over(self.rhythm.every, newest.built_at, self.clock.now())

    async def _fresh(self, rows: AnchorRows, head: Note) -> Anchor:
        terms, checkpoint = self.moves.terms, parse_checkpoint(head.text)
        known = await rows.newest_block(terms.chain_id)
        return Anchor(
            await rows.next_number(),
            State.BUILT,
            checkpoint.origin,
            checkpoint.size,
            format_note(head),
            digest_of(head.text),
            terms.chain_id,
            terms.contract,
            self.moves.account.address,
            self.rhythm.first_block if known is None else known,
            self.clock.now(),
        )

    async def _move(self, number: int) -> bool:
        now = self.clock.now()
        async with self.database.glance() as connection:
            rows = AnchorRows(connection)
            anchor = await rows.one(number)
            nonces = await self._nonces(connection, number)
        alarm = False
        try:
            after = await self.moves.next_of(anchor, nonces, now)
        except CounterproofError as error:
            after = replace(anchor, waiting=str(error)[:LONGEST_WAITING])
            alarm = isinstance(error, EvidenceError)
        self._tell(anchor, after, alarm=alarm)
        return await self._keep(anchor, after, now)

    async def _nonces(self, connection: Transaction, number: int) -> Nonces:
        newest = await AnchorRows(connection).newest_nonce(
            self.moves.terms.chain_id, self.moves.account.address
        )
        others = [
            each.nonce
            for each in await self._in_work(connection)
            if each.number != number and each.nonce is not None
        ]
        return Nonces(newest, frozenset(others))

    async def _keep(self, before: Anchor, after: Anchor, now: datetime) -> bool:
        if before == after:
            return False
        async with self.database.write() as connection:
            if not await Turn(connection).take(self.holder, now):
                return False  # somebody else goes on from the row as it is
            rows = AnchorRows(connection)
            if await rows.one(before.number) != before:
                return False  # somebody had a turn in between
            await rows.put(after)
            if after.state is State.FINAL:
                self.metrics.size.set(after.size)
                await _announce(connection, after)
        if after.state is not before.state:
            _log.info("anchor", number=after.number, state=after.state.value, size=after.size)
        return replace(after, waiting=before.waiting) != before

    def _tell(self, before: Anchor, after: Anchor, *, alarm: bool) -> None:
        self.metrics.waiting.set(after.waiting is not None)
        if after.waiting in (None, before.waiting):
            return
        if alarm:
            self.metrics.alarms.inc()
        tell = _log.error if alarm else _log.warning
        state = after.state.value
        tell("anchor waits", number=after.number, state=state, reason=after.waiting)


async def _announce(connection: Transaction, anchor: Anchor) -> None:
    """Every kiosk is told, in the transaction that makes the anchor final."""
    newest = await AnchorRows(connection).newest_final(anchor.origin)
    if newest != anchor:
        return
    body = told_of(anchor)
    for organisation in await organisations(connection):
        note(connection, About(organisation, ANCHOR, ANCHOR_KEY), body)


def _open(anchor: Anchor) -> bool:
    return anchor.state in (State.BUILT, State.SUBMITTED)
