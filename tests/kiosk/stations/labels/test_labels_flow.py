from datetime import UTC, datetime

import pytest

from kiosk.stations.labels.flow import (
    MOST_LABELS,
    Choosing,
    Closed,
    CopiesSet,
    Fetched,
    Fetching,
    Item,
    NotPrinted,
    Overview,
    Printed,
    Printing,
    PrintWanted,
    Progressed,
    RecentFound,
    Removed,
    ScanBackWanted,
    StopWanted,
    Wanted,
    advance,
)
from shared.codes.understand import ScannedCode, understand
from shared.freshness.batch import Batch
from shared.freshness.listing import LabelRecord, Listed
from shared.freshness.scan_back import CodeHeard, Prove, ScanBack, awaiting

PRINTED = LabelRecord(datetime(2026, 11, 21, tzinfo=UTC), 1)
IDS = ("id-A", "id-B")


def listed(lot, *, live=False, label=None):
    return Listed(Batch(f"id-{lot}", "04012345678901", lot, "berlin", live=live), None, label)


A, B, SOLD = listed("A"), listed("B", label=PRINTED), listed("S", live=True, label=PRINTED)
CHOSEN = Choosing((Item(A), Item(B)))
AT_WORK = Printing(CHOSEN.items)
LABEL_B = CodeHeard(understand(ScannedCode("(01)04012345678901(10)B"), 2026))


def test_wanted_batches_are_fetched_and_one_label_of_each_is_offered():
    assert advance(Overview(), Wanted(IDS)) == Fetching(IDS)
    assert advance(Fetching(IDS), Fetched(IDS, (A, B))) == CHOSEN
    assert CHOSEN.total == 2


def test_batches_that_are_gone_lead_back():
    assert advance(Fetching(IDS), Fetched(IDS, ())) == Overview()


def test_an_answer_to_other_batches_is_not_taken():
    assert advance(Fetching(IDS), Fetched(("id-X",), (A,))) == Fetching(IDS)


@pytest.mark.parametrize(("wanted", "kept"), [(0, 1), (7, 7), (1000, 999)])
def test_copies_keep_to_what_a_printer_takes(wanted, kept):
    one = advance(CHOSEN, CopiesSet(wanted, "id-B"))
    assert [item.copies for item in one.items] == [1, kept]
    both = advance(CHOSEN, CopiesSet(wanted))
    assert [item.copies for item in both.items] == [kept, kept]


def test_a_batch_can_be_taken_off_and_without_any_there_is_nothing_to_choose():
    left = advance(CHOSEN, Removed("id-A"))
    assert left == Choosing((Item(B),))
    assert advance(left, Removed("id-B")) == Overview()


def test_a_job_prints_and_then_waits_for_its_scans():
    assert advance(CHOSEN, PrintWanted()) == AT_WORK
    assert advance(AT_WORK, Printed()) == awaiting((A, B))


def test_what_is_live_already_waits_for_nothing():
    assert advance(Printing((Item(SOLD),)), Printed()) == Overview()


def test_more_labels_than_one_job_takes_are_not_begun():
    many = Choosing(tuple(Item(A, 999) for _ in range(3)))
    assert many.total > MOST_LABELS
    assert advance(many, PrintWanted()) == many


def test_a_failed_job_keeps_batches_and_copies_and_says_why():
    chosen = advance(CHOSEN, CopiesSet(5, "id-A"))
    failed = advance(advance(chosen, PrintWanted()), NotPrinted("no paper"))
    assert failed == Choosing(chosen.items, "no paper")
    assert advance(failed, PrintWanted()) == Printing(chosen.items)


def test_progress_and_the_wish_to_stop_are_shown_until_the_job_ends():
    state = advance(advance(AT_WORK, Progressed(1)), StopWanted())
    assert state == Printing(CHOSEN.items, 1, stopping=True)
    assert state.total == 2
    assert advance(state, NotPrinted()) == CHOSEN


@pytest.mark.parametrize("event", [Wanted(IDS), Closed(), PrintWanted(), LABEL_B])
def test_while_a_job_is_made_nothing_else_begins(event):
    assert advance(AT_WORK, event) == AT_WORK


def test_closing_leads_to_the_overview():
    assert advance(CHOSEN, Closed()) == Overview()
    assert advance(awaiting((A,)), Closed()) == Overview()


def test_recent_labels_are_shown_where_nothing_was_begun():
    assert advance(Overview(), RecentFound((B, SOLD))) == Overview((B, SOLD))
    assert advance(CHOSEN, RecentFound((B,))) == CHOSEN


def test_labels_that_were_printed_before_can_be_scanned_without_printing():
    assert advance(CHOSEN, ScanBackWanted()) == awaiting((B,))
    assert advance(Overview((B, SOLD)), ScanBackWanted()) == awaiting((B,))


@pytest.mark.parametrize("state", [Choosing((Item(A),)), Overview((SOLD,)), Overview()])
def test_where_no_label_waits_there_is_nothing_to_scan(state):
    assert advance(state, ScanBackWanted()) == state
    assert advance(state, LABEL_B) == state


def test_a_label_scanned_on_the_overview_begins_the_scanning():
    state = advance(Overview((B, SOLD)), LABEL_B)
    assert isinstance(state, ScanBack)
    assert state.jobs == (Prove("id-B"),)


def test_scans_go_on_while_they_are_awaited():
    assert advance(awaiting((B,)), LABEL_B).jobs == (Prove("id-B"),)


@pytest.mark.parametrize("event", [Progressed(1), StopWanted(), Printed(), NotPrinted("late")])
def test_news_of_a_job_that_is_over_changes_nothing(event):
    assert advance(CHOSEN, event) == CHOSEN
