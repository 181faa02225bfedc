from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.stations.freshness.actions import CheckFreshness
from kiosk.stations.freshness.flow import (
    ByCode,
    ById,
    NothingOnShelf,
    Offered,
    UnknownBatch,
    UnknownProduct,
)
from shared.freshness.batch import Batch, Product
from shared.freshness.judgement import Verdict
from shared.freshness.policy import Policy, PolicyBook

TODAY = date(2026, 3, 1)
HEARD = datetime(2026, 3, 1, 7, tzinfo=UTC)
BEEF = Product("04012345678901", "Minced beef", "meat")
PACK = Batch("b1", BEEF.gtin, "L1", "berlin", arrived_on=TODAY)
OLDER = replace(PACK, batch_id="b0", lot="L0", arrived_on=TODAY - timedelta(days=2))


@dataclass
class Shelf:
    products: tuple[Product, ...] = (BEEF,)
    batches: tuple[Batch, ...] = (PACK, OLDER)
    book: PolicyBook = field(default_factory=PolicyBook)

    def snapshot(self):
        return nullcontext(self)

    def data_from(self):
        return HEARD

    def product(self, gtin):
        return next((p for p in self.products if p.gtin == gtin), None)

    def batch(self, gtin, lot):
        return next((b for b in self.batches if (b.gtin, b.lot) == (gtin, lot)), None)

    def batch_by_id(self, batch_id):
        return next((b for b in self.batches if b.batch_id == batch_id), None)

    def on_shelf(self, gtin):
        return tuple(b for b in self.batches if b.gtin == gtin)

    def policy_for(self, product):
        return self.book.policy_for(product) if product else self.book.default


@pytest.fixture
def clock():
    return SimulatedClock(datetime(2026, 3, 1, 12, tzinfo=UTC))


def check(question, clock, shelf=None, zone="Europe/Berlin"):
    action = CheckFreshness(shelf or Shelf(), clock, ZoneInfo(zone))
    return action(question)


def test_a_pack_is_judged_with_the_age_of_the_data(clock):
    answer = check(ByCode(BEEF.gtin, "L1"), clock)
    assert answer.data_from == HEARD
    assert answer.finding.judgement.verdict is Verdict.FRESH
    assert answer.finding.product == BEEF


def test_an_older_pack_is_named(clock):
    assert check(ByCode(BEEF.gtin, "L1"), clock).finding.older == OLDER
    assert check(ById("b0"), clock).finding.older is None


def test_the_day_is_the_day_at_the_counter(clock):
    clock.set(datetime(2026, 3, 1, 23, 30, tzinfo=UTC))
    in_berlin = check(ById("b1"), clock).finding.judgement
    in_utc = check(ById("b1"), clock, zone="UTC").finding.judgement
    assert (in_berlin.days_on_shelf, in_utc.days_on_shelf) == (1, 0)


def test_the_policy_of_the_product_counts(clock):
    shelf = Shelf(book=PolicyBook(by_category={"meat": Policy(0, 0)}))
    verdict = check(ByCode(BEEF.gtin, "L0"), clock, shelf).finding.judgement.verdict
    assert verdict is Verdict.EXPIRED


def test_a_batch_of_a_product_nobody_described_is_judged_by_the_default(clock):
    finding = check(ByCode(BEEF.gtin, "L1"), clock, Shelf(products=())).finding
    assert (finding.product, finding.judgement.verdict) == (None, Verdict.FRESH)


def test_the_earlier_date_of_pack_and_cache_protects(clock):
    yesterday = TODAY - timedelta(days=1)
    finding = check(ByCode(BEEF.gtin, "L1", use_by=yesterday), clock).finding
    assert finding.judgement.verdict is Verdict.EXPIRED
    shelf = Shelf(batches=(replace(PACK, use_by=yesterday),))
    later = ByCode(BEEF.gtin, "L1", use_by=TODAY)
    assert check(later, clock, shelf).finding.judgement.verdict is Verdict.EXPIRED


def test_without_a_lot_the_shelf_is_offered(clock):
    finding = check(ByCode(BEEF.gtin), clock).finding
    assert isinstance(finding, Offered)
    assert [choice.batch.lot for choice in finding.choices] == ["L1", "L0"]


def test_what_is_not_known_is_never_fresh(clock):
    assert check(ByCode("00000000000000"), clock).finding == UnknownProduct("00000000000000")
    assert check(ByCode(BEEF.gtin, "L9"), clock).finding == UnknownBatch("L9", BEEF)
    assert check(ById("b9"), clock).finding == UnknownBatch("b9", None)
    empty = Shelf(batches=())
    assert check(ByCode(BEEF.gtin), clock, empty).finding == NothingOnShelf(BEEF)
