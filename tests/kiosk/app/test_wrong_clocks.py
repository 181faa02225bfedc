"""A kiosk whose battery is empty or whose year was mistyped answers all the same."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.devices.simulated_clock import SimulatedClock
from shared.freshness.batch import Batch, Product
from tests.support.kiosk_window import Devices, Plan, kiosk_on

SHOP = "Markthalle"
AT_THE_SHOP = Plan(settings={"site": {"name": SHOP, "time_zone": "America/New_York"}})
BEEF = Product("04012345678901", "Minced beef", "meat")
CODE = "https://counterproof.example/01/04012345678901/10/L1?17={:%y%m%d}"
RIGHT = datetime(2026, 1, 5, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "verdict"),
    [
        (RIGHT, "Fresh"),
        (datetime(1970, 1, 1, tzinfo=UTC), "Not known"),
        (datetime(2090, 6, 1, tzinfo=UTC), "Expired"),
    ],
    ids=lambda each: str(getattr(each, "year", "")),
)
def test_a_clock_that_is_wrong_is_never_a_reason_to_call_a_pack_fresh(
    qapp, qtbot, tmp_path, now: datetime, verdict: str
) -> None:
    use_by = RIGHT.date() + timedelta(days=5)
    batch = Batch("b1", BEEF.gtin, "L1", SHOP, arrived_on=RIGHT.date(), use_by=use_by)
    devices = Devices(clock=SimulatedClock(now))
    with kiosk_on(qapp, qtbot, tmp_path, AT_THE_SHOP, devices) as person:
        person.cache.shelf_book.take_in((BEEF,), (batch,), now)
        person.devices.scanner.scan(CODE.format(use_by).encode())

        person.wait_for(verdict)
