"""A desk for the keyboard on the screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from tests.support.keyboard_desk import Desk


@pytest.fixture(autouse=True)
def _there_is_a_toolkit(qapp: QApplication) -> None:
    """Without one Qt ends the process at the first font, whichever test comes first."""


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    desk = Desk(qtbot, qapp)
    yield desk
    if qapp.mouseButtons() != Qt.MouseButton.NoButton:  # a finger that a test left on a key
        QTest.mouseRelease(desk.panel, Qt.MouseButton.LeftButton)


@pytest.fixture(scope="session")
def touchscreen() -> QPointingDevice:
    return QTest.createTouchDevice()
