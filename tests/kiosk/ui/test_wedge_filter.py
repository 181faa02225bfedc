"""Scans never land in a field; typing is never lost, doubled or reordered."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ports import Scan
from kiosk.ui.way_out_guard import WayOutGuard, is_allowed
from kiosk.ui.wedge_filter import KeyVerdict, WedgeFilter

PAUSE_S = 0.035


class HandClock:
    def __init__(self) -> None:
        self.at_s = 10.0

    def now(self) -> datetime:
        return datetime(2026, 11, 21, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.at_s


class RhythmDecoder:
    """The rule of a wedge in its smallest form: four quick keys and Enter are a scan."""

    def __init__(self) -> None:
        self.held = ""
        self.last_s = 0.0

    @property
    def holding(self) -> bool:
        return bool(self.held)

    @property
    def expires_at_s(self) -> float:
        return self.last_s + PAUSE_S

    def key(self, char: str, at_s: float) -> KeyVerdict:
        before = self.expire(at_s).typed
        self.last_s = at_s
        if char != "\r":
            self.held += char
            return KeyVerdict(before)
        code, self.held = self.held, ""
        if len(code) < 4:
            return KeyVerdict(before + code + char)
        return KeyVerdict(before, Scan(code.encode(), "wedge"))

    def expire(self, at_s: float) -> KeyVerdict:
        if not self.held or at_s - self.last_s <= PAUSE_S:
            return KeyVerdict()
        typed, self.held = self.held, ""
        return KeyVerdict(typed)


class Counter:
    """A window with two fields, a scanner and a person typing."""

    def __init__(self, qtbot: QtBot, application: QApplication) -> None:
        self.clock = HandClock()
        self.window = QWidget()
        self.fields = [QLineEdit(), QLineEdit()]
        column = QVBoxLayout(self.window)
        for field in self.fields:
            column.addWidget(field)
        self.application = application
        self.filter = WedgeFilter(RhythmDecoder(), self.clock, self.window)
        self.scans: list[bytes] = []
        self.filter.scanned.connect(lambda scan: self.scans.append(scan.data))
        application.installEventFilter(self.filter)
        qtbot.addWidget(self.window, before_close_func=lambda _: self.unplug())
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.fields[0].setFocus()

    def unplug(self) -> None:
        self.application.removeEventFilter(self.filter)

    def keys(self, text: str, every_s: float) -> None:
        for char in text:
            self.clock.at_s += every_s
            if char == "\r":
                QTest.keyClick(self.focused(), Qt.Key.Key_Return)
            else:
                QTest.keyClick(self.focused(), char)

    def focused(self) -> QWidget:
        return self.window.focusWidget() or self.window

    def pause(self) -> None:
        self.clock.at_s += 1
        self.filter.expire()

    def texts(self) -> list[str]:
        return [field.text() for field in self.fields]


@pytest.fixture
def counter(qtbot: QtBot, qapp: QApplication) -> Counter:
    return Counter(qtbot, qapp)


def test_a_scan_is_reported_and_never_lands_in_the_field(counter: Counter) -> None:
    confirmed: list[None] = []
    counter.fields[0].returnPressed.connect(lambda: confirmed.append(None))
    counter.keys("4006381333931\r", every_s=0.005)
    assert counter.scans == [b"4006381333931"]
    assert counter.texts() == ["", ""]
    assert confirmed == []


def test_typing_arrives_complete_and_in_order(counter: Counter) -> None:
    counter.keys("Grosse, 42", every_s=0.15)
    counter.pause()
    assert counter.texts()[0] == "Grosse, 42"


def test_enter_after_typing_confirms_once(counter: Counter) -> None:
    confirmed: list[str] = []
    counter.fields[0].returnPressed.connect(lambda: confirmed.append(counter.texts()[0]))
    counter.keys("ab\r", every_s=0.15)
    assert confirmed == ["ab"]


def test_a_scan_in_the_middle_of_typing_leaves_the_typing(counter: Counter) -> None:
    counter.keys("ab", every_s=0.15)
    counter.clock.at_s += 1
    counter.keys("12345\r", every_s=0.005)
    counter.clock.at_s += 1
    counter.keys("c", every_s=0.15)
    counter.pause()
    assert counter.scans == [b"12345"]
    assert counter.texts()[0] == "abc"


def test_an_arrow_key_waits_for_the_letters_before_it(counter: Counter) -> None:
    counter.keys("bc", every_s=0.15)
    QTest.keyClick(counter.focused(), Qt.Key.Key_Home)
    counter.keys("a", every_s=0.15)
    counter.pause()
    assert counter.texts()[0] == "abc"


def test_backspace_takes_the_letter_typed_just_before(counter: Counter) -> None:
    counter.keys("ab", every_s=0.01)
    QTest.keyClick(counter.focused(), Qt.Key.Key_Backspace)
    assert counter.texts()[0] == "a"


def test_held_letters_go_to_the_field_they_were_typed_in(counter: Counter) -> None:
    counter.keys("ab", every_s=0.01)
    counter.fields[1].setFocus()
    counter.pause()
    assert counter.texts() == ["ab", ""]


def test_letters_for_a_field_that_is_gone_are_dropped(counter: Counter) -> None:
    doomed = QLineEdit(counter.window)
    doomed.show()
    doomed.setFocus()
    counter.keys("ab", every_s=0.01)
    doomed.deleteLater()
    QApplication.sendPostedEvents(doomed, QEvent.Type.DeferredDelete.value)
    counter.pause()
    assert counter.texts() == ["", ""]


def test_held_letters_come_by_themselves_when_nothing_follows(
    counter: Counter, qtbot: QtBot
) -> None:
    counter.keys("q", every_s=0.01)
    counter.clock.at_s += 1
    qtbot.waitUntil(lambda: counter.texts()[0] == "q")


def test_a_space_typed_on_a_button_presses_it(counter: Counter) -> None:
    button = QPushButton("x", counter.window)
    clicks: list[None] = []
    button.clicked.connect(lambda: clicks.append(None))
    button.show()
    button.setFocus()
    counter.keys(" ", every_s=0.15)
    counter.pause()
    assert clicks == [None]
    assert not button.isDown()


def test_what_the_on_screen_keyboard_sends_passes_at_once(counter: Counter) -> None:
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    QCoreApplication.sendEvent(counter.fields[0], press)
    assert counter.texts()[0] == "a"


def test_nothing_kept_reaches_the_next_visitor(counter: Counter) -> None:
    counter.keys("pin", every_s=0.01)
    counter.filter.forget()
    counter.pause()
    assert counter.texts() == ["", ""]


def key(
    code: Qt.Key, text: str = "", held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, code, held, text)


ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
META, SHIFT = Qt.KeyboardModifier.MetaModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    "event",
    [
        key(Qt.Key.Key_F4, held=ALT),
        key(Qt.Key.Key_Q, "\x11", CTRL),
        key(Qt.Key.Key_W, "\x17", CTRL),
        key(Qt.Key.Key_Tab, "\t", ALT),
        key(Qt.Key.Key_F11),
        key(Qt.Key.Key_Menu),
        key(Qt.Key.Key_P, "\x10", CTRL),
        key(Qt.Key.Key_Print),
        key(Qt.Key.Key_D, "d", META),
        key(Qt.Key.Key_Delete, "\x7f", CTRL | ALT),
        key(Qt.Key.Key_Escape, "\x1b", CTRL | SHIFT),
    ],
)
def test_ways_out_are_blocked(event: QKeyEvent) -> None:
    assert not is_allowed(event)


@pytest.mark.parametrize(
    "event",
    [
        key(Qt.Key.Key_A, "a"),
        key(Qt.Key.Key_A, "A", SHIFT),
        key(Qt.Key.Key_At, "@", CTRL | ALT),
        key(Qt.Key.Key_E, "€", Qt.KeyboardModifier.GroupSwitchModifier),
        key(Qt.Key.Key_V, "\x16", CTRL),
        key(Qt.Key.Key_Left, held=CTRL | SHIFT),
        key(Qt.Key.Key_Tab, "\t"),
        key(Qt.Key.Key_Backtab, held=SHIFT),
        key(Qt.Key.Key_Return, "\r"),
        key(Qt.Key.Key_5, "5", Qt.KeyboardModifier.KeypadModifier),
        key(Qt.Key.Key_BracketRight, "\x1d", CTRL),
    ],
)
def test_typing_editing_and_moving_about_pass(event: QKeyEvent) -> None:
    assert is_allowed(event)


def test_the_guard_swallows_a_context_menu_and_lets_staff_through(qapp: QApplication) -> None:
    guard = WayOutGuard(qapp)
    menu = QEvent(QEvent.Type.ContextMenu)
    assert guard.eventFilter(qapp, menu)
    guard.open_for_staff(True)
    assert not guard.eventFilter(qapp, menu)


def test_the_program_itself_may_close_its_windows(qapp: QApplication) -> None:
    assert not WayOutGuard(qapp).eventFilter(qapp, QCloseEvent())


def test_keys_on_the_way_to_a_field_are_stopped(qapp: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    guard = WayOutGuard(field)
    qapp.installEventFilter(guard)
    QTest.keyClick(field, Qt.Key.Key_W, CTRL)
    QTest.keyClicks(field, "ok")
    qapp.removeEventFilter(guard)
    assert field.text() == "ok"
