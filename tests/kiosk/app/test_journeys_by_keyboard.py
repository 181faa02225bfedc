"""Visits at the real window without a touch: keys begin, lead through and end them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.ui import appearance
from kiosk.visit import HOME, Attract
from tests.support.kiosk_window import KioskInHand


def test_no_gesture_of_a_visitor_closes_the_window(person: KioskInHand) -> None:
    person.begin()
    for key, held in (
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
    ):
        person.press(key, held)
    person.window.close()

    assert person.window.isVisible()


def test_any_key_begins_a_visit_for_somebody_without_a_free_finger(person: KioskInHand) -> None:
    person.press(Qt.Key.Key_Return)

    assert person.place == HOME


def test_any_key_begins_the_next_visit_too(person: KioskInHand) -> None:
    person.begin()
    person.touch("Finish")
    person.press(Qt.Key.Key_Return)

    assert person.place == HOME


def test_escape_is_back_and_nobody_is_thrown_out_of_home(person: KioskInHand) -> None:
    person.begin()
    person.touch("Language")
    person.press(Qt.Key.Key_Escape)
    assert person.place == HOME
    person.press(Qt.Key.Key_Escape)

    assert person.place == HOME


def _walk(person: KioskInHand, steps: int = 40) -> list[str]:
    """Every control that Tab comes to, in order, until it comes round."""
    names: list[str] = []
    for _ in range(steps):
        person.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        name = focus.accessibleName() if focus else ""
        if name and name in names:
            break
        names.append(name)
    return names


@pytest.mark.parametrize("way", [(), ("Language",), ("Ease of use",), ("Staff",)])
def test_tab_comes_to_every_control(person: KioskInHand, way: tuple[str, ...]) -> None:
    person.begin()
    person.go_to(*way)
    if way == ("Staff",):
        person.wait_for("Choose a PIN for staff")

    reached = set(_walk(person)) - {""}

    exclusive = {c.accessibleName() for c in person.controls() if c.autoExclusive()}
    assert {c.accessibleName() for c in person.controls()} - exclusive <= reached
    assert not exclusive or exclusive & reached


def test_a_whole_visit_by_keyboard_alone(person: KioskInHand) -> None:
    person.press(Qt.Key.Key_Return)
    _tab_to(person, "Language")
    person.press(Qt.Key.Key_Return)
    _tab_to(person, "Deutsch")
    person.press(Qt.Key.Key_Space)
    person.wait_until(lambda: appearance.language() == "de")
    _tab_to(person, person.button("back").accessibleName())
    person.press(Qt.Key.Key_Return)
    assert person.place == HOME
    _tab_to(person, person.button("sign-out").accessibleName())
    person.press(Qt.Key.Key_Return)

    assert isinstance(person.kiosk.shell.state, Attract)


def _tab_to(person: KioskInHand, name: str) -> None:
    for _ in range(30):
        person.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is not None and focus.accessibleName() == name:
            return
    raise AssertionError(f"Tab never came to {name!r}")
