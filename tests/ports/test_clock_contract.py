"""The contract of both clocks."""

from datetime import timedelta

import pytest

from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.devices.system_clock import SystemClock
from kiosk.ports import Clock

CLOCKS = [SystemClock(), SimulatedClock()]


@pytest.mark.parametrize("clock", CLOCKS, ids=["system", "simulated"])
def test_the_wall_clock_is_in_utc(clock: Clock):
    assert clock.now().utcoffset() == timedelta(0)


@pytest.mark.parametrize("clock", CLOCKS, ids=["system", "simulated"])
def test_monotonic_time_never_goes_back(clock: Clock):
    times = [clock.monotonic() for _ in range(5)]
    assert times == sorted(times)
