"""Widgets that follow each other like words: they wrap and mirror, and ask for little room."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.widgets.buttons import QuietButton
from kiosk.ui.widgets.wrapping import WrappingRow

WORDS = 5


class Word(QWidget):
    def sizeHint(self) -> QSize:
        return QSize(100, 40)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 40)


@pytest.fixture
def row(qtbot: QtBot) -> WrappingRow:
    row = WrappingRow(10)
    qtbot.addWidget(row)
    for _ in range(WORDS):
        row.add(Word())
    row.resize(330, row.heightForWidth(330))
    row.show()
    return row


def corners(row: WrappingRow) -> list[tuple[int, int]]:
    return [(word.x(), word.y()) for word in row.findChildren(Word)]


def test_what_does_not_fit_goes_to_the_next_line(row: WrappingRow) -> None:
    assert corners(row) == [(0, 0), (110, 0), (220, 0), (0, 50), (110, 50)]
    assert row.heightForWidth(330) == 90


def test_the_widest_word_alone_decides_the_least_width(row: WrappingRow) -> None:
    assert row.minimumSizeHint() == QSize(60, 40)
    assert row.sizeHint() == QSize(540, 40)


def test_right_to_left_begins_at_the_right(row: WrappingRow) -> None:
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert corners(row)[:2] == [(230, 0), (120, 0)]


def test_a_line_can_stand_in_the_middle(qtbot: QtBot) -> None:
    row = WrappingRow(10, centred=True)
    qtbot.addWidget(row)
    row.add(Word())
    row.resize(300, 40)
    row.show()
    assert corners(row) == [(100, 0)]


def test_a_hidden_word_takes_no_room(row: WrappingRow, qtbot: QtBot) -> None:
    row.findChildren(Word)[0].hide()
    row.resize(331, 90)
    assert corners(row)[1:4] == [(0, 0), (110, 0), (220, 0)]


def test_a_word_that_grows_moves_the_next(qtbot: QtBot) -> None:
    row = WrappingRow(10)
    qtbot.addWidget(row)
    first, second = QuietButton("A"), QuietButton("B")
    for word in (first, second):
        row.add(word)
    row.resize(900, 90)
    row.show()
    before = second.x()
    first.show_label("A much longer word")
    qtbot.waitUntil(lambda: second.x() > before)


def test_a_cleared_row_is_empty(row: WrappingRow) -> None:
    row.clear()
    assert row.minimumSizeHint() == QSize(0, 0)
