"""A PIN is checked while people come and go: each try counts once, for its own visit only."""

import threading
from collections.abc import Iterator

import pytest

from kiosk.app.stations.doorway import PIN
from kiosk.stations.staff.flow.talk import Entering, Looking
from kiosk.ui.header import LANGUAGES
from kiosk.ui.status_line import STAFF
from shared.errors import UnavailableError
from shared.hashing import SecretHasher
from tests.support.kiosk_window import KioskInHand
from tests.support.staff_door import CODE, WRONG, come_to_the_door, door_of, type_in


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
    person.wait_until(lambda: person.kiosk._lineup._staff.is_open)

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
