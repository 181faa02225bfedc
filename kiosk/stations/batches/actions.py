"""What staff do with batches: see them judged as for a shopper, record and change them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol, assert_never
from zoneinfo import ZoneInfo

from kiosk.ports import Clock
from kiosk.stations.batches.flow.form import Entry, Exists, Known, Outcome, Refused, Saved
from kiosk.stations.batches.flow.listing import Ask, Row, Rows
from kiosk.stations.batches.flow.sheet import (
    Archive,
    BringBack,
    Deed,
    LiftRecall,
    RecallIt,
    Sheet,
)
from shared.freshness.batch import Batch, Product, Recall
from shared.freshness.entry import Fault, read_batch, read_product
from shared.freshness.judgement import judge
from shared.freshness.listing import LabelRecord, Listed, Query
from shared.freshness.policy import Policy, PolicyBook
from shared.freshness.rotation import older_one


class Lists(Protocol):
    """All batches of the site, whatever their state."""

    def find(self, query: Query, limit: int, offset: int = 0) -> tuple[Listed, ...]: ...

    def one(self, batch_id: str) -> Listed | None: ...

    def by_code(self, gtin: str, lot: str) -> Listed | None: ...

    def product(self, gtin: str) -> Product | None: ...

    def categories(self) -> tuple[str, ...]: ...


class Shelf(Protocol):
    """What a shopper is told by."""

    def on_shelf(self, gtin: str) -> tuple[Batch, ...]: ...

    def policies(self) -> PolicyBook: ...


class Book(Protocol):
    """Where every change is written; each returns once it cannot be lost any more."""

    def put(self, batch: Batch, at: datetime) -> None: ...

    def recall(self, batch_id: str, recall: Recall | None, at: datetime) -> None: ...

    def archive(self, batch_id: str, at: datetime, *, archived: bool) -> None: ...

    def take_in(
        self, products: Sequence[Product], batches: Sequence[Batch], at: datetime
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class Store:
    lists: Lists
    shelf: Shelf
    book: Book


@dataclass(frozen=True, slots=True)
class BatchWork:
    """Every use case reads or writes the cache: for the storage lane."""

    store: Store
    clock: Clock
    zone: ZoneInfo
    site: str

    def today(self) -> date:
        """The calendar day in the shop, whatever day it is elsewhere."""
        return self.clock.now().astimezone(self.zone).date()

    def rows(self, ask: Ask) -> Rows:
        """One more than asked for is read, so that nobody has to count a million batches."""
        lists = self.store.lists
        found = lists.find(ask.query, ask.limit + 1, ask.offset)
        book = self.store.shelf.policies()
        rows = tuple(self._row(each, book) for each in found[: ask.limit])
        return Rows(rows, len(found) > ask.limit, lists.categories())

    def sheet(self, batch_id: str) -> Sheet | None:
        listed = self.store.lists.one(batch_id)
        if listed is None:
            return None
        shelf = self.store.shelf
        book = shelf.policies()
        on_shelf = shelf.on_shelf(listed.batch.gtin)
        policy = _policy(listed.product, book)
        older = older_one(listed.batch, on_shelf, policy, self.today())
        return Sheet(self._row(listed, book), older)

    def batch_id(self, gtin: str, lot: str) -> str | None:
        listed = self.store.lists.by_code(gtin, lot)
        return None if listed is None else listed.batch.batch_id

    def known(self, gtin: str) -> Known:
        lists = self.store.lists
        return Known(gtin, lists.product(gtin), lists.categories())

    def do(self, batch_id: str, deed: Deed) -> Sheet | None:
        book, now = self.store.book, self.clock.now()
        match deed:
            case RecallIt(reason):
                book.recall(batch_id, Recall(reason.strip(), self.today()), now)
            case LiftRecall():
                book.recall(batch_id, None, now)
            case Archive() | BringBack():
                book.archive(batch_id, now, archived=isinstance(deed, Archive))
            case _:
                assert_never(deed)
        return self.sheet(batch_id)

    def record(self, entry: Entry) -> Outcome:
        """A new batch is not live: first its label has to be scanned back."""
        batch = read_batch(entry.fields, self.site, self.today())
        product = self._new_product(entry)
        if not isinstance(batch, Batch) or isinstance(product, tuple):
            return Refused(_united(batch, product))
        if entry.editing is not None:
            batch = _edited(entry.editing, batch)
        else:
            batch = replace(batch, live=False)
            if there := self.store.lists.by_code(batch.gtin, batch.lot):
                return _repeated(batch, there.batch)
        self._write(batch, product)
        return Saved(batch.batch_id)

    def _new_product(self, entry: Entry) -> Product | tuple[Fault, ...] | None:
        """A product nobody knows is recorded with its first batch."""
        read = read_product(entry.fields)
        gtin = read.gtin if isinstance(read, Product) else self._gtin(entry.fields)
        if not gtin or self.store.lists.product(gtin) is not None:
            return None
        named = any(entry.fields.get(name, "").strip() for name in ("name", "category"))
        return read if named or entry.editing is None else None

    def _gtin(self, fields: Mapping[str, str]) -> str:
        """Of an entry whose product could not be read; empty when the number was at fault."""
        alone = read_product({"gtin": fields.get("gtin", ""), "name": "-", "category": "-"})
        return alone.gtin if isinstance(alone, Product) else ""

    def _write(self, batch: Batch, product: Product | None) -> None:
        """Product and batch in one act: never the one without the other."""
        now = self.clock.now()
        if product is None:
            self.store.book.put(batch, now)
        else:
            self.store.book.take_in((product,), (batch,), now)

    def _row(self, listed: Listed, book: PolicyBook) -> Row:
        judgement = judge(listed.batch, _policy(listed.product, book), self.today())
        return Row(replace(listed, label=self._local(listed.label)), judgement)

    def _local(self, label: LabelRecord | None) -> LabelRecord | None:
        if label is None:
            return None
        proven = label.proven_at.astimezone(self.zone) if label.proven_at else None
        return replace(
            label, printed_at=label.printed_at.astimezone(self.zone), proven_at=proven
        )


def _policy(product: Product | None, book: PolicyBook) -> Policy:
    return book.policy_for(product) if product else book.default


def _repeated(batch: Batch, there: Batch) -> Outcome:
    """Saved twice, because the first time looked as if it had failed, is saved once."""
    return Saved(there.batch_id) if there == batch else Exists(there.batch_id)


def _edited(before: Batch, read: Batch) -> Batch:
    """Its code, its recall and its standing stay: a form does not change them."""
    return replace(
        before,
        produced_on=read.produced_on,
        arrived_on=read.arrived_on,
        best_before=read.best_before,
        use_by=read.use_by,
        supplier=read.supplier,
        notes=read.notes,
    )


def _united(*read: Batch | Product | tuple[Fault, ...] | None) -> tuple[Fault, ...]:
    """Each fault once: batch and product both look at the number."""
    faults = (fault for each in read if isinstance(each, tuple) for fault in each)
    return tuple(dict.fromkeys(faults))
