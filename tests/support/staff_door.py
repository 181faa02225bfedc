"""People at the staff's door of a whole kiosk: who come, type, miss and unlock."""

from kiosk.stations.staff.actions import set_pin
from kiosk.stations.staff.flow.talk import Entering, LockedOut
from kiosk.stations.staff.screen import PinPage
from kiosk.ui.status_line import STAFF
from tests.support.kiosk_window import KioskInHand

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
