"""What the station does: fetch batches, print labels, record it, prove a batch by its code."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Protocol

from kiosk.ports import Clock, MediaType, Printer, PrintJob
from kiosk.stations.labels.flow import Item
from shared.codes.elements import Elements
from shared.codes.labels import label_elements, label_link
from shared.codes.understand import BatchLink
from shared.freshness.batch import Batch
from shared.freshness.listing import Listed
from shared.freshness.scan_back import BatchCode

RECENT = 20
_JOB = "counterproof-labels"


class Shelf(Protocol):
    def one(self, batch_id: str) -> Listed | None: ...

    def by_code(self, gtin: str, lot: str) -> Listed | None: ...

    def recently_printed(self, limit: int) -> tuple[Listed, ...]: ...


class Book(Protocol):
    def printed(self, batch_ids: Sequence[str], copies: int, at: datetime) -> None: ...

    def prove(self, batch_id: str, at: datetime) -> None: ...


Typeset = Callable[[MediaType, Callable[[int], bool]], bytes | None]
"""Makes one job of all labels; None once the answer to how many are done was to stop."""


class Run:
    """One try to print: what it has done is told, and it can be stopped between two labels."""

    def __init__(self, tell: Callable[[int], None]) -> None:
        self._tell = tell
        self._wanted = True

    def stop(self) -> None:
        self._wanted = False

    def go_on(self, done: int) -> bool:
        self._tell(done)
        return self._wanted


@dataclass(frozen=True, slots=True)
class LabelDesk:
    shelf: Shelf
    book: Book
    clock: Clock

    def fetch(self, batch_ids: Sequence[str]) -> tuple[Listed, ...]:
        """Those that are there, in the order asked for."""
        found = (self.shelf.one(batch_id) for batch_id in dict.fromkeys(batch_ids))
        return tuple(listed for listed in found if listed is not None)

    def recent(self) -> tuple[Listed, ...]:
        return self.shelf.recently_printed(RECENT)

    def identify(self, code: BatchCode) -> Listed | None:
        if isinstance(code, BatchLink):
            return self.shelf.one(code.batch_id)
        return self.shelf.by_code(code.gtin, code.lot or "")

    def record(self, items: Sequence[Item]) -> None:
        """Called once the printer has the whole job.

        A crash between the two is harmless: there are labels then that nobody recorded, their
        batches are not live, and a label printed again, or scanned, says the same as the first.
        Recording first could leave a batch that waits for a label nobody ever printed.
        """
        now = self.clock.now()
        by_copies = sorted(items, key=attrgetter("copies"))
        for copies, same in groupby(by_copies, attrgetter("copies")):
            self.book.printed([item.batch_id for item in same], copies, now)

    def prove(self, batch_id: str) -> None:
        self.book.prove(batch_id, self.clock.now())


def print_labels(printer: Printer, typeset: Typeset, run: Run) -> bool:
    """Hand one job over, whole; False if it was stopped before."""
    printer.check()  # a printer without paper is told before minutes of work, not after
    data = typeset(printer.media, run.go_on)
    if data is None:
        return False
    printer.print(PrintJob(_JOB, printer.media, data))
    return True


def elements_of(batch: Batch) -> Elements:
    """Raise `MalformedCodeError` if the lot or a date cannot stand in a code."""
    return label_elements(batch.gtin, batch.lot, batch.use_by, batch.best_before)


def link_of(server: str, batch: Batch) -> str:
    return label_link(server, elements_of(batch))
