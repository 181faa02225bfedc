"""Takes the items of one upload into the database, one after the other, in one transaction."""

from collections.abc import Awaitable, Callable, Collection, Sequence
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
    Known,
    Quarantined,
    QuarantineRows,
    StatementRows,
    Verdict,
    release,
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
    """What became of one item; `held` is whether the server has it for good.

    `index` is its place in the log, where it is in it.
    """

    entry_hash: bytes
    outcome: Outcome
    held: bool
    why: Verdict | None = None
    index: int | None = None


Name = tuple[str, bytes]
"""The kiosk and the hash of a statement: nobody is told what another one sent."""


@dataclass(slots=True)
class Writing:
    """What one transaction keeps, of however many uploads: written at its end, all at once."""

    index: int
    heads: dict[str, ChainHead]
    begun: frozenset[str]
    kept: list[KeptStatement] = field(default_factory=list[KeptStatement])
    known: dict[Name, Known] = field(default_factory=dict[Name, Known])

    @classmethod
    async def begin(
        cls, connection: Transaction, index: int, kiosk_ids: Collection[str]
    ) -> "Writing":
        heads = await ChainRows(connection).heads(kiosk_ids)
        return cls(index, dict(heads), frozenset(heads))

    def keep(self, kept: KeptStatement, head: ChainHead) -> None:
        self.kept.append(kept)
        self.known[kept.kiosk_id, kept.entry_hash] = Known(kept.server_index, kept.lost)
        self.heads[kept.kiosk_id] = head
        self.index += 1

    async def write(self, connection: Transaction) -> None:
        await StatementRows(connection).add(self.kept)
        moved = {each.kiosk_id: self.heads[each.kiosk_id] for each in self.kept}
        await release(connection, moved, [each.entry_hash for each in self.kept])
        chains = ChainRows(connection)
        await chains.begin({k: head for k, head in moved.items() if k not in self.begun})
        await chains.move({k: head for k, head in moved.items() if k in self.begun})


@dataclass(slots=True)
class Taking:
    """One upload on its way in: the end of the chain moves on with each statement.

    A statement that is simply the next of its chain was neither kept nor refused before, or it
    would not be the next: only of others the database is asked.
    """

    connection: Transaction
    origin: Origin
    effects: Effects
    alarm: Alarm
    now: datetime
    writing: Writing
    _room: int | None = None
    _bad: dict[bytes, Verdict] = field(default_factory=dict[bytes, Verdict])
    _looked: bool = False
    cloned: bool = False

    async def take(self, items: Sequence[Good | Bad]) -> Sequence[Taken]:
        taken: list[Taken] = []
        for item in items:
            if not self._looked and not self._is_next(item):
                await self._look(items)
            taken.append(await self._one(item))
        return taken

    @property
    def _head(self) -> ChainHead:
        return self.writing.heads.get(self.origin.kiosk_id, NO_HEAD)

    def _is_next(self, item: Good | Bad) -> bool:
        if isinstance(item, Bad):
            return False
        return place_of(item.signed.statement, self._head, ()) is Place.NEXT

    async def _look(self, items: Sequence[Good | Bad]) -> None:
        self._looked = True
        hashes = [each.entry_hash for each in items]
        before = {each.signed.statement.prev for each in items if isinstance(each, Good)}
        kiosk_id = self.origin.kiosk_id
        found = await StatementRows(self.connection).known(kiosk_id, hashes)
        self.writing.known.update({(kiosk_id, name): each for name, each in found.items()})
        self._bad.update(await self._quarantine.known([*before.union(hashes)]))

    @property
    def _quarantine(self) -> QuarantineRows:
        return QuarantineRows(self.connection, self.origin.kiosk_id)

    async def _one(self, item: Good | Bad) -> Taken:
        name = self.origin.kiosk_id, item.entry_hash
        if name in self.writing.known:
            known = self.writing.known[name]
            return Taken(
                item.entry_hash, Outcome.DUPLICATE, held=True, why=known.lost, index=known.index
            )
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
                return await self._accept(item)
            case Place.GAP:
                return Taken(item.entry_hash, Outcome.WAITS, held=False, why=self._gap())
            case Place.BACK:
                return await self._refuse(Bad(item.item, item.entry_hash, _BACK))
            case Place.FORK if earlier is not None and earlier.code != _FORK:
                return Taken(item.entry_hash, Outcome.REFUSED, held=True, why=earlier)
            case Place.FORK:
                return await self._sound_alarm(item)

    async def _accept(self, item: Good) -> Taken:
        statement = item.signed.statement
        effect = self.effects.get(item.item.kind)
        lost: Lost | None = None
        if effect is not None:
            lost = await effect(self.connection, self.origin, item.fields)
        why = None if lost is None else Verdict.quoting(lost.code, lost.sentence)
        head = ChainHead(statement.seq, item.entry_hash, statement.hlc)
        index = self.writing.index
        self.writing.keep(self._row(item, why), head)
        outcome = Outcome.ACCEPTED if why is None else Outcome.LOST
        return Taken(item.entry_hash, outcome, held=True, why=why, index=index)

    async def _refuse(self, bad: Bad) -> Taken:
        earlier = self._bad.get(bad.entry_hash)
        if earlier is not None:
            return Taken(bad.entry_hash, Outcome.REFUSED, held=True, why=earlier)
        if self._room is None:
            self._room = await self._quarantine.room()
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
            self.writing.index,
            item.entry_hash,
            self.origin.kiosk_id,
            item.signed.statement.seq,
            item.item.kind,
            item.item.statement,
            item.item.body,
            self.now,
            why,
        )
