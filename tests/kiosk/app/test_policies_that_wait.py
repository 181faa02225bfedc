"""Rules for freshness while the cache is slow or held by somebody else."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pytest

from kiosk.app.stations.policies import POLICIES, PoliciesStation
from kiosk.stations.policies.actions import PolicyWork
from kiosk.stations.policies.screen import PoliciesPage
from shared.errors import UnavailableError
from shared.freshness.batch import Batch, Product
from shared.freshness.policy import Policy
from shared.freshness.policy_change import ForCategory
from tests.kiosk.app.conftest import OpenKiosk
from tests.support.kiosk_window import KioskInHand

BOUND_S = 20
WHY = "Another program is holding it: end that program and try again."
BEEF = Product("04012345678901", "Beef", "meat")
MEAT = ForCategory("meat")


@dataclass(frozen=True)
class Held:
    """Every question and every change finds the cache held by somebody else."""

    def fail(self, *_: object) -> None:
        raise UnavailableError(WHY)

    policies = set_policy = unset_policy = fail


@dataclass(frozen=True)
class SlowArrivals:
    """Counts the batches only when the test lets it; notes that it began."""

    began: threading.Semaphore
    may_go_on: threading.Event

    def since(self, *_: object) -> Iterator[tuple[Batch, Product | None]]:
        self.began.release()
        assert self.may_go_on.wait(BOUND_S)
        return iter(())


@dataclass(frozen=True)
class Staff:
    person: KioskInHand
    station: PoliciesStation

    @property
    def page(self) -> PoliciesPage:
        page = self.person.page()
        assert isinstance(page, PoliciesPage)
        return page

    @contextmanager
    def work(self, work: PolicyWork) -> Iterator[None]:
        before, self.station._work = self.station._work, work
        yield
        self.station._work = before

    def held(self) -> PolicyWork:
        return replace(self.station._work, policies=Held(), book=Held())

    def choose_meat(self) -> None:
        self.page.rules.chosen.emit(MEAT)
        self.person.wait_until(self.page.is_counted)


@pytest.fixture
def staff(open_kiosk: OpenKiosk) -> Staff:
    person = open_kiosk()
    now = person.devices.clock.now()
    person.cache.shelf_book.take_in((BEEF,), (), now)
    (station,) = [s for s in person.kiosk._lineup.stations if isinstance(s, PoliciesStation)]
    there = Staff(person, station)
    person.begin()
    person.kiosk.shell.go_to(POLICIES)
    person.wait_until(there.page.is_read)
    return there


def offered(staff: Staff, name: str) -> bool:
    return any(name in control.accessibleName() for control in staff.person.controls())


def test_rules_that_cannot_be_read_are_read_again(staff: Staff) -> None:
    with staff.work(staff.held()):
        staff.person.kiosk.shell.leave()
        staff.person.begin()
        staff.person.kiosk.shell.go_to(POLICIES)
        staff.person.wait_for(WHY)
    staff.person.touch("Try again")

    staff.person.wait_until(lambda: staff.page.is_read() and not staff.person.shows(WHY))


def test_a_rule_that_cannot_be_saved_stays_as_it_was_set(staff: Staff) -> None:
    staff.choose_meat()
    staff.page.editor.fresh_set.emit(3)
    with staff.work(staff.held()):
        staff.person.touch("Save")
        staff.person.wait_for(WHY)

    assert staff.person.shows("Fresh up to day 3 on the shelf")
    staff.person.touch("Save")
    staff.person.wait_for("The rule holds from now on.")


def test_what_would_change_nothing_is_neither_saved_nor_removed(staff: Staff) -> None:
    staff.choose_meat()
    with staff.work(staff.held()):
        staff.page.editor.remove_wanted.emit()
        staff.page.editor.save_wanted.emit()
        staff.page.editor.save_wanted.emit()
        staff.person.wait_for(WHY)

    assert staff.station._state.subject == MEAT


def test_an_emptied_search_asks_nobody(staff: Staff) -> None:
    staff.page.rules.searched.emit("bee")
    staff.person.wait_until(lambda: offered(staff, "Beef"))
    staff.page.rules.searched.emit(" ")

    assert not offered(staff, "Beef")


def test_only_the_newest_draft_is_counted_after_the_one_under_way(staff: Staff) -> None:
    slow = SlowArrivals(threading.Semaphore(0), threading.Event())
    with staff.work(replace(staff.station._work, arrivals=slow)):
        staff.page.rules.chosen.emit(MEAT)
        assert slow.began.acquire(timeout=BOUND_S)
        for days in (3, 4, 5):
            staff.page.editor.fresh_set.emit(days)
        slow.may_go_on.set()
        staff.person.wait_until(staff.page.is_counted)

    assert staff.station._state.draft == Policy(5, 5)
    assert slow.began.acquire(blocking=False)
    assert not slow.began.acquire(blocking=False)
