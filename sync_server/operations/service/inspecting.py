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
from shared.ledger.merkle import leaf_hash
from shared.ledger.statement import NOTHING_BEFORE, Signed, Statement, body_hash, parse, verify
from shared.wire.acts import SECRET_KINDS, read_body
from sync_server.operations.service.findings import Damage, Finding
from sync_server.operations.service.log_tiles import Leaf
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
    """`size` is where the numbers end, as the log says; there are `count` statements.

    A number beyond both is damaged itself, and says nothing of what is missing before it.
    """

    keys: Mapping[str, PublicKey]
    size: int | None = None
    count: int | None = None
    tree: GrowingTree = field(default_factory=GrowingTree)
    found: list[Finding] = field(default_factory=list[Finding])
    next_number: int = 0
    erased: int = 0
    _beyond: list[int] = field(default_factory=list[int])
    _last: dict[str, _Last] = field(default_factory=dict[str, _Last])

    def tell(
        self, damage: Damage, number: int | None, sentence: str, cell: str = "", is_: str = ""
    ) -> None:
        place = cell if number is None else f"statements {number}, {cell}".removesuffix(", ")
        self.found.append(Finding(damage, number, sentence, place, is_))

    async def look_at(self, kept: Kept, rows: KeptRows) -> Leaf | None:
        """What the log should have of it; None where its number is beyond the log."""
        if not self._numbered(kept):
            return None
        name = hashlib.sha256(kept.statement).digest()
        self.tree.add(name)
        self.erased += kept.erased and kept.body is None
        authentic = await self._statement(kept, name, rows)
        if name == kept.entry_hash:
            return Leaf(leaf_hash(name))
        ours, other = leaf_hash(name), leaf_hash(kept.entry_hash)
        if authentic:
            said = "Its hash is not that of its bytes, which its kiosk signed."
            self.tell(Damage.HASH, kept.number, said, "entry_hash", name.hex())
            return Leaf(ours, other)
        said = "Its bytes are not those kept under its hash."
        self.tell(Damage.HASH, kept.number, said, "statement", kept.entry_hash.hex())
        return Leaf(other, ours)

    async def _statement(self, kept: Kept, name: bytes, rows: KeptRows) -> bool:
        """Whether its kiosk signed these bytes."""
        last = self._last.get(kept.kiosk_id, _NONE)
        names = frozenset({name, kept.entry_hash})
        try:
            signed = parse(kept.statement)
        except InputError as error:
            self.tell(Damage.MALFORMED, kept.number, str(error), "statement")
            self._last[kept.kiosk_id] = _Last(kept.seq, names, last.hlc)
            return False
        authentic = self._author(kept, signed)
        await self._chain(kept, signed.statement, last, rows)
        for sentence in _body_faults(kept, signed.statement):
            self.tell(Damage.BODY, kept.number, sentence, "its body or kind")
        said, damaged = signed.statement, len(names) > 1
        hlc = last.hlc if damaged else said.hlc
        self._last[kept.kiosk_id] = _Last(kept.seq if damaged else said.seq, names, hlc)
        return authentic

    def end(self, heads: Mapping[str, ChainHead]) -> None:
        """When all were looked at: what is told of them elsewhere."""
        if self.size is None:
            self.tell(Damage.SEQUENCER, None, "The row that numbers statements is gone.", "log")
        elif self.size > self.next_number:
            self._missing(self.next_number, self.size - 1)
        elif self.size < self.next_number:
            said = f"The next number is {self.size}, which a statement has already."
            self.tell(Damage.SEQUENCER, self.size, said, "log, size", str(self.next_number))
        if self._beyond:
            first = self._beyond[0]
            last = f" to {self._beyond[-1]}" if len(self._beyond) > 1 else ""
            said = f"There is a statement {first}{last}, far beyond the end of the log."
            self.tell(Damage.SEQUENCER, first, said, "server_index")
        for kiosk_id in sorted({*heads, *self._last}):
            self._head(kiosk_id, heads.get(kiosk_id))

    def _numbered(self, kept: Kept) -> bool:
        if kept.number < 0:
            self.tell(Damage.SEQUENCER, None, "A statement has no number.", "statements")
            return False
        if self.count is not None and kept.number >= max(self.count, self.size or 0):
            self._beyond = [*self._beyond[:1], kept.number]
            return False
        if kept.number > self.next_number:
            self._missing(self.next_number, kept.number - 1)
        self.next_number = kept.number + 1
        return True

    def _missing(self, first: int, last: int) -> None:
        which = (
            f"Statement {first} is" if first == last else f"Statements {first} to {last} are"
        )
        self.tell(Damage.MISSING, first, f"{which} missing.")

    def _author(self, kept: Kept, signed: Signed) -> bool:
        key, statement = self.keys.get(kept.kiosk_id), signed.statement
        if key is None:
            said = f"There is no kiosk {kept.kiosk_id}."
            self.tell(Damage.KIOSK, kept.number, said, "kiosk_id")
        elif (statement.kid, statement.issuer) != (key.thumbprint, key.uri):
            said = f"It is by another key than that of {kept.kiosk_id}."
            self.tell(Damage.KIOSK, kept.number, said, "statement or kiosk_id")
        else:
            try:
                verify(signed, key.verify)
            except EvidenceError as error:
                self.tell(Damage.SIGNATURE, kept.number, str(error), "statement")
            else:
                return True
        return False

    async def _chain(
        self, kept: Kept, statement: Statement, last: _Last, rows: KeptRows
    ) -> None:
        if statement.seq != kept.seq:
            sentence = f"It is statement {statement.seq} of its kiosk, kept as {kept.seq}."
            self.tell(Damage.CHAIN, kept.number, sentence, "seq", str(statement.seq))
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
        if kept.kind not in SECRET_KINDS and not kept.erased:
            yield "Its body is missing, and no erasure tells why."
        return
    if kept.erased:
        yield "Its body was erased, and is there."
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
