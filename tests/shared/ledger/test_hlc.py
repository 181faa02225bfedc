"""The clock of the chain never goes back, whatever the wall clock does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import InputError
from shared.ledger.hlc import LARGEST_COUNT, Hlc, from_number, heard, tick

clocks = st.builds(Hlc, st.integers(0, 2**40), st.integers(0, LARGEST_COUNT))


@given(clocks, st.integers(0, 2**41))
def test_the_next_event_is_always_later(last, wall_ms):
    assert tick(last, wall_ms) > last
    assert tick(last, wall_ms).ms >= wall_ms


@given(clocks, clocks, st.integers(0, 2**41))
def test_an_event_is_later_than_what_was_heard(last, other, wall_ms):
    assert heard(last, other, wall_ms) > max(last, other)


@given(clocks)
def test_a_clock_survives_being_a_number(clock):
    assert from_number(clock.number) == clock


def test_a_full_count_borrows_a_millisecond():
    assert tick(Hlc(5, LARGEST_COUNT), 0) == Hlc(6)


def test_a_wall_clock_that_went_back_only_counts():
    assert tick(Hlc(1000), 3) == Hlc(1000, 1)


@pytest.mark.parametrize("parts", [(-1, 0), (2**48, 0), (0, -1), (0, 2**16)])
def test_what_no_clock_can_say_is_refused(parts):
    with pytest.raises(InputError, match="cannot say"):
        Hlc(*parts)
