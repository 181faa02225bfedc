"""The attract screen and home as they are with stations: questions, tiles, where they lead."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.logbook import Anchored
from kiosk.stations.home.screen import AttractScreen, HomePage, StationSign
from kiosk.ui.widgets.tile import StationTile


def saying(text: str) -> Callable[[], str]:
    return lambda: text


SIGNS = (
    StationSign("freshness", "freshness", saying("Is it still good?"), saying("Show a pack.")),
    StationSign("trust", "trust", saying("Can I trust them?"), saying("Say a name.")),
)
NAMES = {"en": "English", "de": "Deutsch"}


@pytest.fixture
def attract(qtbot: QtBot) -> AttractScreen:
    screen = AttractScreen(SIGNS, NAMES)
    qtbot.addWidget(screen)
    screen.resize(1080, 1920)
    screen.show()
    return screen


def home(qtbot: QtBot, signs: tuple[StationSign, ...], size: tuple[int, int]) -> HomePage:
    page = HomePage(signs)
    qtbot.addWidget(page)
    page.retranslate()
    page.resize(*size)
    page.show()
    QApplication.sendPostedEvents()
    return page


def test_the_stations_ask_in_turn_while_nobody_is_there(attract: AttractScreen) -> None:
    asked = []
    for _ in range(3):
        asked.append(attract._question.text())
        attract._turns.timeout.emit()

    assert asked == ["Is it still good?", "Can I trust them?", "Is it still good?"]


def test_nobody_asks_an_attract_screen_that_is_not_seen(attract: AttractScreen) -> None:
    assert attract._turns.isActive()
    attract.hide()

    assert not attract._turns.isActive()


def test_one_station_alone_keeps_asking(qtbot: QtBot) -> None:
    screen = AttractScreen(SIGNS[:1], NAMES)
    qtbot.addWidget(screen)
    screen.show()

    assert not screen._turns.isActive()
    assert screen._question.text() == "Is it still good?"


def test_tab_walks_on_the_attract_screen_and_begins_nothing(
    attract: AttractScreen, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(attract.begun):
        QTest.keyClick(attract, Qt.Key.Key_Tab)
    with qtbot.waitSignal(attract.begun):
        QTest.keyClick(attract, Qt.Key.Key_Space)


@pytest.mark.parametrize(("size", "columns"), [((1080, 1920), 1), ((1920, 1080), 3)])
def test_tiles_stand_in_the_columns_the_screen_has_room_for(
    qtbot: QtBot, size: tuple[int, int], columns: int
) -> None:
    page = home(qtbot, SIGNS, size)
    tops = {tile.y() for tile in page.findChildren(StationTile)}

    assert len(tops) == (2 if columns == 1 else 1)


def test_a_tile_leads_to_its_station(qtbot: QtBot) -> None:
    page = home(qtbot, SIGNS, (1080, 1920))
    tile = page.findChildren(StationTile)[1]

    with qtbot.waitSignal(page.place_wanted) as wanted:
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert wanted.args == ["trust"]


def test_home_with_stations_asks_what_one_would_like_to_know(qtbot: QtBot) -> None:
    page = home(qtbot, SIGNS, (1080, 1920))

    assert page._title.isVisible()
    assert not page._empty.isVisible()


def test_home_says_in_which_block_the_answers_are_anchored(qtbot: QtBot) -> None:
    page = home(qtbot, SIGNS, (1080, 1600))
    assert not page.is_anchored()
    assert not page._anchor.isVisible()

    page.show_anchor(Anchored(7, 80002, 4711, datetime(2026, 3, 4, tzinfo=UTC)))

    assert page._anchor.isVisible()
    assert "block 4,711" in page._anchor.text()
    page.show_anchor(None)
    assert not page._anchor.isVisible()
