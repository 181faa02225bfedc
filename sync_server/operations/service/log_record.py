"""The log's own row: each of its cells held against the others, and against the statements."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from shared.errors import EvidenceError, InputError
from shared.keys import PublicKey
from shared.ledger.checkpoint import Checkpoint
from shared.ledger.merkle import HASH_SIZE
from shared.ledger.note import format_note
from shared.ledger.receipt import issuer_of, verify_root
from shared.wire.log import SUBJECT
from sync_server.ledger.tables import NOTHING_SIGNED, Hold
from sync_server.operations.service.findings import Damage, Finding
from sync_server.operations.service.log_heads import Head, Roots, read_signed
from sync_server.operations.tables.log_rows import LogCells

_HOLDS = frozenset(hold.value for hold in Hold)
_CHECKPOINT = "log, checkpoint"


@dataclass(slots=True)
class LogRecord:
    """`signed` is the newest head, where its note is sound."""

    key: PublicKey
    tell: Callable[[Finding], None]
    cells: LogCells | None = None
    signed: Checkpoint | None = None
    facts: list[str] = field(default_factory=list[str])

    @classmethod
    def read(
        cls, rows: Sequence[LogCells], key: PublicKey, tell: Callable[[Finding], None]
    ) -> "LogRecord":
        """What it says without a look at the statements."""
        record = cls(key, tell)
        record._take(rows)
        if record.cells is not None:
            record._note(record.cells)
            record._standing(record.cells)
            record._name(record.cells)
        return record

    @property
    def origin(self) -> str:
        """The one in force: of the signed head, as nobody can write that but the server."""
        if self.signed is not None:
            return self.signed.origin
        return (self.cells.origin if self.cells else None) or ""

    @property
    def size(self) -> int | None:
        """As far as it can be trusted: an unheld log ends where its head does."""
        if self.cells is None:
            return self.signed.size if self.signed else None
        told = self.cells.size
        if self.signed is None or self.cells.held is not None:
            return told
        return self.signed.size

    def sizes(self) -> set[int]:
        """At which our root is asked for."""
        kept = self.cells.size if self.cells else None
        signed = self.signed.size if self.signed else None
        return {size for size in (self.size, kept, signed) if size is not None}

    def heads(self) -> Sequence[Head]:
        if self.signed is None:
            return ()
        return (Head("the log itself", _CHECKPOINT, self.signed),)

    def compare(self, roots: Roots) -> None:
        """With our root over the statements."""
        cells = self.cells
        if cells is None:
            return
        ours = None if self.size is None else roots.get(self.size)
        if self.signed is not None and self.signed.size == self.size:
            ours = self.signed.root
        if ours is not None and cells.root != ours:
            self._damaged("root", "The root is not the one over the statements.", ours.hex())
        elif cells.root is None or len(cells.root) != HASH_SIZE:
            self._damaged("root", f"The root is no hash of {HASH_SIZE} bytes.")

    def _take(self, rows: Sequence[LogCells]) -> None:
        mine = [row for row in rows if row.id == 1]
        for row in rows:
            if row.id != 1:
                self._damaged("id", f"There is a row {row.id}; the log has one row, 1.", "1")
        if mine:
            self.cells = mine[0]
        elif len(rows) == 1:
            self.cells = rows[0]
        else:
            self._damaged("id", "The row of the log is gone.", "one row, with the id 1")

    def _note(self, cells: LogCells) -> None:
        if cells.checkpoint is None:
            if cells.seal is not None or cells.signed_size != NOTHING_SIGNED:
                said = f"The newest head is gone; one of {cells.signed_size} was signed."
                self._damaged("checkpoint", said)
            return
        try:
            signed = read_signed(cells.checkpoint.encode(errors="surrogatepass"), self.key)
        except (InputError, EvidenceError) as error:
            self._unreadable(cells, str(error))
            return
        if len(signed.note.signatures) != 1 or format_note(signed.note) != cells.checkpoint:
            self._unreadable(cells, "It has other signatures than the log's.")
        self.signed = signed.checkpoint
        self._seal(cells, signed.checkpoint)

    def _seal(self, cells: LogCells, head: Checkpoint) -> None:
        issuer = issuer_of(self.key.thumbprint)
        try:
            verify_root(head.root, issuer, SUBJECT, cells.seal or b"", self.key.verify)
        except EvidenceError:
            said = "The signature of receipts is not over the root of the newest head."
            self._damaged("seal", said, f"a signature over {head.root.hex()}")

    def _standing(self, cells: LogCells) -> None:
        size, signed = cells.size, self.signed
        if signed is not None and cells.signed_size != signed.size:
            said = (
                f"The newest head is one of {signed.size}, kept as one of {cells.signed_size}."
            )
            self._damaged("signed_size", said, str(signed.size))
        if cells.held is not None and cells.held not in _HOLDS:
            said = f"The log is held for {cells.held!r}, which there is not."
            self._damaged("held", said, ", ".join(sorted(_HOLDS)))
        elif cells.held is not None:
            self.facts.append(f"The log is held ({cells.held}): no head is signed.")
        elif signed is not None and size != signed.size:
            said = f"The newest head is one of {signed.size}, and the size is {size}."
            self._damaged("size", said, str(signed.size))

    def _name(self, cells: LogCells) -> None:
        signed = self.signed
        if signed is not None and cells.origin != signed.origin:
            said = (
                f"The head is of {signed.origin!r}, the row of {(cells.origin or '')[:80]!r}."
            )
            self._damaged("origin", said, signed.origin)
        origin, epoch = self.origin, cells.epoch
        if epoch is None or epoch < 1 or (epoch > 1 and not origin.endswith(f"/{epoch}")):
            self._damaged("epoch", f"The origin {origin!r} is not of the beginning {epoch}.")

    def _unreadable(self, cells: LogCells, why: str) -> None:
        if cells.held == Hold.OTHER_KEY.value:
            self.facts.append("The newest head was signed with a key the server has no more.")
            return
        expected = f"a note of {self.key.uri} over the size {cells.signed_size}"
        said = f"The newest head is damaged: {why}"
        self.tell(Finding(Damage.CHECKPOINT, None, said, _CHECKPOINT, expected))

    def _damaged(self, cell: str, sentence: str, expected: str = "") -> None:
        self.tell(Finding(Damage.LOG, None, sentence, f"log, {cell}", expected))


def former_origins(origin: str, epoch: int | None) -> Mapping[str, int]:
    """Every origin there was, with its beginning."""
    if epoch is None or not 1 < epoch < _MOST_BEGINNINGS:
        return {origin: epoch or 1}
    base = origin.removesuffix(f"/{epoch}")
    return {base: 1, **{f"{base}/{each}": each for each in range(2, epoch + 1)}}


_MOST_BEGINNINGS = 1000
