"""Importing a list: looked over as a whole first, then taken in piece by piece.

Rules:
1. Nothing is written while a list is looked over, and nothing of it is imported that was not
   looked over: what is taken in are the very rows that were.
2. Each piece is one act: durable when it is counted, all of it or nothing.
3. Rows that the cache holds already are not written again, so an import that was cut short is
   ended by doing it once more.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TypeVar, assert_never

from kiosk.ports import Clock
from kiosk.store.database import Readable
from kiosk.store.exchange.encoding import WINDOWS
from kiosk.store.exchange.known import Known
from kiosk.store.exchange.staging import Change, Clash, Staged, Staging
from kiosk.store.exchange.tables import FileFormat, Row, Table, opened_table
from kiosk.store.shelf_book import ShelfBook
from shared.errors import InputError, UnavailableError
from shared.freshness.batch import Batch, Product
from shared.freshness.list_rows import read_entry
from shared.freshness.lists import (
    BatchEntry,
    Content,
    Entry,
    ListFault,
    PolicyEntry,
    RowFault,
    RowProblem,
)

MOST_ROWS = 250_000
PIECE_ROWS = 2000
_PIECE_BYTES = 768 * 1024  # of an act's 1 MiB
_FAULTS_KEPT = 1000

T = TypeVar("T")
Progress = Callable[[float], None]
"""Told the part that is done, from 0 to 1; it may raise to stop the work."""
Steps = Generator[float, None, T]
"""Work in steps of some hundred milliseconds, one after the other."""


@dataclass(frozen=True, slots=True)
class Findings:
    """`faults` are the first thousand, in the order of the file; `refused` counts rows."""

    content: Content
    format: FileFormat
    encoding: str
    rows: int
    new: int
    changed: int
    equal: int
    refused: int
    faults: tuple[RowFault, ...]

    @property
    def to_import(self) -> int:
        return self.new + self.changed

    @property
    def guessed_encoding(self) -> bool:
        """The file is not UTF-8: somebody has to look whether the names are right."""
        return self.encoding == WINDOWS


@dataclass(frozen=True, slots=True)
class LookedOver:
    """A list that can be imported; for one thread at a time."""

    findings: Findings
    staging: Staging

    def carry_out(self, book: ShelfBook, clock: Clock, progress: Progress) -> int:
        """Take in what is new or changed; the number of rows that were."""
        return _driven(self.carrying_out(book, clock), progress)

    def carrying_out(self, book: ShelfBook, clock: Clock) -> Steps[int]:
        """The same step by step; other writes find their time between two of them."""
        done, everything = 0, self.findings.to_import
        try:
            for piece in _pieces(self.staging.to_import()):
                _take_in(piece, book, clock)
                done += len(piece)
                yield done / everything
        except UnavailableError as error:
            raise UnavailableError(
                f"{error} Of {everything} rows, {done} are imported; import the list once more "
                "for the rest."
            ) from error
        return done

    def close(self) -> None:
        self.staging.close()


@dataclass(frozen=True, slots=True)
class Counter:
    """For whom a list is read: the site, and the day it is there."""

    site: str
    today: date


def look_over(
    path: Path,
    database: Readable,
    counter: Counter,
    progress: Progress,
    file_format: FileFormat | None = None,
) -> LookedOver:
    """Read and compare the whole list; raises `InputError` where it cannot be read at all."""
    return _driven(looking_over(path, database, counter, file_format), progress)


def looking_over(
    path: Path, database: Readable, counter: Counter, file_format: FileFormat | None = None
) -> Steps[LookedOver]:
    """The same step by step; closed before its end, it leaves nothing behind."""
    with opened_table(path, file_format) as table:
        staging = Staging(table.content)
        try:
            look = _Look(table, staging, Known(database, counter.site), counter)
            findings = yield from look.over()
        except BaseException:
            staging.close()
            raise
    return LookedOver(findings, staging)


def _driven(steps: Steps[T], progress: Progress) -> T:
    with closing(steps):
        while True:
            try:
                done = next(steps)
            except StopIteration as end:
                result: T = end.value
                return result
            progress(done)


class _Look:
    def __init__(self, table: Table, staging: Staging, known: Known, counter: Counter) -> None:
        self._table = table
        self._staging = staging
        self._known = known
        self._counter = counter
        self._rows = 0
        self._faulty: set[int] = set()
        self._faults: list[RowFault] = []

    def over(self) -> Steps[Findings]:
        rows = self._table.rows
        while piece := list(islice(rows, PIECE_ROWS)):
            self._rows += len(piece)
            if self._rows > MOST_ROWS:
                raise InputError(f"A list may have {MOST_ROWS} rows. Split it into several.")
            self._stage(list(self._good(piece)))
            yield self._table.fraction
        self._refuse_clashes(self._staging.take_twice(), RowProblem.TWICE)
        if self._table.content is Content.BATCHES:
            self._refuse_clashes(self._staging.take_renamed(), RowProblem.OTHER_NAME)
        return self._findings()

    def _good(self, rows: Iterable[Row]) -> Iterator[tuple[int, Entry]]:
        for row in rows:
            read = read_entry(
                self._table.content, row.fields, self._counter.site, self._counter.today
            )
            faults = (*row.faults, *(read if isinstance(read, tuple) else ()))
            if faults or isinstance(read, tuple):
                self._refuse(row.line, *(RowFault(row.line, fault) for fault in faults))
            else:
                yield row.line, read

    def _stage(self, good: list[tuple[int, Entry]]) -> None:
        staged: list[Staged] = []
        changes = self._known.compare([entry for _, entry in good])
        for (line, entry), change in zip(good, changes, strict=True):
            if isinstance(change, ListFault):
                self._refuse(line, RowFault(line, change))
            else:
                staged.append(Staged(line, entry, change))
        self._staging.add(staged)

    def _refuse_clashes(self, clashes: Iterable[Clash], problem: RowProblem) -> None:
        field = {Content.BATCHES: "lot", Content.PRODUCTS: "gtin", Content.POLICIES: "subject"}
        name = "name" if problem is RowProblem.OTHER_NAME else field[self._table.content]
        for clash in clashes:
            fault = ListFault(name, problem, expected=str(clash.first))
            self._refuse(clash.line, RowFault(clash.line, fault))

    def _refuse(self, line: int, *faults: RowFault) -> None:
        self._faulty.add(line)
        if len(self._faults) < _FAULTS_KEPT:
            self._faults.extend(faults)

    def _findings(self) -> Findings:
        counted = self._staging.counted()
        return Findings(
            self._table.content,
            self._table.format,
            self._table.encoding,
            self._rows,
            counted[Change.NEW],
            counted[Change.CHANGED],
            counted[Change.EQUAL],
            len(self._faulty),
            tuple(sorted(self._faults, key=lambda each: each.line)),
        )


def _pieces(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """As many rows as are sure to fit into one act."""
    piece: list[Entry] = []
    size = 0
    for entry in entries:
        weight = _at_most_bytes(entry)
        if piece and (len(piece) == PIECE_ROWS or size + weight > _PIECE_BYTES):
            yield piece
            piece, size = [], 0
        piece.append(entry)
        size += weight
    if piece:
        yield piece


def _at_most_bytes(entry: Entry) -> int:
    """A character takes at most four bytes in UTF-8 and two when it is escaped in JSON."""
    match entry:
        case BatchEntry(batch, product):
            texts = len(batch.supplier) + len(batch.notes) + len(batch.site) + len(batch.lot)
            reason = len(batch.recall.reason) if batch.recall else 0
            named = _at_most_bytes(product) if product else 0
            return 400 + 4 * (texts + reason) + named
        case Product(_, name, category):
            return 100 + 4 * (len(name) + len(category))
        case PolicyEntry():
            return 100
        case _:
            assert_never(entry)


def _take_in(piece: list[Entry], book: ShelfBook, clock: Clock) -> None:
    products: dict[str, Product] = {}
    batches: list[Batch] = []
    for entry in piece:
        match entry:
            case BatchEntry(batch, product):
                batches.append(batch)
                if product is not None:
                    products[product.gtin] = product
            case Product():
                products[entry.gtin] = entry
            case PolicyEntry(scope, subject, policy):
                book.set_policy(scope, subject, policy, clock.now())
            case _:
                assert_never(entry)
    if products or batches:
        book.take_in(list(products.values()), batches, clock.now())
