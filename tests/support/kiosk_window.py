"""A whole kiosk on a screen in memory: simulated devices, and time that passes when told to.

Touches and keys go in where the platform delivers them, at the window, so every filter of the
program sees them as it would see a finger or a keyboard.
"""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.app.assembly import Kiosk
from kiosk.app.stations.staff import CHECKUP
from kiosk.devices.pacing import EventPacer
from kiosk.devices.scripted_camera import ScriptedCamera
from kiosk.devices.simulated_camera import SimulatedCamera
from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.devices.simulated_printer import SimulatedPrinter
from kiosk.devices.simulated_scanner import SimulatedScanner
from kiosk.devices.simulated_speech import SimulatedSpeech
from kiosk.devices.system_clock import SystemClock
from kiosk.parts.cache import open_kiosk_cache
from kiosk.parts.devices import Parts
from kiosk.settings import Paths, Settings
from kiosk.stations.sync.actions import Line
from kiosk.store.cache import Cache, OpenedCache
from kiosk.ui import appearance
from kiosk.ui.appearance import Appearance
from kiosk.ui.languages import Languages
from kiosk.ui.page import Page
from kiosk.ui.widgets.buttons import IconButton
from kiosk.ui.window import KioskWindow, MakePage
from kiosk.visit import VisitId, visiting_of
from shared.hashing import Cost, SecretHasher

CHEAP = Cost(memory_kib=8, passes=1)
"""Enough for a PIN that protects nothing: a suite checks hundreds of them."""

PORTRAIT = (1080, 1920)
LANDSCAPE = (1920, 1080)
_QUICK_KEY_S = 0.004
_SLOW_KEY_S = 0.15
_ROUNDS = 8
_PATIENCE_MS = 30_000  # a bound for a busy machine, never waited for
_DEFERRED_DELETE = QEvent.Type.DeferredDelete.value
_PLAIN = Qt.KeyboardModifier.NoModifier


def _small_camera() -> SimulatedCamera:
    """On the real clock: one that stands still would hold its pictures back for ever."""
    return SimulatedCamera(SystemClock(), EventPacer(), size=(64, 36))


