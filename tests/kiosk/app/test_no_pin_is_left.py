"""No PIN is heard, and none outlives its use: looked for in Qt, in Python and in the log."""

import logging
from collections.abc import Callable

import pytest

from kiosk.app.stations.doorway import PIN
from kiosk.stations.staff.flow.talk import Choosing
from tests.support.kiosk_window import KioskInHand
from tests.support.staff_door import WRONG, come_to_the_door, door_of, miss, type_in
from tests.support.traces import clipboards, holders, pattern_of, said_on_screen


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


@pytest.mark.no_cover
@pytest.mark.parametrize("use", [check_wrong, leave_half_typed, choose_twice])
def test_nothing_of_a_typed_pin_is_left(
    person: KioskInHand, caplog: pytest.LogCaptureFixture, use: Callable[[KioskInHand], None]
) -> None:
    caplog.set_level(logging.DEBUG)
    constants = holders(pattern_of(WRONG))
    use(person)
    person.pump()
    person.settle()

    assert holders(pattern_of(WRONG)).keys() <= constants.keys()
    assert [told for told in said_on_screen(person) if WRONG in told] == []
    assert [r.getMessage() for r in caplog.records if WRONG in r.getMessage()] == []
    assert clipboards() == set()
