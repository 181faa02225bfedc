"""Staff who walk away in the middle: nothing typed survives, and the door is locked again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from kiosk.app.stations.batches import BATCH_FORM, BATCHES
from kiosk.app.stations.doorway import CHANGE_PIN, PIN
from kiosk.app.stations.intake import IMPORT
from kiosk.app.stations.labels import LABELS
from kiosk.app.stations.policies import POLICIES
from kiosk.app.stations.staff import CHECKUP
from kiosk.stations.staff.actions import set_pin
from kiosk.ui.header import LANGUAGES
from kiosk.ui.status_line import STAFF
from kiosk.visit import HOME, Attract
from tests.support.kiosk_window import KioskInHand

CODE = "246810"
TYPED = "half-a-secret"
PAGES = [STAFF, BATCHES, BATCH_FORM, LABELS, POLICIES, IMPORT, CHANGE_PIN, CHECKUP]


@pytest.fixture
def staff(person: KioskInHand) -> KioskInHand:
    devices = person.devices
    set_pin(person.cache.staff_door, devices.hasher, devices.clock, CODE)
    unlock(person)
    return person


def unlock(person: KioskInHand) -> None:
    person.begin()
    person.touch("Staff")
    assert person.place == PIN
    person.wait_for("Type the PIN.")
    person.go_to(*CODE, "Unlock")
    person.wait_until(lambda: person.place == STAFF)


def lines(person: KioskInHand) -> list[QLineEdit]:
    person.settle()
    return [e for e in person.page().findChildren(QLineEdit) if e.isVisible()]


def type_everywhere(person: KioskInHand) -> None:
    for line in lines(person):
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.setText(TYPED[: line.maxLength()])


def fall_asleep(person: KioskInHand) -> None:
    person.fall_silent()
    person.let_pass(20)
    person.wait_until(lambda: isinstance(person.kiosk.shell.state, Attract))


@pytest.mark.parametrize("place", PAGES)
def test_who_walks_away_leaves_a_locked_door_and_empty_fields(
    staff: KioskInHand, place: str
) -> None:
    staff.kiosk.shell.go_to(place)
    type_everywhere(staff)
    fall_asleep(staff)
    staff.pump()
    assert isinstance(staff.kiosk.shell.state, Attract), "no late answer leads anywhere"
    unlock(staff)
    staff.kiosk.shell.go_to(place)

    assert [line.text() for line in lines(staff) if TYPED[:4] in line.text()] == []


@pytest.mark.parametrize("place", [BATCHES, BATCH_FORM, POLICIES])
def test_another_language_in_the_middle_keeps_what_was_typed(
    staff: KioskInHand, place: str
) -> None:
    staff.kiosk.shell.go_to(place)
    line = lines(staff)[0]
    line.setText("4012345678901")
    staff.kiosk.shell.go_to(LANGUAGES)
    staff.touch("العربية")
    staff.touch(staff.button("back"))

    assert staff.place == place
    assert lines(staff)[0].text() == "4012345678901"
    assert staff.window.layoutDirection() == Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize("place", [place for place in PAGES if place != STAFF])
def test_back_and_home_lead_out_of_every_staff_page(staff: KioskInHand, place: str) -> None:
    staff.kiosk.shell.go_to(place)
    staff.touch(staff.button("back"))
    assert staff.place == STAFF
    staff.kiosk.shell.go_to(place)
    staff.touch(staff.button("home"))

    assert staff.place == HOME
