"""The keyboard on the screen comes, goes and makes room; it forgets what was done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kiosk.ui.keyboard.typing_state import Insert
from tests.support.keyboard_desk import Desk


def test_the_keyboard_comes_with_the_focus_and_never_takes_it(desk: Desk) -> None:
    desk.focus()
    desk.tap("h", "i")
    assert desk.panel.isVisible()
    assert desk.window.focusWidget() is desk.field
    assert desk.field.text() == "hi"


def test_the_room_it_needs_is_announced_and_given_back(desk: Desk) -> None:
    desk.focus()
    desk.tap("Hide the keyboard")
    height = desk.panel.height()
    assert desk.rooms == [(height, 700 + 64 + 24 - (780 - height)), (0, 0)]


def test_a_tap_on_the_field_brings_a_hidden_keyboard_back(desk: Desk) -> None:
    desk.focus()
    desk.tap("Hide the keyboard")
    QTest.mouseClick(desk.field, Qt.MouseButton.LeftButton)
    assert desk.panel.isVisible()


def test_a_button_that_takes_the_focus_puts_the_keyboard_away(desk: Desk) -> None:
    button = QPushButton("x", desk.window)
    button.show()
    desk.focus()
    button.setFocus()
    assert desk.panel.isHidden()


def test_the_page_stays_while_a_finger_rests_on_a_button(desk: Desk, qtbot: QtBot) -> None:
    button = QPushButton("x", desk.window)
    button.show()
    desk.focus()
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    assert desk.panel.isVisible()
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(desk.panel.isHidden)


def test_a_second_finger_types_while_the_first_is_still_down(
    desk: Desk, touchscreen: QPointingDevice
) -> None:
    desk.focus()
    both = QTest.touchEvent(desk.panel, touchscreen, False)
    both.press(0, desk.spot("a"), desk.panel)
    both.commit()
    both.stationary(0)
    both.press(1, desk.spot("b"), desk.panel)
    both.commit()
    both.release(0, desk.spot("a"), desk.panel)
    both.stationary(1)
    both.commit()
    both.release(1, desk.spot("b"), desk.panel)
    both.commit()
    assert desk.field.text() == "ab"


def test_two_fingers_landing_in_one_frame_both_count(
    desk: Desk, touchscreen: QPointingDevice
) -> None:
    desk.focus()
    both = QTest.touchEvent(desk.panel, touchscreen, False)
    both.press(0, desk.spot("o"), desk.panel).press(1, desk.spot("k"), desk.panel).commit()
    both.release(0, desk.spot("o"), desk.panel).release(1, desk.spot("k"), desk.panel).commit()
    assert desk.field.text() == "ok"


def test_the_language_key_offers_six_names_and_switches(desk: Desk) -> None:
    desk.focus()
    desk.tap("Language of the keyboard")
    assert desk.offered() == ["English", "Deutsch", "Español", "Français", "हिन्दी", "العربية"]
    QTest.mouseClick(desk.panel.choices().buttons()[5], Qt.MouseButton.LeftButton)
    desk.tap("لا")
    assert desk.field.text() == "لا"


def test_arabic_keys_keep_their_places_in_a_mirrored_window(desk: Desk) -> None:
    desk.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk.host.use_language("ar")
    desk.focus()
    assert desk.cap("ض").x() < desk.cap("د").x()


def test_nothing_is_left_after_a_visit(desk: Desk) -> None:
    desk.focus(inputPurpose="text")
    desk.tap("?123")
    desk.hold("-")
    desk.host.forget()
    assert desk.panel.isHidden()
    assert desk.offered() == []
    desk.field.clearFocus()
    desk.focus()
    assert desk.cap("q").isVisible()


def test_a_field_deleted_while_typing_takes_nothing_down(desk: Desk) -> None:
    other = QLineEdit(desk.window)
    other.show()
    other.setFocus()
    other.deleteLater()
    QApplication.sendPostedEvents(other, 0)
    desk.panel.edited.emit(Insert("x"))
    assert desk.field.text() in {"", "x"}


def test_a_field_in_a_scroll_area_is_scrolled_into_view(desk: Desk) -> None:
    area = QScrollArea(desk.window)
    area.setGeometry(0, 0, 760, 300)
    inside = QWidget()
    column = QVBoxLayout(inside)
    fields = [QLineEdit() for _ in range(30)]
    for field in fields:
        column.addWidget(field)
    area.setWidget(inside)
    area.show()
    fields[-1].setFocus()
    assert area.verticalScrollBar().value() > 0
