"""The windows of a demo fit the screen, and leave each other in sight."""

import pytest
from PySide6.QtCore import QRect, QSize

from kiosk.app.placing import place_on

WANTED = QSize(1280, 800)


@pytest.mark.parametrize(
    ("screen", "place"),
    [
        (QRect(0, 0, 1920, 1080), QRect(0, 32, 1280, 800)),
        (QRect(0, 0, 1080, 1920), QRect(0, 32, 1080, 800)),
        (QRect(64, 28, 1024, 740), QRect(64, 60, 1024, 708)),
    ],
    ids=["room for it", "too narrow", "too low, beside a panel"],
)
def test_a_window_is_as_large_as_wanted_or_as_the_screen_allows(
    screen: QRect, place: QRect
) -> None:
    assert place_on(screen, WANTED, is_second=False) == place


@pytest.mark.parametrize("screen", [QRect(0, 0, 1920, 1080), QRect(0, 0, 1080, 1920)])
def test_two_of_them_leave_each_other_in_sight(screen: QRect) -> None:
    first = place_on(screen, WANTED, is_second=False)
    second = place_on(screen, WANTED, is_second=True)

    assert screen.contains(second)
    assert first.size() == second.size()
    hidden = first.intersected(second)
    assert hidden.width() * hidden.height() < 0.4 * first.width() * first.height()
