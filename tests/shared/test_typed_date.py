"""A day typed key by key, the short year, and what is no day at all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.freshness.entry import read_date
from shared.freshness.typed_date import as_typed, completed, dotted


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2", "2"),
        ("21", "21"),
        ("211", "21.1"),
        ("21.112", "21.11.2"),
        ("21112026", "21.11.2026"),
        ("1.", "01."),
        ("01.3.", "01.03."),
        ("01.03.2026", "01.03.2026"),
        ("٢١١١", "21.11"),
        ("2026-11-21", "2026-11-21"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_dots_come_by_themselves(typed, shown):
    assert dotted(typed) == shown


def test_what_is_dotted_stays_as_it_is():
    for typed in ("2", "21.1", "01.", "21.11.2026"):
        assert dotted(typed) == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("211126", "21.11.2026"),
        (" 21.11.2026 ", "21.11.2026"),
        ("1.1.26", "01.01.2026"),
        ("21.11", "21.11"),
        ("soon", "soon"),
    ],
)
def test_a_short_year_is_one_of_this_century(typed, meant):
    assert completed(typed) == meant


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_filled_in_is_read_as_that_day(day):
    assert read_date(completed(as_typed(day))) == day
    assert dotted(as_typed(day)) == as_typed(day)


def test_no_day_is_an_empty_field():
    assert as_typed(None) == ""
