"""Messages and questions lie over the window, keep the focus where it belongs, and end."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kiosk.ui import appearance
from kiosk.ui.appearance import Appearance
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.buttons import (
    DangerButton,
    IconButton,
    PrimaryButton,
    SecondaryButton,
    TextButton,
)
from kiosk.ui.widgets.countdown import CountdownRing
from kiosk.ui.widgets.dialog import ConfirmDialog, Question
from kiosk.ui.widgets.labels import Words
from kiosk.ui.widgets.toast import Toast

LONG = timedelta(hours=1)
SHORT = timedelta(milliseconds=20)
QUESTION = Question("End this visit?", "It is forgotten.", "End the visit", "Keep going")
DANGER = Question("Delete?", "It is gone.", "Delete it", "Keep it", dangerous=True)


@pytest.fixture(autouse=True)
def _still(qapp: QApplication) -> Iterator[None]:
    appearance.apply(qapp, Appearance(reduced_motion=True), "en")
    yield
    appearance.apply(qapp, Appearance(), "en")


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for label in ("One", "Two"):
        layout.addWidget(PrimaryButton(label))
    window.resize(1080, 1920)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def first(window: QWidget) -> PrimaryButton:
    return window.findChildren(PrimaryButton)[0]


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def test_a_message_goes_by_itself(qtbot, window: QWidget):
    toast = Toast(window, SHORT)
    with qtbot.waitSignal(toast.dismissed, timeout=2000):
        toast.show_message("The label is printed.")
    assert not toast.isVisible()
    assert toast.message() == ""


def test_a_message_is_announced_and_stays_inside_the_window(qtbot, window: QWidget):
    toast = Toast(window, LONG)
    with qtbot.waitSignal(toast.announced) as said:
        toast.show_message("The label is printed.", Outcome.CAUTION)
    assert said.args == ["The label is printed."]
    assert window.rect().contains(toast.geometry())


def test_a_newer_message_is_not_closed_by_the_older_timer(qtbot, window: QWidget):
    toast = Toast(window, timedelta(milliseconds=120))
    toast.show_message("First")
    qtbot.wait(80)
    toast.show_message("Second")
    qtbot.wait(80)
    assert toast.message() == "Second"


def test_a_dismissed_message_says_so_once(qtbot, window: QWidget):
    toast = Toast(window, SHORT)
    told: list[bool] = []
    toast.dismissed.connect(lambda: told.append(True))
    toast.show_message("Hello")

    qtbot.mouseClick(toast.findChild(IconButton), Qt.MouseButton.LeftButton)
    qtbot.wait(60)

    assert told == [True]


def test_a_message_takes_no_focus(window: QWidget):
    first(window).setFocus()
    Toast(window, LONG).show_message("Hello")
    assert focused() is first(window)


def test_a_message_follows_the_size_of_the_window(qapp, window: QWidget):
    toast = Toast(window, LONG)
    toast.show_message("A message that is rather long, so that it has to be wrapped somewhere.")
    window.resize(700, 600)
    assert window.rect().contains(toast.geometry())


def test_a_message_slides_in_when_motion_is_wanted(qapp, qtbot, window: QWidget):
    appearance.apply(qapp, Appearance(), "en")
    toast = Toast(window, LONG)
    toast.show_message("Hello")
    start = toast.y()
    qtbot.waitUntil(lambda: toast.y() < start, timeout=2000)
    toast.dismiss()


def test_a_message_on_screen_follows_language_and_theme(qapp, window: QWidget):
    toast = Toast(window, LONG)
    toast.show_message("Hello")
    low = toast.height()
    appearance.apply(qapp, Appearance(large_type=True, reduced_motion=True), "ar")
    qapp.sendEvent(toast, QEvent(QEvent.Type.LanguageChange))
    assert toast.findChild(IconButton).label() == "Close"
    assert toast.height() > low


def test_the_question_covers_the_window_and_opens_none(qapp, window: QWidget):
    dialog = ConfirmDialog(window)
    before = len(qapp.topLevelWidgets())
    dialog.ask(QUESTION)
    assert dialog.geometry() == window.rect()
    assert not dialog.isWindow()
    assert len(qapp.topLevelWidgets()) == before


def test_the_focus_cannot_leave_the_question(qtbot, window: QWidget):
    dialog = ConfirmDialog(window)
    dialog.ask(QUESTION)
    inside = set()
    for _ in range(5):
        inside.add(focused())
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClick(focused(), Qt.Key.Key_Backtab)
    inside.add(focused())
    assert {w.label() for w in inside} == {"Keep going", "End the visit"}


def test_focus_set_elsewhere_comes_back(window: QWidget):
    dialog = ConfirmDialog(window)
    dialog.ask(QUESTION)
    first(window).setFocus()
    assert dialog.isAncestorOf(focused())


def test_escape_cancels_and_gives_the_focus_back(qtbot, window: QWidget):
    first(window).setFocus()
    dialog = ConfirmDialog(window)
    dialog.ask(QUESTION)
    with qtbot.waitSignal(dialog.cancelled):
        qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert focused() is first(window)


def test_confirming_is_not_cancelling(qtbot, window: QWidget):
    dialog = ConfirmDialog(window)
    dialog.ask(QUESTION)
    with qtbot.assertNotEmitted(dialog.cancelled), qtbot.waitSignal(dialog.confirmed):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    dialog.cancel()
    assert not dialog.isVisible()


def test_what_cannot_be_undone_starts_on_the_safe_answer(window: QWidget):
    dialog = ConfirmDialog(window)
    dialog.ask(DANGER)
    assert isinstance(focused(), SecondaryButton)
    assert dialog.findChild(DangerButton).isVisible()
    assert not dialog.findChild(PrimaryButton).isVisible()


def test_a_tap_on_the_scrim_reaches_nothing(qtbot, window: QWidget):
    dialog = ConfirmDialog(window)
    taps: list[bool] = []
    first(window).clicked.connect(lambda: taps.append(True))
    dialog.ask(QUESTION)
    qtbot.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=first(window).geometry().center())
    assert taps == []
    assert dialog.isVisible()


def test_a_button_that_is_gone_gets_no_focus_back(qtbot, window: QWidget):
    gone = first(window)
    gone.setFocus()
    dialog = ConfirmDialog(window)
    dialog.ask(QUESTION)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    dialog.cancel()
    assert not dialog.isVisible()


def test_the_question_follows_the_size_of_the_window(window: QWidget):
    dialog = ConfirmDialog(window)
    dialog.ask(QUESTION)
    window.resize(1920, 1080)
    assert dialog.geometry() == window.rect()


def test_a_question_that_no_longer_stands_closes_without_an_answer(qtbot, window: QWidget):
    dialog = ConfirmDialog(window)
    dialog.ask(QUESTION)
    with qtbot.assertNotEmitted(dialog.cancelled), qtbot.assertNotEmitted(dialog.confirmed):
        dialog.close_unanswered()
    assert not dialog.isVisible()


def test_a_picture_stands_above_the_question(qtbot, window: QWidget):
    ring = CountdownRing(10)
    dialog = ConfirmDialog(window, ring)
    dialog.ask(QUESTION)
    assert ring.isVisible()
    assert ring.mapTo(dialog, ring.rect().bottomLeft()).y() < _top_of(dialog, QUESTION.title)


def test_nothing_that_was_said_stays_behind(qtbot, window: QWidget):
    toast, dialog = Toast(window, LONG), ConfirmDialog(window)
    toast.show_message("Welcome, Ada")
    dialog.ask(Question("Ada, is it you?", "Ada Lovelace", "Yes, Ada", "No, not Ada"))

    toast.dismiss()
    dialog.close_unanswered()

    left = [words.text() for words in window.findChildren(Words)]
    left += [button.label() for button in dialog.findChildren(TextButton)]
    left += [dialog.accessibleName(), dialog.accessibleDescription()]
    assert not [text for text in left if "Ada" in text]


def test_an_open_question_stays_open_when_another_is_asked(qtbot, window: QWidget):
    first(window).setFocus()
    dialog = ConfirmDialog(window)
    dialog.ask(QUESTION)
    dialog.ask(DANGER)
    dialog.cancel()
    assert focused() is first(window)


def _top_of(dialog: ConfirmDialog, text: str) -> int:
    label = next(words for words in dialog.findChildren(Words) if words.text() == text)
    return label.mapTo(dialog, label.rect().topLeft()).y()
