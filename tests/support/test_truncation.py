"""The finder of cut texts finds what is planted and leaves what fits alone."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.truncation import truncated

LONG = "Best before the end of the month"


def wrapped() -> QLabel:
    made = QLabel(LONG)
    made.setWordWrap(True)
    return made


def field() -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(LONG)
    return made


def combo() -> QComboBox:
    made = QComboBox()
    made.addItem(LONG)
    return made


MAKERS: list[Callable[[], QWidget]] = [
    lambda: QLabel(LONG),
    wrapped,
    lambda: QPushButton(LONG),
    lambda: QCheckBox(LONG),
    lambda: QRadioButton(LONG),
    field,
    combo,
]
NAMES = ["label", "wrapped", "button", "check box", "radio button", "placeholder", "combo box"]


def shown(qtbot: QtBot, widget: QWidget, width: int, height: int) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 600)
    widget.setParent(window)
    widget.setGeometry(10, 10, width, height)
    window.show()
    return window


@pytest.mark.parametrize("make", MAKERS, ids=NAMES)
def test_text_in_too_little_room_is_found(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    widget = make()
    window = shown(qtbot, widget, 60, 20)
    assert {cut.widget for cut in truncated(window)} == {widget}
    assert LONG in str(truncated(window)[0])


@pytest.mark.parametrize("make", MAKERS, ids=NAMES)
def test_text_with_enough_room_is_left_alone(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    assert truncated(shown(qtbot, make(), 500, 60)) == []


def test_a_single_word_wider_than_a_wrapped_label_is_found(qtbot: QtBot) -> None:
    made = QLabel("Mindesthaltbarkeitsdatum")
    made.setWordWrap(True)
    window = shown(qtbot, made, 60, 400)
    assert "has a word" in str(truncated(window)[0])


def test_text_that_a_widget_shortened_itself_is_found(qtbot: QtBot) -> None:
    made = QLabel("Best bef…")
    made.setProperty("fullText", LONG)
    window = shown(qtbot, made, 500, 60)
    assert "is shortened to 'Best bef…'" in str(truncated(window)[0])


def test_text_outside_its_parent_is_found(qtbot: QtBot) -> None:
    made = QToolButton()
    made.setText("Home")
    window = shown(qtbot, made, 200, 60)
    made.move(500, 10)
    assert "outside its parent" in str(truncated(window)[0])


def test_what_is_hidden_or_scrolled_is_left_alone(qtbot: QtBot) -> None:
    hidden = QLabel(LONG)
    window = shown(qtbot, hidden, 20, 20)
    hidden.hide()
    area = QScrollArea(window)
    inside = QLabel(LONG + "\n" * 100)
    area.setWidget(inside)
    area.show()
    assert truncated(window) == []


def test_a_mnemonic_sign_needs_no_room(qtbot: QtBot) -> None:
    made = QPushButton("&&")
    window = shown(qtbot, made, 60, 40)
    assert truncated(window) == []
