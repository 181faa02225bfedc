"""The question who is still there follows the language and hears only what is meant for it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.idle_warning import IdleWarning


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1080, 1920)
    return window


@pytest.fixture
def warning(window: QWidget) -> IdleWarning:
    warning = IdleWarning(window, 15)
    window.show()
    return warning


def test_the_seconds_are_counted_in_front_of_the_visitor(warning: IdleWarning) -> None:
    warning.count_down(lambda: 12)
    warning.count_down(lambda: 7)
    warning._refresh.timeout.emit()

    assert "7" in warning._ring.accessibleName()


def test_any_other_key_is_swallowed(warning: IdleWarning, qtbot: QtBot) -> None:
    warning.count_down(lambda: 12)
    with qtbot.assertNotEmitted(warning.stay_tapped):
        QTest.keyClick(warning, Qt.Key.Key_A)
    with qtbot.waitSignal(warning.stay_tapped):
        QTest.keyClick(warning, Qt.Key.Key_Escape)


def test_a_new_language_asks_again_only_while_it_asks(warning: IdleWarning) -> None:
    QApplication.sendEvent(warning, QEvent(QEvent.Type.LanguageChange))
    assert not warning.isVisible()
    warning.count_down(lambda: 12)
    QApplication.sendEvent(warning, QEvent(QEvent.Type.LanguageChange))

    assert warning.isVisible()
    assert warning.accessibleName() == "Are you still there?"


def test_before_it_ever_counted_all_the_time_is_left(warning: IdleWarning) -> None:
    warning._show_seconds()

    assert "15" in warning._ring.accessibleName()
