"""Takes the items of one upload into the database, one after the other, in one transaction."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from shared.wire.uploads import Outcome
from sync_server.platform.database import Transaction
from sync_server.platform.effects import Effects, Lost, Origin
from sync_server.sync.service.chain import Place, place_of
from sync_server.sync.service.checking import Bad, Good
from sync_server.sync.tables import (
    NO_HEAD,
    ChainHead,
    ChainRows,
    KeptStatement,
    Quarantined,
    QuarantineRows,
    StatementRows,
    Verdict,
)

_FORK = "cloned-kiosk"
_TWO_KIOSKS = Verdict(
    _FORK,
    "Another statement has this number: two kiosks use one key, or this one was restored from "
    "a backup. Neither is let in until an operator decided.",
)
_BACK = Verdict("clock", "The statement is not later than the one before it.")
_FULL = Verdict("quarantine-full", "Too much of this kiosk is in quarantine. Call an operator.")

Alarm = Callable[[Transaction, str, int, bytes], Awaitable[None]]
"""Called with the kiosk, the number that two statements have, and the hash of the second."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one item; `held` is whether the server has it for good."""

    entry_hash: bytes
    outcome: Outcome
    held: bool
    why: Verdict | None = None


@dataclass(slots=True)
class Taking:
    """One upload on its way in: the end of the chain moves on with each statement."""

    connection: Transaction
    origin: Origin
    effects: Effects
    alarm: Alarm
    now: datetime
    index: int
    _head: ChainHead = NO_HEAD
    _room: int = 0
    _known: dict[bytes, Verdict | None] = field(default_factory=dict[bytes, Verdict | None])
    _bad: dict[bytes, Verdict] = field(default_factory=dict[bytes, Verdict])
    _kept: list[KeptStatement] = field(default_factory=list[KeptStatement])
    cloned: bool = False

    async def take(self, items: Sequence[Good | Bad]) -> Sequence[Taken]:
        await self._look(items)
        taken = [await self._one(item) for item in items]
        await StatementRows(self.connection).add(self._kept)
        if self._kept:
            await ChainRows(self.connection).move(self.origin.kiosk_id, self._head)
        return taken

    async def _look(self, items: Sequence[Good | Bad]) -> None:
        hashes = [each.entry_hash for each in items]
        before = {each.signed.statement.prev for each in items if isinstance(each, Good)}
        self._head = await ChainRows(self.connection).head(self.origin.kiosk_id)
        self._known.update(await StatementRows(self.connection).known(hashes))
        rows = self._quarantine
        self._bad.update(await rows.known([*before.union(hashes)]))
        self._room = await rows.room()

    @property
    def _quarantine(self) -> QuarantineRows:
        return QuarantineRows(self.connection, self.origin.kiosk_id)

    async def _one(self, item: Good | Bad) -> Taken:
        if item.entry_hash in self._known:
            why = self._known[item.entry_hash]
            return Taken(item.entry_hash, Outcome.DUPLICATE, held=True, why=why)
        if self.cloned:
            return Taken(item.entry_hash, Outcome.REFUSED, held=False, why=_TWO_KIOSKS)
        if isinstance(item, Bad):
            return await self._refuse(item)
        return await self._place(item)

    async def _place(self, item: Good) -> Taken:
        statement = item.signed.statement
        earlier = self._bad.get(item.entry_hash)
        match place_of(statement, self._head, self._bad):
            case Place.NEXT:
                return await self._accept(item, released=earlier is not None)
            case Place.GAP:
                return Taken(item.entry_hash, Outcome.WAITS, held=False, why=self._gap())
            case Place.BACK:
                return await self._refuse(Bad(item.item, item.entry_hash, _BACK))
            case Place.FORK if earlier is not None and earlier.code != _FORK:
                return Taken(item.entry_hash, Outcome.REFUSED, held=True, why=earlier)
            case Place.FORK:
                return await self._sound_alarm(item)

    async def _accept(self, item: Good, *, released: bool) -> Taken:
        statement = item.signed.statement
        effect = self.effects.get(item.item.kind)
        lost: Lost | None = None
        if effect is not None:
            lost = await effect(self.connection, self.origin, item.fields)
        why = None if lost is None else Verdict(lost.code, lost.sentence[:500])
        self._kept.append(self._row(item, why))
        self._head = ChainHead(statement.seq, item.entry_hash, statement.hlc)
        self._known[item.entry_hash] = why
        self.index += 1
        if released:
            await self._quarantine.release(item.entry_hash)
        outcome = Outcome.ACCEPTED if why is None else Outcome.LOST
        return Taken(item.entry_hash, outcome, held=True, why=why)

    async def _refuse(self, bad: Bad) -> Taken:
        earlier = self._bad.get(bad.entry_hash)
        if earlier is not None:
            return Taken(bad.entry_hash, Outcome.REFUSED, held=True, why=earlier)
        if self._room <= 0:
            return Taken(bad.entry_hash, Outcome.REFUSED, held=False, why=_FULL)
        self._room -= 1
        item = bad.item
        row = Quarantined(
            self.origin.kiosk_id,
            bad.entry_hash,
            item.kind,
            item.statement,
            item.body,
            bad.why,
            self.now,
        )
        await self._quarantine.add(row)
        self._bad[bad.entry_hash] = bad.why
        return Taken(bad.entry_hash, Outcome.REFUSED, held=True, why=bad.why)

    async def _sound_alarm(self, item: Good) -> Taken:
        seq = item.signed.statement.seq
        await self.alarm(self.connection, self.origin.kiosk_id, seq, item.entry_hash)
        self.cloned = True
        # Kept as evidence, but never acknowledged: the kiosk must not forget it.
        refused = await self._refuse(Bad(item.item, item.entry_hash, _TWO_KIOSKS))
        return replace(refused, held=False)

    def _gap(self) -> Verdict:
        return Verdict("gap", f"Send statement {self._head.seq + 1} first.")

    def _row(self, item: Good, why: Verdict | None) -> KeptStatement:
        return KeptStatement(
            self.index,
            item.entry_hash,
            self.origin.kiosk_id,
            item.signed.statement.seq,
            item.item.kind,
            item.item.statement,
            item.item.body,
            self.now,
            why,
        )
