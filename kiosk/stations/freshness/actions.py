"""What the station does for a shopper: look a pack up in the cache and judge it."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, assert_never
from zoneinfo import ZoneInfo

from kiosk.ports import Clock
from kiosk.stations.freshness.flow import (
    Answer,
    ByCode,
    ById,
    Finding,
    Judged,
    NothingOnShelf,
    Offered,
    Question,
    UnknownBatch,
    UnknownProduct,
)
from shared.freshness.batch import Batch, Product
from shared.freshness.judgement import judge
from shared.freshness.policy import Policy
from shared.freshness.printed import Printed, as_printed
from shared.freshness.rotation import older_one


class Shelf(Protocol):
    """What the cache knows of the packs at this site, and since when."""

    def data_from(self) -> datetime | None: ...

    def product(self, gtin: str) -> Product | None: ...

    def batch(self, gtin: str, lot: str) -> Batch | None: ...

    def batch_by_id(self, batch_id: str) -> Batch | None: ...

    def on_shelf(self, gtin: str) -> tuple[Batch, ...]: ...

    def policy_for(self, product: Product | None) -> Policy:
        """The default where the product is not known."""
        ...


class Shelves(Protocol):
    def snapshot(self) -> AbstractContextManager[Shelf]:
        """One state of the shelf, whatever is written meanwhile."""
        ...


@dataclass(frozen=True, slots=True)
class CheckFreshness:
    shelves: Shelves
    clock: Clock
    zone: ZoneInfo

    def __call__(self, question: Question) -> Answer:
        with self.shelves.snapshot() as shelf:
            found = _Check(shelf, self.today()).find(question)
            return Answer(found, shelf.data_from())

    def today(self) -> date:
        """The calendar day at the counter, whatever day it is elsewhere."""
        return self.clock.now().astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class _Check:
    """One question, on one day, to one state of the shelf."""

    shelf: Shelf
    today: date

    def find(self, question: Question) -> Finding:
        match question:
            case ById(batch_id):
                return self._judge_pack(self.shelf.batch_by_id(batch_id), batch_id, None)
            case ByCode(gtin, lot):
                if lot is None:
                    return self._offer(gtin)
                return self._judge_pack(self.shelf.batch(gtin, lot), lot, question)
            case _:
                assert_never(question)

    def _offer(self, gtin: str) -> Finding:
        product = self.shelf.product(gtin)
        if product is None:
            return UnknownProduct(gtin)
        batches = self.shelf.on_shelf(gtin)
        if not batches:
            return NothingOnShelf(product)
        policy = self.shelf.policy_for(product)
        return Offered(product, tuple(self._judged(b, product, policy, ()) for b in batches))

    def _judge_pack(self, batch: Batch | None, lot: str, code: ByCode | None) -> Finding:
        if batch is None:
            product = self.shelf.product(code.gtin) if code else None
            return UnknownBatch(lot, product)
        product = self.shelf.product(batch.gtin)
        policy = self.shelf.policy_for(product)
        on_shelf = self.shelf.on_shelf(batch.gtin)
        return self._judged(_as_printed(batch, code), product, policy, on_shelf)

    def _judged(
        self, batch: Batch, product: Product | None, policy: Policy, on_shelf: tuple[Batch, ...]
    ) -> Judged:
        judgement = judge(batch, policy, self.today)
        older = older_one(batch, on_shelf, policy, self.today)
        return Judged(batch, product, judgement, older)


def _as_printed(batch: Batch, code: ByCode | None) -> Batch:
    return batch if code is None else as_printed(batch, Printed(code.use_by, code.best_before))
