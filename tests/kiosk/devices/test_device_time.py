"""Clocks that can be moved, pictures spaced out evenly, and the mailbox of one."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from kiosk.devices.latest import Latest
from kiosk.devices.pacing import Cadence, SimulatedPacer
from kiosk.devices.simulated_clock import SimulatedClock
from shared.errors import InputError

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_a_step_moves_both_clocks():
    clock = SimulatedClock(NOON, monotonic=7)
    clock.step(2.5)
    assert (clock.now(), clock.monotonic()) == (NOON + timedelta(seconds=2.5), 9.5)


def test_setting_the_wall_clock_back_leaves_monotonic_time_alone():
    clock = SimulatedClock(NOON, monotonic=7)
    clock.set(NOON - timedelta(days=1))
    assert (clock.now(), clock.monotonic()) == (NOON - timedelta(days=1), 7)


def test_another_time_zone_is_turned_into_utc():
    clock = SimulatedClock(NOON.astimezone(timezone(timedelta(hours=5))))
    assert clock.now().isoformat() == "2026-03-01T12:00:00+00:00"


def test_a_clock_takes_no_naive_time_and_no_step_back():
    with pytest.raises(InputError, match="time zone"):
        SimulatedClock(datetime(2026, 3, 1, 12))  # noqa: DTZ001 (the point of the test)
    with pytest.raises(InputError, match="back in time"):
        SimulatedClock().step(-1)


def test_pictures_come_at_their_rate():
    clock = SimulatedClock()
    cadence = Cadence(clock, SimulatedPacer(clock), 0.25)
    assert [cadence.next() for _ in range(4)] == [(0, 0.0), (1, 0.25), (2, 0.5), (3, 0.75)]


def test_a_late_reader_gets_one_picture_for_all_it_missed():
    clock = SimulatedClock()
    cadence = Cadence(clock, SimulatedPacer(clock), 0.25)
    cadence.next()
    clock.step(10)
    times = [cadence.next()[1] for _ in range(3)]
    assert times == [10.0, 10.25, 10.5]


def test_no_picture_takes_longer_than_a_second():
    clock = SimulatedClock()
    cadence = Cadence(clock, SimulatedPacer(clock), 60)
    cadence.next()
    assert cadence.next() == (1, 1.0)


def test_the_mailbox_keeps_only_the_newest_and_gives_it_once():
    box = Latest[str]()
    box.put("old")
    box.put("new")
    assert (box.take(), box.take(), box.version) == ("new", None, 2)


def test_several_readers_each_see_the_newest_value_once():
    box = Latest[str]()
    assert box.newer_than(0) is None
    box.put("first")
    assert box.newer_than(0) == (1, "first")
    assert box.newer_than(0) == (1, "first")
    assert box.newer_than(1) is None
