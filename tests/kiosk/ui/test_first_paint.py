"""When a window counts as usable."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.first_paint import FirstPaint


class Part(QWidget):
    """Part of a window; remembers that it was painted."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted = True
        super().paintEvent(event)


def window_of(part: Part) -> QWidget:
    window = QWidget()
    part.setMinimumSize(200, 100)
    QVBoxLayout(window).addWidget(part)
    return window


def test_a_window_is_usable_once_everything_in_it_is_painted(qtbot: QtBot) -> None:
    part = Part()
    window = window_of(part)
    qtbot.addWidget(window)
    paint = FirstPaint(window)
    painted_when_done: list[bool] = []
    paint.done.connect(lambda: painted_when_done.append(part.painted))

    with qtbot.waitSignal(paint.done):
        window.show()

    assert painted_when_done == [True]


def test_a_window_that_was_not_shown_is_not_usable(qtbot: QtBot) -> None:
    window = window_of(Part())
    qtbot.addWidget(window)
    paint = FirstPaint(window)

    with qtbot.assertNotEmitted(paint.done, wait=20):
        pass


def test_it_is_said_once_however_often_the_window_is_painted(qtbot: QtBot) -> None:
    window = window_of(Part())
    qtbot.addWidget(window)
    paint = FirstPaint(window)
    with qtbot.waitSignal(paint.done):
        window.show()

    with qtbot.assertNotEmitted(paint.done, wait=20):
        window.repaint()
