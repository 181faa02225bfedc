"""The kiosk process with a server: it serves whether that answers or not, and moves house."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk.app import process
from kiosk.devices.system_clock import SystemClock
from kiosk.exit_codes import ExitCode
from kiosk.options import RunOptions
from kiosk.parts.cache import open_kiosk_cache
from kiosk.settings import Settings
from kiosk.store.cache import Cache
from kiosk.syncing import Paired
from kiosk.ui.window import KioskWindow
from tests.support.kiosk_window import take_off
from tests.support.sync_server_twin import signing_key

# Qt says on this platform what it cannot do, and the crash hooks pass that on to the log.
pytestmark = [pytest.mark.logs_warnings, pytest.mark.enable_socket]
NOBODY = "http://127.0.0.1:9"
OPTIONS = RunOptions("ABC234", simulate=True, windowed=True)


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    take_off(qapp)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.model_validate({"paths": {"data_dir": tmp_path / "data"}})


def look_into(settings: Settings, ask: Callable[[Cache], object]) -> object:
    cache = open_kiosk_cache(settings, {}, SystemClock()).cache
    try:
        return ask(cache)
    finally:
        cache.close()


def pair(cache: Cache) -> None:
    key = signing_key(9).public
    cache.sync_book.pair(Paired(NOBODY, "a" * 16, "acme", "north", "Counter 1", key))


def at_each_window(qapp: QApplication, *what: Callable[[], object]) -> None:
    """Do one thing for each kiosk that is shown."""
    left = list(what)

    def look() -> None:
        for window in qapp.topLevelWidgets():
            if left and isinstance(window, KioskWindow) and window.isVisible():
                left.pop(0)()

    timer = QTimer(qapp, interval=50)
    timer.timeout.connect(look)
    timer.start()


def end() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def test_a_paired_kiosk_serves_although_its_server_is_away(
    settings: Settings, qapp: QApplication
) -> None:
    look_into(settings, pair)
    at_each_window(qapp, end)

    assert process.run(settings, OPTIONS) == ExitCode.OK
    paired = look_into(settings, lambda cache: cache.sync_book.paired())
    assert isinstance(paired, Paired)


def test_a_kiosk_that_belongs_elsewhere_now_is_made_anew_in_its_process(
    settings: Settings, qapp: QApplication
) -> None:
    shown: list[str] = []

    def move() -> None:
        shown.append("first")
        qapp.exit(process._ANEW)

    def finish() -> None:
        shown.append("second")
        end()

    at_each_window(qapp, move, finish)

    assert process.run(settings, OPTIONS) == ExitCode.OK
    assert shown == ["first", "second"]
