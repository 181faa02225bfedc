"""The keyboard on the screen writes into every kind of field as a person expects."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from kiosk.ui.keyboard.purpose import request_of
from shared.errors import InputError
from tests.support.keyboard_desk import Desk


def test_backspace_takes_a_whole_cluster_or_the_selection(desk: Desk) -> None:
    desk.field.setText("cafe\u0301")
    desk.focus()
    desk.tap("Backspace")
    assert desk.field.text() == "caf"
    desk.field.setSelection(0, 2)
    desk.tap("Backspace")
    assert desk.field.text() == "f"


def test_typed_text_can_be_undone(desk: Desk) -> None:
    desk.focus()
    desk.tap("a", "b")
    desk.field.undo()
    assert desk.field.text() in {"", "a"}


def test_validators_and_length_limits_hold(desk: Desk) -> None:
    desk.field.setInputMask("99.99")
    desk.focus(inputPurpose="digits")
    desk.tap("1", "2", "3")
    assert desk.field.text() == "12.3"
    desk.tap("Clear")
    assert desk.field.text() == "."


def test_a_number_field_gets_the_keypad_and_obeys_its_range(desk: Desk, qtbot: QtBot) -> None:
    spin = QSpinBox(desk.window)
    spin.setRange(0, 50)
    spin.setProperty("inputPurpose", "digits")
    spin.show()
    spin.setFocus()
    spin.selectAll()
    desk.tap("4", "2", "9")
    assert spin.value() == 42


def test_an_editable_list_takes_typed_text(desk: Desk) -> None:
    combo = QComboBox(desk.window)
    combo.setEditable(True)
    combo.show()
    combo.setFocus()
    desk.tap("a", "b", "Backspace")
    assert combo.currentText() == "a"


def test_several_lines_get_a_new_line_key_and_the_keyboard_stays(desk: Desk) -> None:
    area = QPlainTextEdit(desk.window)
    area.show()
    area.setFocus()
    desk.tap("a", "New line", "b")
    assert area.toPlainText() == "a\nb"
    assert desk.panel.isVisible()


@pytest.mark.parametrize(("purpose", "label"), [("done", "Done"), ("search", "Search")])
def test_enter_confirms_and_puts_the_keyboard_away(
    desk: Desk, purpose: str, label: str
) -> None:
    confirmed: list[str] = []
    desk.field.returnPressed.connect(lambda: confirmed.append(desk.field.text()))
    desk.focus(enterPurpose=purpose)
    desk.tap("x", label)
    assert confirmed == ["x"]
    assert desk.panel.isHidden()


def test_next_moves_to_the_next_field_and_keeps_the_keyboard(desk: Desk) -> None:
    second = QLineEdit(desk.window)
    second.show()
    desk.focus(enterPurpose="next")
    desk.tap("Next", "z")
    assert (desk.field.text(), second.text()) == ("", "z")


def test_a_physical_keyboard_works_beside_it(desk: Desk) -> None:
    desk.focus()
    QTest.keyClicks(desk.field, "real")
    desk.tap("x")
    assert desk.field.text() == "realx"
    assert desk.panel.isVisible()


@pytest.mark.parametrize(
    ("hint", "sign"),
    [
        (Qt.InputMethodHint.ImhDigitsOnly, "Clear"),
        (Qt.InputMethodHint.ImhUppercaseOnly, "Q"),
        (Qt.InputMethodHint.ImhNone, "q"),
    ],
)
def test_qt_hints_choose_the_keyboard_when_no_purpose_is_named(
    desk: Desk, hint: Qt.InputMethodHint, sign: str
) -> None:
    desk.field.setInputMethodHints(hint)
    desk.focus()
    assert desk.cap(sign).isVisible()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda field: field.setReadOnly(True),
        lambda field: field.setProperty("inputPurpose", "none"),
    ],
    ids=["read only", "wants none"],
)
def test_a_field_that_takes_no_text_gets_no_keyboard(desk: Desk, spoil) -> None:
    spoil(desk.field)
    desk.focus()
    assert desk.panel.isHidden()


@pytest.mark.parametrize("name", ["inputPurpose", "enterPurpose"])
def test_a_misspelt_purpose_is_a_loud_mistake(desk: Desk, name: str) -> None:

    desk.field.setProperty(name, "digitz")
    with pytest.raises(InputError, match="'digitz'"):
        request_of(desk.field)
