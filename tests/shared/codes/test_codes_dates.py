from datetime import date, datetime

import pytest

from shared.codes.dates import full_year, read_date, read_moment
from shared.codes.faults import MalformedCodeError


@pytest.mark.parametrize(
    ("two_digits", "today", "expected"),
    [
        (26, 2026, 2026),
        (76, 2026, 2076),  # 50 ahead
        (77, 2026, 1977),  # 51 ahead is the past
        (0, 2026, 2000),
        (0, 2049, 2000),  # 49 back
        (0, 2050, 2100),  # 50 back is the future
        (1, 2099, 2101),
        (99, 2001, 1999),
    ],
)
def test_two_digits_mean_the_nearest_year(two_digits: int, today: int, expected: int) -> None:
    assert full_year(two_digits, today) == expected


def test_day_zero_is_the_last_day_of_the_month() -> None:
    assert read_date("240200", 2026) == date(2024, 2, 29)
    assert read_date("250200", 2026) == date(2025, 2, 28)
    assert read_date("261200", 2026) == date(2026, 12, 31)


def test_a_leap_day_its_century_does_not_have_is_refused() -> None:
    assert read_date("000229", 2026) == date(2000, 2, 29)
    with pytest.raises(MalformedCodeError):
        read_date("000229", 2060)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("260102", datetime(2026, 1, 2)),  # noqa: DTZ001 -- a local time
        ("26010203", datetime(2026, 1, 2, 3)),  # noqa: DTZ001
        ("2601020304", datetime(2026, 1, 2, 3, 4)),  # noqa: DTZ001
        ("260102030405", datetime(2026, 1, 2, 3, 4, 5)),  # noqa: DTZ001
    ],
)
def test_a_time_may_end_at_any_part(value: str, expected: datetime) -> None:
    assert read_moment(value, 2026) == expected
