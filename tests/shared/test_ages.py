"""An age in its largest whole unit."""

from datetime import timedelta

import pytest

from shared.ages import Unit, largest_unit


@pytest.mark.parametrize(
    ("seconds", "unit", "count"),
    [
        (-5, Unit.SECOND, 0),
        (0, Unit.SECOND, 0),
        (59.9, Unit.SECOND, 59),
        (60, Unit.MINUTE, 1),
        (3599, Unit.MINUTE, 59),
        (3600, Unit.HOUR, 1),
        (86_399, Unit.HOUR, 23),
        (86_400, Unit.DAY, 1),
    ],
)
def test_an_age_is_told_in_its_largest_whole_unit(
    seconds: float, unit: Unit, count: int
) -> None:
    assert largest_unit(timedelta(seconds=seconds)) == (unit, count)
