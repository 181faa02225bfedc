"""A window with a field, the keyboard on the screen, and fingers."""

from datetime import UTC, datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kiosk.ui.keyboard.attach import KeyboardHost
from kiosk.ui.keyboard.keycap import KeyCap
from kiosk.ui.keyboard.panel import KeyboardPanel
from kiosk.ui.keyboard.style import keyboard_qss

COLOURS = dict.fromkeys(
    ("ground", "surface", "raised", "ink", "ink_quiet", "line", "accent", "on_accent"), "#456"
)


class SteppedClock:
    def __init__(self) -> None:
        self.at_s = 100.0

    def now(self) -> datetime:
        return datetime(2026, 11, 21, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.at_s


class Desk:
    """A window with fields, a keyboard and fingers."""

    def __init__(self, qtbot: QtBot, application: QApplication) -> None:
        self.clock = SteppedClock()
        self.window = QWidget()
        # The offscreen platform's screen is 800 x 800, and touches end at its edge.
        self.window.resize(760, 780)
        self.window.setStyleSheet(keyboard_qss(COLOURS))
        self.field = QLineEdit(self.window)
        self.field.setGeometry(20, 700, 720, 64)
        self.panel = KeyboardPanel(self.clock, self.window)
        self.host = KeyboardHost(self.panel, self.window, application)
        self.rooms: list[tuple[int, int]] = []
        self.host.room_needed.connect(lambda height, shift: self.rooms.append((height, shift)))
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        # Qt gives the first field the focus when a window opens; every test does that itself.
        self.field.clearFocus()
        self.rooms.clear()

    def focus(self, **properties: str) -> None:
        for name, value in properties.items():
            self.field.setProperty(name, value)
        self.field.setFocus()

    def cap(self, shown: str) -> KeyCap:
        found = [c for c in self.panel.caps() if shown in {c.face().text, c.face().spoken}]
        assert found, f"no key {shown!r}: {[c.face().text for c in self.panel.caps()]}"
        return found[0]

    def spot(self, shown: str) -> QPoint:
        cap = self.cap(shown)
        return cap.mapTo(self.panel, cap.rect().center())

    def tap(self, *shown: str) -> None:
        for name in shown:
            QTest.mouseClick(self.panel, Qt.MouseButton.LeftButton, pos=self.spot(name))
            self.clock.at_s += 1

    def hold(self, shown: str, seconds: float = 0.5) -> None:
        QTest.mousePress(self.panel, Qt.MouseButton.LeftButton, pos=self.spot(shown))
        self.clock.at_s += seconds
        self.panel.tick()

    def let_go(self, shown: str) -> None:
        QTest.mouseRelease(self.panel, Qt.MouseButton.LeftButton, pos=self.spot(shown))

    def offered(self) -> list[str]:
        return [button.text() for button in self.panel.choices().buttons()]
