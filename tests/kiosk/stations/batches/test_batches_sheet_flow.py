"""One batch: read, changed only after a confirmation, and never without what was typed."""

import pytest

from kiosk.stations.batches.flow.listing import Row
from kiosk.stations.batches.flow.sheet import (
    Archive,
    BringBack,
    Closed,
    Confirmed,
    Confirming,
    DeedDone,
    DeedFailed,
    DeedWanted,
    Doing,
    Dropped,
    LiftRecall,
    Looking,
    Missing,
    Opened,
    Opening,
    Reasoning,
    ReasonTyped,
    ReasonWanted,
    RecallIt,
    Sheet,
    SheetRead,
    SheetUnread,
    SheetWanted,
    Unread,
    advance,
)
from shared.freshness.batch import Batch
from shared.freshness.judgement import Judgement, Verdict
from shared.freshness.listing import Listed

JUDGEMENT = Judgement(Verdict.NOT_KNOWN, (), None, None)
SHEET = Sheet(Row(Listed(Batch("b1", "04012345678901", "L1", "shop"), None), JUDGEMENT))
OTHER = Sheet(Row(Listed(Batch("b2", "04012345678901", "L2", "shop"), None), JUDGEMENT))
GERMS = RecallIt("Germs")


def step_after(*events, step=None):
    state = Opened(SHEET, step or Looking())
    for event in events:
        state = advance(state, event)
    assert isinstance(state, Opened)
    return state.step


def test_a_batch_is_read_and_shown():
    state = advance(Closed(), SheetWanted("b1"))

    assert state == Opening("b1")
    assert advance(state, SheetRead("b1", SHEET)) == Opened(SHEET)


def test_an_answer_about_another_batch_changes_nothing():
    for late in (SheetRead("b2", OTHER), SheetUnread("b2", "busy")):
        assert advance(Opening("b1"), late) == Opening("b1")
        assert advance(Closed(), late) == Closed()


def test_a_batch_that_is_not_there_is_missing():
    assert advance(Opening("b1"), SheetRead("b1", None)) == Missing()


def test_a_cache_that_does_not_answer_is_said():
    assert advance(Opening("b1"), SheetUnread("b1", "busy")) == Unread("b1", "busy")


def test_a_recall_begins_with_the_question_why():
    assert step_after(ReasonWanted(), ReasonTyped("Ger"), ReasonTyped("Germs")) == Reasoning(
        "Germs"
    )


@pytest.mark.parametrize("blank", ["", "  "])
def test_a_recall_without_a_reason_is_not_even_asked_about(blank):
    assert step_after(ReasonWanted(), DeedWanted(RecallIt(blank))) == Reasoning(
        blank, lacking=True
    )


def test_a_recall_is_confirmed_and_then_done():
    assert step_after(ReasonWanted(), DeedWanted(GERMS)) == Confirming(GERMS)
    assert step_after(Confirmed(), step=Confirming(GERMS)) == Doing(GERMS)


def test_who_does_not_confirm_keeps_the_reason_and_can_drop_it_too():
    assert step_after(Dropped(), step=Confirming(GERMS)) == Reasoning("Germs")
    assert step_after(Dropped(), Dropped(), step=Confirming(GERMS)) == Looking()


@pytest.mark.parametrize("deed", [LiftRecall(), Archive(), BringBack()])
def test_everything_else_is_confirmed_as_well(deed):
    assert step_after(DeedWanted(deed)) == Confirming(deed)
    assert step_after(DeedWanted(deed), Dropped()) == Looking()


def test_nothing_is_done_that_was_not_asked_about():
    assert step_after(Confirmed()) == Looking()
    assert step_after(DeedWanted(Archive()), step=Doing(GERMS)) == Doing(GERMS)


def test_what_was_done_is_shown():
    doing = Opened(SHEET, Doing(GERMS))

    assert advance(doing, DeedDone(GERMS, OTHER)) == Opened(OTHER)
    assert advance(doing, DeedDone(GERMS, None)) == Missing()


def test_a_deed_that_failed_leaves_the_reason_and_says_why():
    failed = advance(Opened(SHEET, Doing(GERMS)), DeedFailed(GERMS, "The disk is full."))

    assert failed == Opened(SHEET, Reasoning("Germs"), "The disk is full.")
    assert advance(failed, DeedWanted(GERMS)) == Opened(SHEET, Confirming(GERMS))


def test_the_answer_to_another_deed_changes_nothing():
    doing = Opened(SHEET, Doing(GERMS))

    assert advance(doing, DeedFailed(Archive(), "busy")) == doing
