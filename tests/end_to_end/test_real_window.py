"""The kiosk on a real screen with a window manager: it fills it, keeps it and is typed at."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kiosk.app.tour.stops import PATTERNS, PLACES
from kiosk.visit import HOME
from tests.support.kiosk_window import KioskInHand, Plan, kiosk_on

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed"),
    pytest.mark.skipif(
        os.environ.get("QT_QPA_PLATFORM") != "xcb", reason="./build/test --window runs these"
    ),
]


def xdotool(*arguments: object) -> str:
    """Real keys and a real pointer, from outside of the program."""
    command = ["xdotool", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[KioskInHand]:
    plan = Plan(extra_places=PLACES, cache=False)
    with kiosk_on(qapp, qtbot, tmp_path, plan) as person:
        person.window.showFullScreen()
        screen = person.window.screen().geometry()
        person.wait_until(lambda: person.window.geometry() == screen)
        person.wait_until(person.window.isActiveWindow)
        yield person


def press(person: KioskInHand, keys: str) -> None:
    """The kiosk's clock moves on too, or every key would look like one of a scanner."""
    xdotool("key", "--clearmodifiers", keys)
    person.pump()
    person.let_pass(1)


def click(person: KioskInHand, widget: QWidget) -> None:
    person.pump()
    place = widget.mapToGlobal(widget.rect().center())
    xdotool("mousemove", place.x(), place.y(), "click", 1)
    person.pump()


def first_field(person: KioskInHand) -> QLineEdit:
    person.kiosk.shell.arrive()
    person.kiosk.shell.go_to(PATTERNS)
    person.pump()
    field = person.page().findChildren(QLineEdit)[0]
    scrolled = person.page().findChildren(QScrollArea)[0]
    scrolled.ensureWidgetVisible(field)
    return field


def test_the_kiosk_fills_the_screen_without_a_frame(person: KioskInHand) -> None:
    window, screen = person.window, person.window.screen().geometry()

    assert window.isFullScreen()
    assert window.frameGeometry() == screen
    assert int(xdotool("getactivewindow")) == int(window.winId())


@pytest.mark.parametrize("keys", ["alt+F4", "ctrl+q", "ctrl+w", "alt+Tab", "F11"])
def test_no_key_closes_or_leaves_the_window(person: KioskInHand, keys: str) -> None:
    press(person, keys)
    # The window manager answers in its own time; a key after it shows that it has.
    press(person, "Return")
    person.wait_until(lambda: person.place == HOME)

    assert person.window.isVisible()
    assert person.window.isFullScreen()
    assert int(xdotool("getactivewindow")) == int(person.window.winId())


def test_the_keyboard_walks_and_presses(person: KioskInHand) -> None:
    press(person, "Return")
    person.wait_until(lambda: person.place == HOME)
    press(person, "Tab")
    person.wait_until(lambda: QApplication.focusWidget() in person.controls())
    focus = QApplication.focusWidget()

    assert focus is not None
    assert focus.accessibleName()


def test_a_click_begins_a_visit(person: KioskInHand) -> None:
    click(person, person.control("Touch to begin"))

    person.wait_until(lambda: person.place == HOME)


def test_keys_of_the_on_screen_keyboard_arrive_in_the_field(person: KioskInHand) -> None:
    field = first_field(person)
    click(person, field)
    panel = person.kiosk._keyboard._panel
    person.wait_until(panel.isVisible)
    for letter in "rye":
        cap = next(c for c in panel.caps() if letter in c.face().text.lower())
        click(person, cap)
        person.let_pass(1)

    person.wait_until(lambda: field.text().lower() == "rye")


def test_typing_on_a_real_keyboard_arrives_in_the_field(person: KioskInHand) -> None:
    field = first_field(person)
    click(person, field)
    person.wait_until(field.hasFocus)
    for letter in "Ada":
        press(person, letter)

    person.wait_until(lambda: field.text() == "Ada")


def test_neither_clipboard_nor_selection_outlives_the_visit(person: KioskInHand) -> None:
    field = first_field(person)
    field.setText("Adele Visitor")
    clipboard = QGuiApplication.clipboard()
    assert clipboard.supportsSelection()
    field.selectAll()
    field.copy()
    clipboard.setText(field.text(), QClipboard.Mode.Selection)
    person.kiosk.shell.leave()
    person.pump()

    assert clipboard.text() == ""
    assert clipboard.text(QClipboard.Mode.Selection) == ""


def test_the_pointer_in_a_corner_reaches_the_kiosk(person: KioskInHand) -> None:
    corner = person.window.mapToGlobal(QPoint(1, 1))
    xdotool("mousemove", corner.x(), corner.y(), "click", 1)

    person.wait_until(lambda: person.place == HOME)
