"""The staff's door at the real window: no way past it, and what is behind it."""

import gc
import logging
import threading
import types
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt

from kiosk.app.stations.doorway import CHANGE_PIN, PIN
from kiosk.app.stations.freshness import FRESHNESS
from kiosk.app.stations.staff import CHECKUP
from kiosk.stations.staff.actions import set_pin
from kiosk.stations.staff.flow.talk import Choosing, Entering, LockedOut, Looking
from kiosk.stations.staff.screen import PinPage
from kiosk.ui.header import LANGUAGES
from kiosk.ui.status_line import STAFF
from kiosk.visit import HOME, Attract
from shared.errors import UnavailableError
from shared.hashing import SecretHasher
from tests.kiosk.app.conftest import OpenKiosk
from tests.kiosk.app.test_nothing_is_left import clipboards, said_on_screen, texts_in
from tests.support.kiosk_window import KioskInHand, Plan

CODE, WRONG, NEW = "246810", "135792", "975310"


def door_of(person: KioskInHand) -> PinPage:
    page = person.page()
    assert isinstance(page, PinPage)
    return page


def come_to_the_door(person: KioskInHand, pin: str = CODE) -> KioskInHand:
    devices = person.devices
    set_pin(person.cache.staff_door, devices.hasher, devices.clock, pin)
    person.begin()
    person.touch("Staff")
    person.wait_until(lambda: isinstance(door_of(person).state(), Entering))
    return person


def type_in(person: KioskInHand, pin: str, send: str) -> None:
    person.go_to(*pin, send)


def unlock(person: KioskInHand) -> KioskInHand:
    come_to_the_door(person)
    type_in(person, CODE, "Unlock")
    person.wait_until(lambda: person.place == STAFF)
    return person


