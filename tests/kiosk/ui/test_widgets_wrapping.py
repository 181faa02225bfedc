"""Widgets laid out like words: they wrap, they mirror, and none asks for the whole line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.widgets.wrapping import WrappingLayout

WORDS = 5


class Word(QWidget):
    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setFixedSize(100, 40)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    layout = WrappingLayout(10, host)
    for _ in range(WORDS):
        layout.addWidget(Word(host))
    return host


def corners(host: QWidget, width: int) -> list[tuple[int, int]]:
    host.setGeometry(0, 0, width, host.layout().heightForWidth(width))
    host.layout().activate()
    return [(word.x(), word.y()) for word in host.findChildren(Word)]


def test_what_does_not_fit_goes_to_the_next_line(host: QWidget) -> None:
    assert corners(host, 330) == [(0, 0), (110, 0), (220, 0), (0, 50), (110, 50)]
    assert host.layout().heightForWidth(330) == 90


def test_the_widest_word_alone_decides_the_least_width(host: QWidget) -> None:
    assert host.layout().minimumSize().width() == 100
    assert host.layout().sizeHint().width() == 540


def test_right_to_left_begins_at_the_right(host: QWidget) -> None:
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert corners(host, 330)[0] == (230, 0)


def test_a_line_can_stand_in_the_middle(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    layout = WrappingLayout(10, host, centred=True)
    layout.addWidget(Word(host))
    assert corners(host, 300) == [(100, 0)]


def test_what_is_hidden_takes_no_room(host: QWidget) -> None:
    host.findChildren(Word)[0].hide()
    host.show()
    assert corners(host, 330)[1:4] == [(0, 0), (110, 0), (220, 0)]


def test_items_can_be_taken_out_again(host: QWidget) -> None:
    layout = host.layout()
    assert layout.itemAt(WORDS) is None
    assert layout.takeAt(WORDS) is None
    while layout.takeAt(0) is not None:
        pass
    assert layout.count() == 0
    assert layout.minimumSize().width() == 0
