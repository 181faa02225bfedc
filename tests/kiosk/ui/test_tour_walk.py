"""The guided tour walks any window: in order, timed, and ends where a stop is never reached."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.ui.tasks import Tasks
from kiosk.ui.tour import Picture, Stop, Tour, View, as_json

PLAIN = View("en", "landscape", "light")
LARGE = View("en", "portrait", "dark", large_type=True)


class Walk:
    def __init__(self, qtbot: QtBot, out: Path) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.entered: list[View] = []
        self.visited: list[str] = []
        self.pictures: list[Picture] = []
        self.clock = SimulatedClock()
        self.tasks = Tasks(lambda _: True)
        self.tour = Tour(self.window, self.entered.append, self.tasks, self.clock, out)
        self.tour.taken.connect(self.pictures.append)

    def stop(self, name: str, *, reached: bool = True) -> Stop:
        return Stop(name, lambda: self.visited.append(name), lambda: reached)


@pytest.fixture
def walk(qtbot: QtBot, tmp_path: Path) -> Iterator[Walk]:
    walk = Walk(qtbot, tmp_path / "out")
    yield walk
    walk.tasks.stop()


def test_every_stop_is_visited_in_every_view(walk: Walk, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(walk.tour.finished):
        walk.tour.start([PLAIN, LARGE], [walk.stop("home"), walk.stop("checkup")])

    assert walk.entered == [PLAIN, LARGE]
    assert walk.visited == ["home", "checkup"] * 2
    assert [picture["file"] for picture in as_json(walk.pictures)] == [
        "en/landscape-light/home.png",
        "en/landscape-light/checkup.png",
        "en/portrait-dark-large/home.png",
        "en/portrait-dark-large/checkup.png",
    ]
    assert all((tmp_path / "out" / picture.file).exists() for picture in walk.pictures)


def test_a_stop_that_is_never_reached_ends_the_tour(walk: Walk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(walk.tour.failed) as failed:
        walk.tour.start([PLAIN], [walk.stop("nowhere", reached=False)])
        qtbot.waitUntil(lambda: walk.visited == ["nowhere"])
        walk.clock.step(60)

    assert failed.args == ["en/landscape-light: nowhere was not reached in 60 s"]


def test_a_picture_that_cannot_be_written_ends_the_tour(
    walk: Walk, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "out/en/landscape-light/home.png").mkdir(parents=True)
    with qtbot.waitSignal(walk.tour.failed) as failed:
        walk.tour.start([PLAIN], [walk.stop("home")])

    assert "cannot be written" in failed.args[0]
