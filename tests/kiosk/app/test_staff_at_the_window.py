"""The staff's door at the real window: no way past it, and what is behind it."""

import pytest
from PySide6.QtCore import Qt

from kiosk.app.stations.doorway import CHANGE_PIN, PIN
from kiosk.app.stations.freshness import FRESHNESS
from kiosk.app.stations.staff import CHECKUP
from kiosk.stations.staff.flow.talk import Choosing, Entering, LockedOut, Looking
from kiosk.ui.status_line import STAFF
from kiosk.visit import HOME, Attract
from tests.kiosk.app.conftest import OpenKiosk
from tests.support.kiosk_window import KioskInHand, Plan
from tests.support.staff_door import (
    CODE,
    NEW,
    WRONG,
    come_to_the_door,
    door_of,
    miss,
    type_in,
    unlock,
)


def test_on_the_first_day_a_pin_is_chosen_and_nothing_else_is_offered(
    person: KioskInHand,
) -> None:
    person.begin()
    person.touch("Staff")
    person.wait_for("Choose a PIN for staff")
    type_in(person, "123456", "Next")
    assert person.shows("Counting up or down is guessed at once.")
    type_in(person, CODE, "Next")
    type_in(person, CODE, "Set this PIN")

    person.wait_for("The PIN is set.")
    assert person.place == STAFF
    assert {act.kind for act in person.cache.acts.since(0)} == {"staff.pin-set"}


@pytest.mark.parametrize("place", [STAFF, CHANGE_PIN, CHECKUP])
def test_whatever_is_tapped_leads_to_the_door_while_it_is_locked(
    person: KioskInHand, place: str
) -> None:
    come_to_the_door(person)
    person.window.place_wanted.emit(place)

    assert person.place == PIN


def test_a_scan_opens_no_door_and_is_let_fall_before_it(person: KioskInHand) -> None:
    come_to_the_door(person)
    person.type_quickly(f"{CODE}\r")
    person.devices.scanner.scan(CODE.encode())
    person.pump()

    assert person.place == PIN
    assert not any(CODE in text for text in person.texts())


def test_behind_the_door_is_the_menu_and_back_leads_past_the_door(person: KioskInHand) -> None:
    unlock(person)
    person.touch("Checkup")
    assert person.place == CHECKUP
    person.touch("Back")
    assert person.place == STAFF
    person.touch("Back")
    assert person.place == HOME
    person.touch("Staff")
    assert person.place == STAFF, "unlocked for the whole visit"


def test_lock_ends_the_visit_and_the_next_one_begins_locked(person: KioskInHand) -> None:
    unlock(person).touch("Lock")
    assert isinstance(person.kiosk.shell.state, Attract)
    person.begin()
    person.touch("Staff")

    assert person.place == PIN


def test_a_wrong_pin_is_told_with_the_tries_that_are_left(person: KioskInHand) -> None:
    come_to_the_door(person)
    miss(person)

    assert person.shows("Wrong PIN. 4 more tries, then a wait.")
    assert person.place == PIN


def test_too_many_misses_lock_the_door_for_the_next_visitor_too(person: KioskInHand) -> None:
    come_to_the_door(person)
    for _ in range(5):
        miss(person)
    assert person.shows("Locked for a while")
    assert person.shows("0:30")
    person.kiosk.shell.leave()
    person.let_pass(10)
    person.begin()
    person.touch("Staff")

    person.wait_for("0:20")
    person.let_pass(20)
    person.wait_for("Type the PIN.")


def test_misses_while_changing_the_pin_throw_an_unlocked_visitor_out(
    person: KioskInHand,
) -> None:
    unlock(person).go_to("Checkup", "Back", "Change PIN")
    for _ in range(5):
        type_in(person, WRONG, "Next")
        person.wait_until(lambda: isinstance(door_of(person).state(), Entering | LockedOut))
    assert person.shows("Locked for a while")
    person.touch("Back")
    assert person.place == PIN, "not the menu, which was open a moment ago"
    person.touch("Back")

    assert person.place == HOME


def test_the_pin_is_changed_by_whoever_knows_the_present_one(person: KioskInHand) -> None:
    unlock(person).touch("Change PIN")
    type_in(person, CODE, "Next")
    person.wait_for("Choose a new PIN")
    type_in(person, NEW, "Next")
    type_in(person, NEW, "Set this PIN")
    person.wait_for("The PIN is set.")
    record = person.cache.staff_door.look()

    assert person.place == STAFF
    assert record is not None
    assert person.devices.hasher.matches(record.pin_hash, NEW)


def test_an_unfinished_change_is_undone_by_going_elsewhere(person: KioskInHand) -> None:
    unlock(person).touch("Change PIN")
    type_in(person, CODE, "Next")
    person.wait_for("Choose a new PIN")
    person.go_to("Back", "Change PIN")

    person.wait_for("Type the present PIN")


def test_the_whole_way_in_by_keyboard_alone(person: KioskInHand) -> None:
    come_to_the_door(person)
    person.type_slowly("2469")
    person.press(Qt.Key.Key_Backspace)
    person.type_slowly("810")
    person.press(Qt.Key.Key_Return)

    person.wait_until(lambda: person.place == STAFF)


def test_a_keyboard_is_heard_again_after_a_look_elsewhere(person: KioskInHand) -> None:
    come_to_the_door(person)
    person.go_to("Language", "Back")
    person.pump()
    person.type_slowly("24")

    assert door_of(person).state() == Entering(digits="24")


def test_digits_are_gone_when_the_visitor_was_elsewhere(person: KioskInHand) -> None:
    come_to_the_door(person)
    person.go_to("2", "4", "Language", "Back")

    assert door_of(person).state() == Entering()


def test_escape_leads_back_and_clear_takes_all_digits(person: KioskInHand) -> None:
    come_to_the_door(person)
    person.go_to("2", "4", "Clear")
    assert door_of(person).state() == Entering()
    person.press(Qt.Key.Key_Escape)

    assert person.place == HOME


def test_without_a_cache_there_is_no_door_and_no_menu(open_kiosk: OpenKiosk) -> None:
    person = open_kiosk(Plan(cache=False))
    person.begin()
    person.touch("Staff")

    assert person.place == CHECKUP
    person.touch("Back")
    assert person.place == HOME


def test_freshness_stays_open_to_everybody(person: KioskInHand) -> None:
    come_to_the_door(person)
    person.window.place_wanted.emit(FRESHNESS)

    assert person.place == FRESHNESS


def test_the_door_is_looked_at_anew_by_each_visitor(person: KioskInHand) -> None:
    come_to_the_door(person)
    person.kiosk.shell.leave()
    person.cache.staff_door.clear_pin(person.devices.clock.now())
    person.begin()
    person.touch("Staff")
    assert door_of(person).state() in (Looking(), Choosing())

    person.wait_for("Choose a PIN for staff")
