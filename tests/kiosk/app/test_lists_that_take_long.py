"""A list that takes its time: what happens to it while staff wait, turn back or walk away."""

import threading
from dataclasses import dataclass, field

import pytest

from kiosk.app.afterwards import restart
from kiosk.app.stations.intake import IMPORT, IntakeStation
from kiosk.stations.intake.actions import Steps
from kiosk.stations.intake.flow import ListFile, Looking, Summary
from kiosk.stations.intake.screen import IntakePage
from kiosk.ui.tasks import Lane
from shared.errors import UnavailableError
from shared.freshness.lists import Content
from tests.kiosk.app.conftest import OpenKiosk
from tests.support.kiosk_window import KioskInHand

BOUND_S = 20
FILE = ListFile("/media/usb/long.csv", "long.csv", "usb", 10)
SUMMARY = Summary(Content.BATCHES, 3, 3, 0, 0, 0)
WHY = "The stick was pulled out after 1 of 3 rows."


@dataclass
class SlowList:
    """A list on a stick that is read and written only as far as the test lets it."""

    may_go_on: threading.Event = field(default_factory=threading.Event)
    breaks_early: bool = False
    breaks: bool = False
    closed: int = 0
    summary: Summary = SUMMARY

    def files(self) -> tuple[ListFile, ...]:
        return (FILE,)

    def looking_over(self, _file: ListFile) -> "Steps[SlowList]":
        yield 0.5
        assert self.may_go_on.wait(BOUND_S)
        if self.breaks_early:
            raise UnavailableError(WHY)
        return self

    def importing(self) -> Steps[int]:
        yield 0.5
        assert self.may_go_on.wait(BOUND_S)
        if self.breaks:
            raise UnavailableError(WHY)
        return 3

    def close(self) -> None:
        self.closed += 1


@dataclass(frozen=True)
class Staff:
    person: KioskInHand
    station: IntakeStation
    slow: SlowList

    @property
    def page(self) -> IntakePage:
        page = self.person.page()
        assert isinstance(page, IntakePage)
        return page

    def arrive(self) -> None:
        self.person.kiosk.shell.arrive()
        self.person.kiosk.shell.go_to(IMPORT)

    def walk_away(self) -> None:
        self.person.kiosk.shell.leave()

    def begin_to_look(self) -> None:
        self.page.file_chosen.emit(FILE)
        self.person.wait_until(lambda: self.page.state() == Looking(FILE, 0.5))

    def begin_to_import(self) -> None:
        self.begin_to_look()
        self.slow.may_go_on.set()
        self.person.wait_for("This list can be imported.")
        self.slow.may_go_on.clear()
        self.page.import_wanted.emit()
        self.person.wait_for("Leave the kiosk switched on")


@pytest.fixture
def staff(open_kiosk: OpenKiosk) -> Staff:
    person = open_kiosk()
    (station,) = [s for s in person.kiosk._lineup.stations if isinstance(s, IntakeStation)]
    slow = station._lists = SlowList()
    there = Staff(person, station, slow)
    there.arrive()
    person.wait_until(lambda: any("long.csv" in c.accessibleName() for c in person.controls()))
    return there


def finish_storage(person: KioskInHand) -> None:
    """Wait for everything that was asked of the cache until now, and for its answers."""
    done: list[None] = []
    person.kiosk.tasks.run(Lane.STORAGE, lambda: None, on_done=done.append, on_failed=restart)
    person.wait_until(lambda: bool(done))


def test_a_look_that_ends_after_its_visit_is_let_go_of(staff: Staff) -> None:
    staff.begin_to_look()
    staff.walk_away()
    staff.slow.may_go_on.set()
    staff.person.wait_until(lambda: staff.slow.closed == 1)

    staff.arrive()
    staff.person.wait_for("Choose a list.")
    assert not staff.person.shows("This list can be imported.")


def test_a_file_that_is_tapped_twice_is_looked_over_once(staff: Staff) -> None:
    staff.begin_to_look()
    staff.page.file_chosen.emit(FILE)
    staff.slow.may_go_on.set()
    staff.person.wait_for("This list can be imported.")

    assert staff.slow.closed == 0


def test_nothing_is_imported_before_it_was_looked_over(staff: Staff) -> None:
    staff.page.import_wanted.emit()
    staff.begin_to_look()
    staff.page.import_wanted.emit()

    assert staff.page.state() == Looking(FILE, 0.5)
    staff.slow.may_go_on.set()


def test_an_import_goes_on_without_its_visitor_and_is_told_to_the_next(staff: Staff) -> None:
    staff.begin_to_import()
    staff.walk_away()
    staff.arrive()
    staff.person.wait_for("Leave the kiosk switched on")
    staff.slow.may_go_on.set()

    staff.person.wait_for("3 rows were imported.")
    staff.person.wait_until(lambda: staff.slow.closed == 1)


def test_a_list_with_nothing_new_is_not_imported(staff: Staff) -> None:
    staff.slow.summary = Summary(Content.BATCHES, 3, 0, 0, 3, 0)
    staff.begin_to_look()
    staff.slow.may_go_on.set()
    staff.person.wait_for("Everything in this list is already here.")
    staff.page.import_wanted.emit()

    assert staff.person.shows("Everything in this list is already here.")


def test_a_look_that_breaks_after_it_was_cancelled_says_nothing(staff: Staff) -> None:
    staff.slow.breaks_early = True
    staff.begin_to_look()
    staff.page.back_wanted.emit()
    staff.slow.may_go_on.set()
    staff.person.wait_for("Choose a list.")
    finish_storage(staff.person)

    assert not staff.person.shows(WHY)


def test_there_is_no_way_back_while_rows_are_written(staff: Staff) -> None:
    staff.begin_to_import()
    staff.page.back_wanted.emit()

    assert staff.person.shows("Leave the kiosk switched on")
    staff.slow.may_go_on.set()
    staff.person.wait_for("3 rows were imported.")


def test_an_import_that_breaks_off_says_how_far_it_came(staff: Staff) -> None:
    staff.slow.breaks = True
    staff.begin_to_import()
    staff.slow.may_go_on.set()
    staff.person.wait_for(WHY)

    staff.person.touch("Choose another list")
    staff.person.wait_for("Choose a list.")
    assert staff.slow.closed == 1
