"""The camera's picture: the newest frame, cut and never distorted, mirrored for a person."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from kiosk.devices.latest import Latest
from kiosk.ports import Frame
from kiosk.ui.live_view import LiveView

BLUE, RED = (255, 0, 0), (0, 0, 255)


def half_and_half(number: int = 0) -> Frame:
    """Blue on the left, red on the right."""
    pixels = np.zeros((90, 160, 3), dtype=np.uint8)
    pixels[:, :80], pixels[:, 80:] = BLUE, RED
    return Frame(pixels, 0.0, number)


@pytest.fixture
def frames() -> Latest[Frame]:
    return Latest()


@pytest.fixture
def view(qtbot: QtBot, frames: Latest[Frame]) -> LiveView:
    view = LiveView(frames.take)
    qtbot.addWidget(view)
    view.resize(320, 180)
    view.show()
    return view


def colour_left(view: LiveView) -> str:
    return view.grab().toImage().pixelColor(40, 90).name()


def test_before_the_first_frame_nothing_is_painted(view: LiveView) -> None:
    assert not view.has_picture()
    view.grab()


def test_the_newest_frame_is_shown_once_it_is_there(
    view: LiveView, frames: Latest[Frame], qtbot: QtBot
) -> None:
    frames.put(half_and_half())
    qtbot.waitUntil(view.has_picture)

    assert colour_left(view) == "#0000ff"


def test_a_person_sees_a_mirror(view: LiveView, frames: Latest[Frame], qtbot: QtBot) -> None:
    view.mirror(True)
    frames.put(half_and_half())
    qtbot.waitUntil(view.has_picture)

    assert colour_left(view) == "#ff0000"


def test_a_narrow_view_cuts_the_sides(
    view: LiveView, frames: Latest[Frame], qtbot: QtBot
) -> None:
    view.resize(180, 180)
    frames.put(half_and_half())
    qtbot.waitUntil(view.has_picture)
    painted = view.grab().toImage()

    assert painted.pixelColor(85, 90).name() == "#0000ff"
    assert painted.pixelColor(95, 90).name() == "#ff0000"


def test_a_view_that_is_hidden_forgets_the_person(
    view: LiveView, frames: Latest[Frame], qtbot: QtBot
) -> None:
    frames.put(half_and_half())
    qtbot.waitUntil(view.has_picture)
    view.hide()

    assert not view.has_picture()