@dataclass(frozen=True, slots=True)
class Devices:
    clock: SimulatedClock = field(default_factory=SimulatedClock)
    camera: SimulatedCamera | ScriptedCamera = field(default_factory=_small_camera)
    scanner: SimulatedScanner = field(default_factory=SimulatedScanner)
    printer: SimulatedPrinter = field(default_factory=SimulatedPrinter)
    speech: SimulatedSpeech = field(default_factory=SimulatedSpeech)
    hasher: SecretHasher = field(default_factory=lambda: SecretHasher(CHEAP))
    line: Line | None = None

    def parts(self) -> Parts:
        return Parts(
            self.clock,
            self.camera,
            self.scanner,
            self.printer,
            self.speech,
            self.hasher,
            self.line,
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """What is special about the kiosk of one test; the rest is as in a shop."""

    size: tuple[int, int] = PORTRAIT
    settings: Mapping[str, object] = field(default_factory=dict)
    without: frozenset[str] = frozenset()
    extra_places: Mapping[str, MakePage] = field(default_factory=dict)
    cache: bool = True


class KioskInHand:
    """What a person can do at a kiosk, and what a person can see of it."""

    def __init__(
        self, kiosk: Kiosk, devices: Devices, qtbot: QtBot, opened: OpenedCache | None
    ) -> None:
        self.kiosk = kiosk
        self.devices = devices
        self.opened = opened
        self._qtbot = qtbot

    @property
    def window(self) -> KioskWindow:
        return self.kiosk.window

    @property
    def handle(self) -> QWindow:
        return self.window.windowHandle()

    @property
    def place(self) -> str | None:
        visiting = visiting_of(self.kiosk.shell.state)
        return visiting.place if visiting else None

    @property
    def cache(self) -> Cache:
        assert self.opened is not None, "this kiosk was planned without a cache"
        return self.opened.cache

    def page(self) -> Page:
        page = self.window.page()
        assert page is not None, "no page is on the screen"
        return page

    def control(self, name: str) -> QAbstractButton:
        """The one control on the screen that is called so."""
        named = [(c.accessibleName(), c) for c in self.controls()]
        found = [c for called, c in named if called == name]
        names = [called for called, _ in named]
        assert len(found) == 1, f"{len(found)} controls are called {name!r} among {names}"
        return found[0]

    def controls(self) -> list[QAbstractButton]:
        self.settle()
        buttons = self.window.findChildren(QAbstractButton)
        return [button for button in buttons if button.isVisible() and button.isEnabled()]

    def button(self, icon: str) -> IconButton:
        """The header's button with this icon, whatever language it speaks."""
        found = [b for b in self.controls() if isinstance(b, IconButton) and b._icon == icon]
        assert len(found) == 1, f"{len(found)} buttons show {icon!r}"
        return found[0]

    def texts(self) -> list[str]:
        """Every sentence on the screen."""
        self.settle()
        labels = self.window.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    def shows(self, words: str) -> bool:
        return any(words in text for text in self.texts())

    def wait_for(self, words: str) -> None:
        def shown() -> None:
            assert self.shows(words), f"{words!r} is not among {self.texts()}"

        self._qtbot.waitUntil(shown, timeout=_PATIENCE_MS)

    def wait_until(self, claim: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(claim, timeout=_PATIENCE_MS)

    def touch(self, target: QWidget | str) -> None:
        widget = self.control(target) if isinstance(target, str) else target
        self.touch_at(widget.mapTo(self.window, widget.rect().center()))

    def touch_at(self, point: QPoint) -> None:
        self.settle()
        QTest.mouseClick(self.handle, Qt.MouseButton.LeftButton, _PLAIN, point)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = _PLAIN) -> None:
        """As a person does, who never presses two keys as fast as a scanner."""
        self.devices.clock.step(_SLOW_KEY_S)
        QTest.keyClick(self.handle, key, held)
        self.devices.clock.step(_SLOW_KEY_S)
        self.kiosk._wedge.expire()

    def type_quickly(self, text: str) -> None:
        """As a scanner that is a keyboard types; `\r` is its last key."""
        for char in text:
            self.devices.clock.step(_QUICK_KEY_S)
            QTest.keyClick(self.handle, Qt.Key.Key_Return if char == "\r" else char)

    def type_slowly(self, text: str) -> None:
        """As a person types; each letter has arrived before the next one comes."""
        for char in text:
            self.devices.clock.step(_SLOW_KEY_S)
            QTest.keyClick(self.handle, char)
            self.devices.clock.step(_SLOW_KEY_S)
            self.kiosk._wedge.expire()

    def go_to(self, *names: str) -> None:
        for name in names:
            self.touch(name)

    def begin(self) -> None:
        self.touch("Touch to begin")

    def go_to_checkup(self) -> None:
        """As staff who have unlocked: the guard stands before the shell, not in it."""
        self.kiosk.shell.go_to(CHECKUP)

    def let_pass(self, seconds: float) -> None:
        self.devices.clock.step(seconds)

    def fall_silent(self) -> None:
        self.let_pass(50)
        self._qtbot.waitUntil(self.window.is_warning, timeout=_PATIENCE_MS)

    def pump(self) -> None:
        """Let everything that was queued for the UI thread arrive."""
        QTest.qWait(1)

    def settle(self) -> None:
        """Let layouts and deletions that are under way come to their end."""
        for _ in range(_ROUNDS):  # a layout asks its parent's, and that one the next
            QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, _DEFERRED_DELETE)  # waits for a loop otherwise
        QApplication.sendPostedEvents()


@contextmanager
def kiosk_on(
    qapp: QApplication,
    qtbot: QtBot,
    folder: Path,
    plan: Plan | None = None,
    devices: Devices | None = None,
) -> Iterator[KioskInHand]:
    plan = plan or Plan()
    settings = Settings.model_validate(
        {"paths": Paths(data_dir=folder / "data"), **plan.settings}
    )
    devices, numbers = devices or Devices(), count(1)
    parts = devices.parts()
    parts = Parts(*(None if n in plan.without else getattr(parts, n) for n in parts.__slots__))
    opened = open_kiosk_cache(settings, {}, devices.clock) if plan.cache else None
    kiosk = Kiosk(
        qapp,
        settings,
        parts,
        lambda: VisitId(f"visit {next(numbers)}"),
        opened,
        plan.extra_places,
    )
    kiosk.window.resize(*plan.size)
    kiosk.start()
    try:
        with qtbot.waitActive(kiosk.window):
            kiosk.window.show()
            kiosk.window.activateWindow()
        yield KioskInHand(kiosk, devices, qtbot, opened)
    finally:
        kiosk.stop()
        if opened is not None:
            opened.cache.close()
        take_off(qapp)


def take_off(qapp: QApplication) -> None:
    """The next test finds the application as it was, whatever kiosks dressed it."""
    for languages in qapp.findChildren(Languages):
        languages.blockSignals(True)
        languages.use("en")
        for translator in languages._installed:
            qapp.removeTranslator(translator)
        languages.setParent(None)
    qapp.sendPostedEvents(None, _DEFERRED_DELETE)
    appearance.apply(qapp, Appearance(), "en")
    gc.unfreeze()  # a kiosk that served froze what there was; a search for traces needs it
