"""What staff do with batches, on a real cache: found, judged, recorded, changed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.stations.batches.actions import BatchWork, Store
from kiosk.stations.batches.flow.form import Entry, Exists, Known, Refused, Saved
from kiosk.stations.batches.flow.listing import Ask
from kiosk.stations.batches.flow.sheet import Archive, BringBack, LiftRecall, RecallIt
from kiosk.store.appliers import APPLIERS
from kiosk.store.cache import Cache, open_cache
from kiosk.store.freshness import FreshnessShelf
from kiosk.store.key_simulated import SimulatedKeySource
from kiosk.store.shelf_lists import ShelfLists
from shared.freshness.batch import Batch, Product, Recall, batch_id_of
from shared.freshness.entry import Fault, Problem
from shared.freshness.judgement import Verdict
from shared.freshness.listing import Query, Shown

SITE = "Markthalle"
BERLIN = ZoneInfo("Europe/Berlin")
GTIN = "4012345678901"
FULL = "04012345678901"
BEEF = Product(FULL, "Minced beef", "meat")
LATE = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
TODAY = date(2026, 11, 21)  # in Berlin, where it is past midnight
NEW = {"gtin": GTIN, "lot": "L1", "arrived_on": "21.11.2026"}


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    keys, clock = SimulatedKeySource(bytes(32)), SimulatedClock()
    opened = open_cache(tmp_path, keys, clock, lambda size: b"\7" * size, APPLIERS)
    yield opened.cache
    opened.cache.close()


@pytest.fixture
def work(cache: Cache) -> BatchWork:
    lists, shelf = ShelfLists(cache.database, SITE), FreshnessShelf(cache.database, SITE)
    clock = SimulatedClock(LATE)
    return BatchWork(Store(lists, shelf, cache.shelf_book), clock, BERLIN, SITE)


def kept(work: BatchWork, lot: str, days_ago: int = 0, **facts: object) -> Batch:
    """A batch that went live, as one from head office."""
    arrived_on = TODAY - timedelta(days=days_ago)
    batch = Batch(batch_id_of(SITE, FULL, lot), FULL, lot, SITE, arrived_on=arrived_on)
    batch = replace(batch, **facts)
    work.store.book.take_in((BEEF,), (batch,), LATE)
    return batch


def found(work: BatchWork, **query: object) -> list[str]:
    return [row.batch.lot for row in work.rows(Ask(Query(**query))).rows]


def test_today_is_the_day_in_the_shop(work):
    assert work.today() == TODAY


def test_the_list_is_newest_first_and_judged_as_for_a_shopper(work):
    kept(work, "OLD", 9)
    kept(work, "NEW", 0)
    rows = work.rows(Ask(Query()))

    assert [row.batch.lot for row in rows.rows] == ["NEW", "OLD"]
    assert [row.judgement.verdict for row in rows.rows] == [Verdict.FRESH, Verdict.EXPIRED]
    assert (rows.more, rows.categories) == (False, ("meat",))


def test_no_more_rows_are_read_than_are_shown(work):
    for number in range(3):
        kept(work, f"L{number}", number)
    first, rest = work.rows(Ask(Query(), 0, 2)), work.rows(Ask(Query(), 2, 2))

    assert (len(first.rows), first.more) == (2, True)
    assert ([row.batch.lot for row in rest.rows], rest.more) == (["L2"], False)


def test_a_new_batch_waits_for_its_label(work):
    saved = work.record(Entry({**NEW, "name": "Minced beef", "category": "meat"}))

    assert saved == Saved(batch_id_of(SITE, FULL, "L1"))
    assert found(work) == []
    assert found(work, shown=Shown.NOT_LIVE) == ["L1"]
    assert work.known(FULL) == Known(FULL, BEEF, ("meat",))


def test_a_batch_of_a_known_product_needs_no_name(work):
    kept(work, "L0")

    assert isinstance(work.record(Entry(NEW)), Saved)


def test_a_product_nobody_knows_has_to_be_named(work):
    refused = work.record(Entry(NEW))

    assert refused == Refused(
        (Fault("name", Problem.MISSING), Fault("category", Problem.MISSING))
    )
    assert found(work, shown=Shown.ALL) == []


def test_every_fault_is_told_once(work):
    refused = work.record(Entry({"gtin": "40123", "lot": "L 1", "name": "x"}))

    assert isinstance(refused, Refused)
    assert [fault.field for fault in refused.faults] == ["gtin", "lot"]


def test_a_batch_that_is_there_is_not_overwritten(work):
    batch = kept(work, "L1", notes="as it was")

    assert work.record(Entry({**NEW, "notes": "other"})) == Exists(batch.batch_id)
    assert work.sheet(batch.batch_id).row.batch.notes == "as it was"


def test_what_was_saved_already_is_saved(work):
    entry = Entry({**NEW, "name": "Minced beef", "category": "meat"})

    assert work.record(entry) == work.record(entry) == Saved(batch_id_of(SITE, FULL, "L1"))


def test_editing_changes_dates_and_notes_and_nothing_else(work):
    batch = kept(work, "L1", recall=Recall("germs", TODAY))
    saved = work.record(Entry({**NEW, "notes": "new", "use_by": "24.11.2026"}, batch))

    after = work.sheet(batch.batch_id).row.batch
    assert saved == Saved(batch.batch_id)
    assert (after.notes, after.use_by) == ("new", date(2026, 11, 24))
    assert (after.recall, after.live) == (batch.recall, True)


def test_a_batch_of_an_unnamed_product_can_be_edited_and_the_product_named(work):
    batch = Batch(batch_id_of(SITE, FULL, "L1"), FULL, "L1", SITE, arrived_on=TODAY)
    work.store.book.put(batch, LATE)
    assert isinstance(work.record(Entry(NEW, batch)), Saved)

    work.record(Entry({**NEW, "name": "Minced beef", "category": "meat"}, batch))

    assert work.known(FULL).product == BEEF


def test_a_batch_says_which_one_to_sell_first(work):
    old, new = kept(work, "OLD", 2), kept(work, "NEW", 0)

    assert work.sheet(new.batch_id).older == old
    assert work.sheet(old.batch_id).older is None


def test_a_recall_is_told_and_can_be_lifted(work):
    batch = kept(work, "L1")
    recalled = work.do(batch.batch_id, RecallIt(" germs "))
    lifted = work.do(batch.batch_id, LiftRecall())

    assert recalled.row.batch.recall == Recall("germs", TODAY)
    assert recalled.row.judgement.verdict is Verdict.RECALLED
    assert lifted.row.judgement.verdict is Verdict.FRESH


def test_an_archived_batch_leaves_the_list_and_comes_back(work):
    batch = kept(work, "L1")

    assert work.do(batch.batch_id, Archive()).row.batch.archived
    assert (found(work), found(work, shown=Shown.ARCHIVED)) == ([], ["L1"])
    assert not work.do(batch.batch_id, BringBack()).row.batch.archived


def test_what_is_not_there_is_not_there(work):
    assert work.sheet("nothing") is None
    assert work.batch_id(FULL, "L1") is None


def test_a_code_leads_to_its_batch(work):
    batch = kept(work, "L1")

    assert work.batch_id(FULL, "L1") == batch.batch_id


def test_labels_are_told_in_the_time_of_the_shop(work, cache):
    batch = kept(work, "L1")
    cache.shelf_book.printed((batch.batch_id,), 2, LATE)
    unproven = work.sheet(batch.batch_id).row.listed.label
    cache.shelf_book.prove(batch.batch_id, LATE)
    proven = work.sheet(batch.batch_id).row.listed.label

    assert (unproven.printed_at.hour, unproven.proven_at) == (0, None)
    assert proven.proven_at.date() == TODAY
