"""Importing a list: nothing before it was looked over, no way back once writing began."""

import pytest

from kiosk.stations.intake.actions import Done, next_step
from kiosk.stations.intake.flow import (
    BackWanted,
    Broken,
    Choosing,
    Failed,
    FileChosen,
    FilesFound,
    Finished,
    Imported,
    Importing,
    ImportWanted,
    ListFile,
    Looked,
    LookedOver,
    Looking,
    Progressed,
    Summary,
    advance,
)
from shared.freshness.lists import Content

FILE = ListFile("/media/usb/a.csv", "a.csv", "usb", 10)
GOOD = Summary(Content.BATCHES, 3, 1, 1, 1, 0)
NOTHING_NEW = Summary(Content.BATCHES, 3, 0, 0, 2, 1)


def after(*events, state=None):
    state = state or Choosing()
    for event in events:
        state = advance(state, event)
    return state


def test_a_list_is_found_looked_over_and_imported():
    assert after(FilesFound((FILE,))) == Choosing((FILE,))
    assert after(FileChosen(FILE), Progressed(0.5)) == Looking(FILE, 0.5)
    looked = after(FileChosen(FILE), LookedOver(GOOD))
    assert looked == Looked(FILE, GOOD)
    assert after(ImportWanted(), Progressed(0.5), state=looked) == Importing(FILE, GOOD, 0.5)
    assert after(ImportWanted(), Finished(2), state=looked) == Imported(FILE, GOOD, 2)


@pytest.mark.parametrize(
    "state", [Looking(FILE), Looked(FILE, GOOD), Imported(FILE, GOOD, 2), Broken(FILE, "x")]
)
def test_there_is_a_way_back_to_the_lists(state):
    assert advance(state, BackWanted()) == Choosing()


@pytest.mark.parametrize(
    ("state", "event"),
    [
        (Importing(FILE, GOOD), BackWanted()),
        (Importing(FILE, GOOD), LookedOver(NOTHING_NEW)),
        (Looking(FILE), Finished(2)),
        (Looking(FILE), FilesFound(())),
        (Looking(FILE), ImportWanted()),
        (Looked(FILE, NOTHING_NEW), ImportWanted()),
        (Looked(FILE, GOOD), FileChosen(FILE)),
        (Choosing(), Progressed(1)),
        (Choosing(), Failed("late")),
    ],
)
def test_what_does_not_apply_changes_nothing(state, event):
    assert advance(state, event) == state


@pytest.mark.parametrize("state", [Looking(FILE), Importing(FILE, GOOD)])
def test_what_breaks_is_said(state):
    assert advance(state, Failed("The disk is full.")) == Broken(FILE, "The disk is full.")


def test_steps_end_with_their_result():
    def steps():
        yield 0.5
        return 7

    work = steps()
    assert next_step(work) == 0.5
    assert next_step(work) == Done(7)
