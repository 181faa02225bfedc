"""Staff at the list of a small shop's batches."""

from datetime import timedelta

import pytest

from kiosk.app.stations.batches import BATCHES
from tests.kiosk.app.conftest import OpenKiosk
from tests.support.kiosk_window import KioskInHand, Plan
from tests.support.staff_batches import BEEF, MILK, SHOP, batch_of, today


@pytest.fixture
def staff(open_kiosk: OpenKiosk) -> KioskInHand:
    """Upright: sideways the same widgets stand elsewhere, and every screen is walked so."""
    person = open_kiosk(Plan(settings={"site": {"name": SHOP}}))
    day = today(person)
    batches = (
        batch_of(BEEF, "B1", day),
        batch_of(BEEF, "B2", day - timedelta(days=9)),
        batch_of(MILK, "M1", day - timedelta(days=1)),
        batch_of(MILK, "M2", day, live=False),
    )
    person.cache.shelf_book.take_in((BEEF, MILK), batches, person.devices.clock.now())
    person.begin()
    person.kiosk.shell.go_to(BATCHES)
    person.wait_for("B1")
    return person
