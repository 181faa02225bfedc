"""Keys that are held: alternatives to choose from, repeats, and what a secret never shows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
    QWidget,
)

from tests.support.keyboard_desk import Desk


def test_a_long_press_offers_alternatives_to_tap(desk: Desk) -> None:
    desk.focus()
    desk.hold("e")
    desk.let_go("e")
    assert desk.offered()[:3] == ["e", "é", "è"]
    QTest.mouseClick(desk.panel.choices().buttons()[1], Qt.MouseButton.LeftButton)
    assert desk.field.text() == "é"
    assert desk.offered() == []


def test_sliding_onto_an_alternative_and_lifting_picks_it(desk: Desk) -> None:
    desk.focus()
    desk.hold("e")
    target = desk.panel.choices().buttons()[2]
    spot = desk.panel.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    QTest.mouseMove(desk.panel, spot)
    QTest.mouseRelease(desk.panel, Qt.MouseButton.LeftButton, pos=spot)
    assert desk.field.text() == "è"


def test_a_tap_elsewhere_closes_the_choices_and_types_nothing(desk: Desk) -> None:
    desk.focus()
    desk.hold("e")
    desk.let_go("e")
    QTest.mouseClick(desk.panel.choices(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert desk.offered() == []
    assert desk.field.text() == ""


@pytest.mark.parametrize("shown", ["p", "e"])
def test_choices_stay_inside_the_window_at_its_edges(desk: Desk, shown: str) -> None:
    desk.focus()
    desk.host.use_language("fr")
    desk.hold({"p": "a"}.get(shown, shown))
    boxes = [b.geometry().translated(b.parentWidget().pos()) for b in _buttons(desk)]
    assert all(desk.window.rect().contains(box) for box in boxes)
    assert all(box.width() >= 64 and box.height() >= 64 for box in boxes)


def _buttons(desk: Desk) -> list[QWidget]:
    return list(desk.panel.choices().buttons())


@pytest.mark.parametrize("purpose", ["password", "pin"])
def test_nothing_of_a_secret_shows_on_the_keys(desk: Desk, purpose: str) -> None:
    desk.focus(inputPurpose=purpose)
    shown = "1"
    desk.hold(shown, seconds=2)
    assert desk.offered() == []
    assert not desk.cap(shown).isDown()
    assert {cap.face().hint for cap in desk.panel.caps()} == {""}


def test_a_field_that_hides_its_text_is_treated_as_secret(desk: Desk) -> None:
    desk.field.setEchoMode(QLineEdit.EchoMode.Password)
    desk.focus()
    desk.hold("e")
    assert desk.offered() == []
    desk.let_go("e")
    assert desk.field.text() == "e"


def test_an_ordinary_key_lights_while_it_is_held(desk: Desk) -> None:
    desk.focus()
    desk.hold("b", seconds=0.1)
    assert desk.cap("b").isDown()


def test_backspace_repeats_while_it_is_held(desk: Desk) -> None:
    desk.field.setText("abcd")
    desk.focus()
    desk.hold("Backspace")
    desk.clock.at_s += 0.1
    desk.panel.tick()
    desk.let_go("Backspace")
    assert desk.field.text() == "a"


def test_no_key_is_in_the_focus_order(desk: Desk) -> None:
    desk.focus()
    desk.hold("e")
    widgets = [desk.panel, desk.panel.choices(), *desk.panel.caps(), *_buttons(desk)]
    assert {w.focusPolicy() for w in widgets} == {Qt.FocusPolicy.NoFocus}