def miss(person: KioskInHand) -> None:
    type_in(person, WRONG, "Unlock")
    person.wait_until(lambda: isinstance(door_of(person).state(), Entering | LockedOut))


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


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Every check of a PIN waits until this is set, as on a slow machine."""
    go, matches = threading.Event(), SecretHasher.matches

    def wait_first(hasher: SecretHasher, kept: str, secret: str) -> bool:
        assert go.wait(10), "nobody let the check go on"
        return matches(hasher, kept, secret)

    monkeypatch.setattr(SecretHasher, "matches", wait_first)
    yield go
    go.set()


def come_next(person: KioskInHand) -> None:
    """One visitor goes in the middle of a check, and another comes to the door."""
    person.kiosk.shell.leave()
    person.begin()
    person.touch("Staff")
    person.pump()
    assert door_of(person).state() == Looking(), "the door waits for the check before"


def test_a_guess_counts_although_its_visit_ended_before_the_answer(
    person: KioskInHand, held: threading.Event
) -> None:
    come_to_the_door(person)
    type_in(person, WRONG, "Unlock")
    come_next(person)
    held.set()

    person.wait_until(lambda: door_of(person).state() == Entering())
    record = person.cache.staff_door.look()
    assert record is not None
    assert record.failures == 1


def test_a_late_answer_unlocks_nothing_for_the_next_visitor(
    person: KioskInHand, held: threading.Event
) -> None:
    come_to_the_door(person)
    type_in(person, CODE, "Unlock")
    come_next(person)
    held.set()

    person.wait_until(lambda: door_of(person).state() == Entering())
    assert person.place == PIN


def test_who_went_elsewhere_while_it_was_checked_is_unlocked_and_left_there(
    person: KioskInHand, held: threading.Event
) -> None:
    come_to_the_door(person)
    type_in(person, CODE, "Unlock")
    person.touch("Language")
    held.set()
    person.wait_until(lambda: person.kiosk._staff.is_open)

    assert person.place == LANGUAGES
    person.touch("Staff")
    assert person.place == STAFF


def test_while_one_pin_is_checked_no_tap_begins_another_check(
    person: KioskInHand, held: threading.Event
) -> None:
    come_to_the_door(person)
    type_in(person, WRONG, "Unlock")
    for _ in range(5):
        person.touch("Unlock")
    held.set()
    person.wait_until(lambda: isinstance(door_of(person).state(), Entering))
    person.pump()

    record = person.cache.staff_door.look()
    assert record is not None
    assert record.failures == 1


def test_the_record_decides_about_a_try_and_not_the_screen(person: KioskInHand) -> None:
    come_to_the_door(person)
    for _ in range(5):
        person.cache.staff_door.note_refused(person.devices.clock.now())
    type_in(person, CODE, "Unlock")

    person.wait_for("Locked for a while")


def test_escape_leads_back_and_clear_takes_all_digits(person: KioskInHand) -> None:
    come_to_the_door(person)
    person.go_to("2", "4", "Clear")
    assert door_of(person).state() == Entering()
    person.press(Qt.Key.Key_Escape)

    assert person.place == HOME


def test_an_outcome_that_cannot_be_kept_is_said_and_decides_nothing(
    person: KioskInHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise UnavailableError("The disk is full; free some space.")

    come_to_the_door(person)
    monkeypatch.setattr(person.cache.staff_door, "_record", full)
    for pin in (CODE, WRONG):
        type_in(person, pin, "Unlock")
        person.wait_for("The disk is full; free some space.")
        person.wait_until(lambda: door_of(person).state() == Entering())

    assert person.place == PIN


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


def test_no_key_that_is_touched_is_read_aloud(person: KioskInHand) -> None:
    come_to_the_door(person)
    person.go_to_checkup()  # where it is found out that this kiosk can speak
    person.wait_for("Silent speech")
    person.go_to("Ease of use", "Read aloud")
    person.kiosk.shell.go_to(PIN)
    person.settle()
    before = len(person.devices.speech.said)
    person.go_to(*"9431")

    assert before > 0
    said = [text for text, _ in person.devices.speech.said[before:]]
    assert not any(character.isdigit() for text in said for character in text)


def check_wrong(person: KioskInHand) -> None:
    come_to_the_door(person)
    miss(person)


def leave_half_typed(person: KioskInHand) -> None:
    come_to_the_door(person)
    person.go_to(*WRONG)
    person.kiosk.shell.leave()


def choose_twice(person: KioskInHand) -> None:
    person.begin()
    person.touch("Staff")
    person.wait_until(lambda: isinstance(door_of(person).state(), Choosing))
    type_in(person, WRONG, "Next")
    type_in(person, WRONG, "Set this PIN")
    person.wait_for("The PIN is set.")


@pytest.mark.parametrize("use", [check_wrong, leave_half_typed, choose_twice])
def test_nothing_of_a_typed_pin_is_left(
    person: KioskInHand, caplog: pytest.LogCaptureFixture, use: Callable[[KioskInHand], None]
) -> None:
    caplog.set_level(logging.DEBUG)
    constants = holders()
    use(person)
    person.pump()
    person.settle()

    assert holders() <= constants
    assert [told for told in said_on_screen(person) if WRONG in told] == []
    assert [r.getMessage() for r in caplog.records if WRONG in r.getMessage()] == []
    assert clipboards() == set()


def holders() -> set[int]:
    """Whatever holds the PIN, by its identity; this module has it as a constant."""
    gc.collect()
    found: set[int] = set()
    for thing in gc.get_objects():
        for text in texts_in(thing):
            if WRONG in text and not isinstance(thing, types.FrameType):
                found.add(id(thing))
    return found


def test_the_door_is_looked_at_anew_by_each_visitor(person: KioskInHand) -> None:
    come_to_the_door(person)
    person.kiosk.shell.leave()
    person.cache.staff_door.clear_pin(person.devices.clock.now())
    person.begin()
    person.touch("Staff")
    assert door_of(person).state() in (Looking(), Choosing())

    person.wait_for("Choose a PIN for staff")
