"""Looks at one kept statement after the other as whoever accepts them does, and tells damage.

After a damage it goes on from what is there, so that one damage is told once.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from shared.errors import EvidenceError, InputError
from shared.keys import PublicKey
from shared.ledger.growing import GrowingTree
from shared.ledger.hlc import Hlc
from shared.ledger.statement import NOTHING_BEFORE, Signed, Statement, body_hash, parse, verify
from shared.wire.acts import SECRET_KINDS, read_body
from sync_server.operations.service.findings import Damage, Finding
from sync_server.operations.tables.kept import Kept, KeptRows
from sync_server.sync.tables import ChainHead


@dataclass(frozen=True, slots=True)
class _Last:
    """The newest of a kiosk; under a damaged name the next may call it by either."""

    seq: int
    names: frozenset[bytes]
    hlc: Hlc


_NONE = _Last(0, frozenset({NOTHING_BEFORE}), Hlc(0))


@dataclass(slots=True)
class Inspection:
    keys: Mapping[str, PublicKey]
    tree: GrowingTree = field(default_factory=GrowingTree)
    found: list[Finding] = field(default_factory=list[Finding])
    next_number: int = 0
    _last: dict[str, _Last] = field(default_factory=dict[str, _Last])

    def tell(self, damage: Damage, number: int | None, sentence: str) -> None:
        self.found.append(Finding(damage, number, sentence))

    async def look_at(self, kept: Kept, rows: KeptRows) -> None:
        name = hashlib.sha256(kept.statement).digest()
        self.tree.add(name)
        self._number(kept)
        if name != kept.entry_hash:
            self.tell(Damage.HASH, kept.number, "Its bytes are not those kept under its hash.")
        last = self._last.get(kept.kiosk_id, _NONE)
        names = frozenset({name, kept.entry_hash})
        try:
            signed = parse(kept.statement)
        except InputError as error:
            self.tell(Damage.MALFORMED, kept.number, str(error))
            self._last[kept.kiosk_id] = _Last(kept.seq, names, last.hlc)
            return
        self._author(kept, signed)
        await self._chain(kept, signed.statement, last, rows)
        for sentence in _body_faults(kept, signed.statement):
            self.tell(Damage.BODY, kept.number, sentence)
        said, damaged = signed.statement, len(names) > 1
        hlc = last.hlc if damaged else said.hlc
        self._last[kept.kiosk_id] = _Last(kept.seq if damaged else said.seq, names, hlc)

    def end(self, size: int | None, heads: Mapping[str, ChainHead]) -> None:
        """When all were looked at: what is told of them elsewhere."""
        if size is None:
            self.tell(Damage.SEQUENCER, None, "The row that numbers statements is gone.")
        elif size > self.next_number:
            self._missing(self.next_number, size - 1)
        elif size < self.next_number:
            sentence = f"The next number is {size}, which a statement has already."
            self.tell(Damage.SEQUENCER, size, sentence)
        for kiosk_id in sorted({*heads, *self._last}):
            self._head(kiosk_id, heads.get(kiosk_id))

    def _number(self, kept: Kept) -> None:
        if kept.number > self.next_number:
            self._missing(self.next_number, kept.number - 1)
        self.next_number = kept.number + 1

    def _missing(self, first: int, last: int) -> None:
        which = (
            f"Statement {first} is" if first == last else f"Statements {first} to {last} are"
        )
        self.tell(Damage.MISSING, first, f"{which} missing.")

    def _author(self, kept: Kept, signed: Signed) -> None:
        key, statement = self.keys.get(kept.kiosk_id), signed.statement
        if key is None:
            self.tell(Damage.KIOSK, kept.number, f"There is no kiosk {kept.kiosk_id}.")
        elif (statement.kid, statement.issuer) != (key.thumbprint, key.uri):
            sentence = f"It is by another key than that of {kept.kiosk_id}."
            self.tell(Damage.KIOSK, kept.number, sentence)
        else:
            try:
                verify(signed, key.verify)
            except EvidenceError as error:
                self.tell(Damage.SIGNATURE, kept.number, str(error))

    async def _chain(
        self, kept: Kept, statement: Statement, last: _Last, rows: KeptRows
    ) -> None:
        if statement.seq != kept.seq:
            sentence = f"It is statement {statement.seq} of its kiosk, kept as {kept.seq}."
            self.tell(Damage.CHAIN, kept.number, sentence)
        if not await self._follows(kept, statement, last, rows):
            sentence = (
                f"Statement {statement.seq} of {kept.kiosk_id} does not follow {last.seq}."
            )
            self.tell(Damage.CHAIN, kept.number, sentence)
        elif statement.hlc <= last.hlc:
            self.tell(Damage.CLOCK, kept.number, "It is not later than the one before it.")

    async def _follows(
        self, kept: Kept, statement: Statement, last: _Last, rows: KeptRows
    ) -> bool:
        if statement.seq == last.seq + 1:
            return statement.prev in last.names
        if statement.seq <= last.seq:
            return False
        # A chain goes on from what was put into quarantine where the kiosk signed that it does.
        return bool(await rows.quarantined(kept.kiosk_id, [statement.prev]))

    def _head(self, kiosk_id: str, head: ChainHead | None) -> None:
        last = self._last.get(kiosk_id, _NONE)
        told = head and (head.seq, head.entry_hash in last.names, head.hlc)
        if told != (last.seq, True, last.hlc):
            kept = f"{head.seq}" if head else "nowhere"
            sentence = (
                f"The chain of {kiosk_id} ends at {last.seq}, and is kept to end at {kept}."
            )
            self.tell(Damage.HEAD, None, sentence)


def _body_faults(kept: Kept, statement: Statement) -> Iterator[str]:
    if kept.body is None:
        if kept.kind not in SECRET_KINDS:
            yield "Its body is missing."
        return
    if kept.kind in SECRET_KINDS:
        yield f"The body of {kept.kind} should have stayed at the kiosk."
    if body_hash(kept.body) != statement.body_hash:
        yield "Its body is not the one that was signed."
        return
    try:
        said = read_body(kept.body)
    except InputError as error:
        yield str(error)
        return
    if said.kind != kept.kind:
        yield f"Its body is of the kind {said.kind}, kept as {kept.kind}."
