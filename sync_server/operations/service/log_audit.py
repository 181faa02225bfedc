"""Holds everything that is kept of the log against the statements, one after the other.

What it needs in memory is one tile of each level and the heads somebody keeps, however long the
log is.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from shared.keys import PublicKey
from shared.ledger.growing import GrowingTree
from shared.ledger.merkle import EMPTY_ROOT
from sync_server.ledger.service.head_file import HeadFile
from sync_server.operations.service.findings import Damage, Finding
from sync_server.operations.service.log_anchors import AnchorAudit
from sync_server.operations.service.log_file import InFile, behind_of, look_at_file
from sync_server.operations.service.log_heads import Head, compare_heads
from sync_server.operations.service.log_kept import KeptHeads
from sync_server.operations.service.log_record import LogRecord, former_origins
from sync_server.operations.service.log_tiles import Leaf, TileAudit, place_of
from sync_server.operations.tables.anchor_cells import anchor_cells
from sync_server.operations.tables.log_rows import LogRows

_LONGEST_GAP = 1 << 16


@dataclass(frozen=True, slots=True)
class LogGrounds:
    """The server's key, heads from outside of the database, and the file of the last one.

    `rows` is the folder of the file that tells how far the marks of rows had come.
    """

    key: PublicKey
    heads: Sequence[Head] = ()
    file: HeadFile | None = None
    rows: Path | None = None

    def look(self) -> InFile | None:
        """At the file of the last head."""
        return None if self.file is None else look_at_file(self.file, self.key)


@dataclass(slots=True)
class LogAudit:
    grounds: LogGrounds
    rows: LogRows
    tell: Callable[[Finding], None]
    record: LogRecord
    kept: KeptHeads
    anchors: AnchorAudit
    tiles: TileAudit = field(init=False)
    roots: dict[int, bytes | None] = field(default_factory=dict[int, bytes | None])
    facts: list[str] = field(default_factory=list[str])
    _wanted: set[int] = field(default_factory=set[int])
    _tree: GrowingTree | None = field(default_factory=GrowingTree)
    _outside: list[Head] = field(default_factory=list[Head])
    _broken: bool = False
    _index: int = 0

    def __post_init__(self) -> None:
        self.tiles = TileAudit(self.rows.tile, self.tell, self._sound, self._settled)

    @classmethod
    async def begin(
        cls,
        grounds: LogGrounds,
        rows: LogRows,
        kiosks: Mapping[str, PublicKey],
        tell: Callable[[Finding], None],
        in_file: InFile | None = None,
    ) -> "LogAudit":
        """All that is said of the log beside its statements and tiles.

        `in_file` was looked at before `rows` began their view: while the server runs, it would
        be ahead of them later.
        """
        record = LogRecord.read(await rows.log(), grounds.key, tell)
        epoch = record.cells.epoch if record.cells else None
        origins = former_origins(record.origin, epoch)
        kept = KeptHeads(grounds.key, kiosks, record.origin, origins, tell)
        for cosigned in await rows.cosignatures():
            kept.cosigned(cosigned)
        for evidence in await rows.evidence():
            kept.evidence(evidence)
        anchors = AnchorAudit(grounds.key, record.origin, origins, tell)
        for cells in await anchor_cells(rows.connection):
            anchors.look_at(cells)
        audit = cls(grounds, rows, tell, record, kept, anchors)
        audit._look_outside(in_file)
        outside = {head.checkpoint.size for head in (*audit._outside, *anchors.heads)}
        audit._wanted = record.sizes() | kept.sizes() | outside
        audit.roots[0] = EMPTY_ROOT
        return audit

    @property
    def size(self) -> int | None:
        return self.record.size

    @property
    def held(self) -> bool:
        cells = self.record.cells
        return cells is not None and cells.held is not None

    async def add(self, index: int, leaf: Leaf) -> None:
        """The statement under this index; those before it that are missing are left out."""
        if index - self._index > _LONGEST_GAP:
            self._broken = True
        while not self._broken and self._index < index:
            await self._one(Leaf(None))
        if not self._broken:
            await self._one(leaf)

    async def end(self) -> None:
        if not self._broken:
            await self.tiles.end()
            for level, number in await self.rows.surplus(self.tiles.places()):
                sentence = f"There is a tile {number} of level {level}, beyond the log."
                self.tell(Finding(Damage.TILE, None, sentence, place_of(level, number)))
        self._look_at_file_again()
        self.record.compare(self.roots)
        self.kept.compare_proofs(self.roots)
        size = max(self._index, self.size or 0)
        anchored = self.anchors.heads
        heads = (*self.record.heads(), *self.kept.heads, *anchored, *self._outside)
        compared = compare_heads(heads, self.record.origin, size, self.roots)
        for finding in compared.findings:
            self.tell(finding)
        self.facts += (
            *self.record.facts,
            *self.kept.facts,
            *self.anchors.facts,
            *compared.facts,
        )

    def _look_outside(self, found: InFile | None) -> None:
        self._outside += self.grounds.heads
        if found is None:
            return
        for finding in found.findings:
            self.tell(finding)
        if found.head is not None:
            self._outside.append(found.head)

    def _look_at_file_again(self) -> None:
        """Only now: while the server runs, it is written after the database."""
        file, signed = self.grounds.file, self.record.signed
        if file is None or signed is None:
            return
        behind = behind_of(file, self.grounds.key, signed)
        if behind is None:
            return
        if self.rows.shared:
            self.facts.append(behind.sentence)  # another server may have signed it
        else:
            self.tell(behind)

    async def _one(self, leaf: Leaf) -> None:
        self._index += 1
        await self.tiles.add(leaf)

    def _sound(self, leaf: bytes | None) -> None:
        tree = self._tree
        if leaf is None or tree is None:
            self._tree = None  # there is no root over what is missing
            return
        tree.add_leaf(leaf)
        if tree.size in self._wanted:
            self.roots[tree.size] = tree.root()

    def _settled(self, leaves: Sequence[Leaf]) -> Sequence[bytes | None]:
        """The statements after the last full tile, in the order that has the signed root."""
        given = [leaf.hash for leaf in leaves]
        head, tree = self.record.signed, self._tree
        if head is None or tree is None or None in given:
            return given
        count = head.size - tree.size
        if not 0 < count <= len(leaves) or _root_with(tree, given[:count]) == head.root:
            return given
        for damaged, other in _alternatives(leaves[:count], self.tiles.displaced):
            if _root_with(tree, other) == head.root:
                for at in damaged:
                    self._tell_entry(tree.size + at, other[at])
                return [*other, *given[count:]]
        return given

    def _tell_entry(self, index: int, expected: bytes | None) -> None:
        sentence = f"Statement {index} is not the one the log has there."
        place, hashed = f"statements {index}", "" if expected is None else expected.hex()
        self.tell(Finding(Damage.ENTRY, index, sentence, place, hashed))


def _root_with(before: GrowingTree, leaves: Sequence[bytes | None]) -> bytes:
    tree = before.copy()
    for leaf in leaves:
        if leaf is not None:
            tree.add_leaf(leaf)
    return tree.root()


def _alternatives(
    leaves: Sequence[Leaf], displaced: Sequence[bytes]
) -> Iterator[tuple[list[int], list[bytes | None]]]:
    """One damage at a time: another hash that is kept for one, or two in each other's place."""
    given = [leaf.hash for leaf in leaves]
    for at, leaf in enumerate(leaves):
        for other in (*displaced, leaf.other):
            if other is not None:
                yield [at], [*given[:at], other, *given[at + 1 :]]
    for at in range(len(given) - 1):
        yield [at, at + 1], [*given[:at], given[at + 1], given[at], *given[at + 2 :]]
