"""A cache that another program holds: staff are told, and what they see and typed stays."""

from contextlib import contextmanager
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from kiosk.app.afterwards import readable, unavailable
from kiosk.app.stations.batches import BATCHES, BatchesStation
from kiosk.visit import HOME
from shared.errors import EvidenceError, UnavailableError
from shared.freshness.batch import Batch, Product, batch_id_of
from tests.support.kiosk_window import KioskInHand, Plan

SHOP = "Markthalle"
BEEF = Product("04012345678901", "Minced beef", "meat")
WHY = "Another program is holding it: end that program and try again."


@dataclass(frozen=True)
class HeldLists:
    """Every question finds the cache held by somebody else."""

    def find(self, *_: object, **__: object) -> tuple[()]:
        raise UnavailableError(WHY)

    one = by_code = product = categories = find


@pytest.fixture
def staff(open_kiosk) -> KioskInHand:
    person = open_kiosk(Plan(settings={"site": {"name": SHOP}}))
    now = person.devices.clock.now()
    batch_id = batch_id_of(SHOP, BEEF.gtin, "B1")
    batch = Batch(batch_id, BEEF.gtin, "B1", SHOP, arrived_on=now.date())
    person.cache.shelf_book.take_in((BEEF,), (batch,), now)
    person.begin()
    person.kiosk.shell.go_to(BATCHES)
    person.wait_for("Minced beef")
    return person


def station(person: KioskInHand) -> BatchesStation:
    (found,) = [s for s in person.kiosk._lineup.stations if isinstance(s, BatchesStation)]
    return found


@contextmanager
def held(person: KioskInHand):
    batches = station(person)
    sides = (batches, batches._list, batches._sheet, batches._form)
    before = batches._work
    busy = replace(before, store=replace(before.store, lists=HeldLists()))
    for side in sides:
        side._work = busy
    yield
    for side in sides:
        side._work = before


def type_into(person: KioskInHand, name: str, text: str) -> None:
    person.settle()
    lines = person.page().findChildren(QLineEdit)
    (line,) = [each for each in lines if each.accessibleName() == name]
    line.setFocus(Qt.FocusReason.OtherFocusReason)
    line.setText(text)


def test_the_list_keeps_what_it_shows_and_tries_again(staff):
    with held(staff):
        type_into(staff, "Search", "beef")
        staff.wait_for("What was found before is still shown.")
        assert staff.shows(WHY)
        assert staff.shows("Minced beef")
    staff.control("Try again").click()

    staff.wait_until(lambda: not staff.shows(WHY))


def test_a_batch_that_cannot_be_read_is_read_again(staff):
    with held(staff):
        station(staff).open_batch(batch_id_of(SHOP, BEEF.gtin, "B1"))
        staff.wait_for("Nothing was changed. Try again.")
    staff.control("Try again").click()

    staff.wait_for("4 day")


def test_the_way_home_is_open(staff):
    with held(staff):
        station(staff).open_batch("b1")
        staff.wait_for("Nothing was changed")
        home = [c for c in staff.controls() if c.accessibleName() == "Home"]
        home[-1].click()

    assert staff.place == HOME


def test_a_number_that_cannot_be_looked_up_stays_in_the_form(staff):
    station(staff).begin_batch()
    with held(staff):
        type_into(staff, "Product number", "4012345678901")
        staff.wait_for("Everything you typed is still here")

    assert staff.shows(WHY)


def test_a_scan_that_leads_nowhere_says_why(staff):
    with held(staff):
        staff.devices.scanner.scan(b"https://counterproof.example/01/04012345678901/10/B1")
        staff.wait_until(lambda: staff.shows(WHY))

    assert staff.place == BATCHES


@pytest.mark.parametrize("tell", [readable, unavailable])
def test_a_damaged_cache_is_left_to_the_next_start(tell):
    with pytest.raises(EvidenceError):
        tell(EvidenceError("damaged"))
