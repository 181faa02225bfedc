"""Where keys lie: large enough, inside the panel, never overlapping, gaps forgiving."""

from itertools import pairwise

import pytest

from kiosk.ui.keyboard.catalogue import ALL_CODES, shipped_layout
from kiosk.ui.keyboard.geometry import (
    Box,
    content_shift,
    key_height,
    nearest,
    panel_height,
    place,
)

SCREENS = [(1080, 1920), (1920, 1080), (800, 1280), (1280, 800)]


@pytest.mark.parametrize("code", ALL_CODES)
@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_every_key_is_large_enough_and_inside_the_panel(
    code: str, width: int, height: int
) -> None:
    for page in shipped_layout(code).pages.values():
        tall = key_height(width, height)
        for box in (box for row in place(page, width, tall) for box in row):
            assert box.height >= 64
            assert box.width >= 44
            assert 0 <= box.x <= box.x + box.width <= width
            assert box.y + box.height <= panel_height(page, tall)


@pytest.mark.parametrize("code", ALL_CODES)
def test_keys_of_a_row_do_not_overlap(code: str) -> None:
    for page in shipped_layout(code).pages.values():
        for row in place(page, 1080, 88):
            assert all(left.x + left.width < right.x for left, right in pairwise(row))


@pytest.mark.parametrize("code", ALL_CODES)
@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_the_panel_leaves_more_than_half_of_the_screen(
    code: str, width: int, height: int
) -> None:
    for page in shipped_layout(code).pages.values():
        assert panel_height(page, key_height(width, height)) < height / 2


def test_a_touch_in_the_gap_means_the_nearer_key() -> None:
    boxes = (Box(0, 0, 100, 64), Box(108, 0, 100, 64))
    assert [nearest(boxes, x, 30) for x in (50, 102, 106, 150)] == [0, 0, 1, 1]


def test_a_touch_far_from_every_key_means_none() -> None:
    assert nearest((Box(0, 0, 100, 64),), 500, 500) is None
    assert nearest((), 0, 0) is None


def test_content_moves_only_as_far_as_the_field_needs() -> None:
    assert content_shift(field_bottom=500, window_height=1920, panel=500) == 0
    assert content_shift(field_bottom=1900, window_height=1920, panel=500) == 504
