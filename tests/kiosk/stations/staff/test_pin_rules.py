"""Which PINs are accepted, and how long the door stays shut."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.stations.staff.flow.lockout import (
    LONGEST_WAIT,
    passed_since,
    tries_before_wait,
    wait_after,
)
from kiosk.stations.staff.flow.pin import LEAST_DIGITS, MOST_DIGITS, Weakness, weakness_of

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("pin", "weakness"),
    [
        ("", Weakness.TOO_SHORT),
        ("24681", Weakness.TOO_SHORT),
        ("000000", Weakness.SAME_DIGIT),
        ("123456", Weakness.RUN),
        ("789012", Weakness.RUN),
        ("987654321", Weakness.RUN),
        ("321098", Weakness.RUN),
        ("121212", Weakness.REPEATED),
        ("417417", Weakness.REPEATED),
        ("447711", Weakness.REPEATED),
        ("010101", Weakness.REPEATED),
        ("310384", Weakness.DATE),
        ("033184", Weakness.DATE),
        ("840331", Weakness.DATE),
        ("290200", Weakness.DATE),
        ("31031984", Weakness.DATE),
        ("20260704", Weakness.DATE),
        ("147258", Weakness.FOLLOWED),
        ("852741", Weakness.FOLLOWED),
    ],
)
def test_a_pin_that_others_try_first_is_refused_with_the_reason(pin, weakness):
    assert weakness_of(pin) is weakness


@pytest.mark.parametrize(
    "pin", ["246810", "135792", "947203", "31041850", "4726194", "999999999990"]
)
def test_a_pin_of_another_kind_is_accepted(pin):
    assert weakness_of(pin) is None


def test_nine_of_ten_pins_of_six_digits_are_left_to_choose_from():
    every_hundredth = [f"{number:06d}" for number in range(37, 1_000_000, 101)]
    accepted = [pin for pin in every_hundredth if weakness_of(pin) is None]
    assert len(accepted) / len(every_hundredth) > 0.9


@given(st.text("0123456789", min_size=LEAST_DIGITS, max_size=MOST_DIGITS))
def test_every_pin_is_judged(pin):
    assert weakness_of(pin) is not Weakness.TOO_SHORT


def test_four_misses_are_free_and_each_further_one_doubles_the_wait_up_to_an_hour():
    waits = [wait_after(misses).total_seconds() for misses in range(14)]
    assert waits == [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600]
    assert wait_after(10**9) == LONGEST_WAIT


def test_who_misses_is_told_how_many_tries_are_left_before_the_wait():
    assert [tries_before_wait(misses) for misses in range(7)] == [5, 4, 3, 2, 1, 1, 1]


def test_a_clock_that_was_set_back_counts_as_not_a_second():
    assert passed_since(NOON, NOON + timedelta(seconds=5)) == timedelta(seconds=5)
    assert passed_since(NOON, NOON - timedelta(days=400)) == timedelta()
    assert passed_since(None, NOON) == timedelta()
