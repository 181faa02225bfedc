"""The life of the kiosk process: opened, shown, asked to end, ended with its code."""

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from kiosk.app.demo.door import REHEARSED_PIN
from kiosk.app.process import demo, run
from kiosk.exit_codes import ExitCode
from kiosk.options import OutOfService, RunOptions, Trouble
from kiosk.settings import Settings
from kiosk.stations.staff.flow.pin import weakness_of
from kiosk.ui.window import KioskWindow
from tests.support.kiosk_window import take_off

# Qt says on this platform what it cannot do, and the crash hooks pass that on to the log.
pytestmark = pytest.mark.logs_warnings
WATCH_MS = 50


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    take_off(qapp)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    window = {"width": 1100, "height": 1280}
    return Settings.model_validate({"paths": {"data_dir": tmp_path / "data"}, "window": window})


@dataclass
class Watch:
    """Waits until the window is there, remembers it and asks the process to end."""

    qapp: QApplication
    texts: list[str] = field(default_factory=list)
    size: tuple[int, int] = (0, 0)
    fullscreen: bool = False

    def begin(self) -> QObject:
        timer = QTimer(self.qapp, interval=WATCH_MS)
        timer.timeout.connect(self.look)
        timer.start()
        self.timer = timer
        return timer

    def look(self) -> None:
        for window in self.qapp.topLevelWidgets():
            if isinstance(window, KioskWindow) and window.isVisible():
                self.timer.stop()
                labels = window.findChildren(QLabel)
                self.texts = [label.text() for label in labels if label.isVisible()]
                self.size = window.width(), window.height()
                self.fullscreen = window.isFullScreen()
                os.kill(os.getpid(), signal.SIGTERM)


@pytest.fixture
def watch(qapp: QApplication) -> Watch:
    watch = Watch(qapp)
    watch.begin()
    return watch


def shows(watch: Watch, words: str) -> bool:
    return any(words in text for text in watch.texts)


def test_a_kiosk_opens_serves_and_ends_with_nothing_to_report(
    settings: Settings, watch: Watch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(settings, RunOptions("ABC234", simulate=True, windowed=True))

    assert code == ExitCode.OK
    assert watch.size == (1100, 1280)
    assert shows(watch, "An answer on the spot")
    assert "The cache's key lies readable" in capsys.readouterr().err
    assert not (settings.paths.crash_folder / "ABC234.stacks").exists()


def test_what_was_repaired_is_said_aloud(
    settings: Settings, watch: Watch, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    run(settings, RunOptions("ABC234", simulate=True, windowed=True))
    (settings.paths.data_dir / "cache/cache.db").write_bytes(b"not a database" * 1000)
    watch.begin()
    code = run(settings, RunOptions("ABC235", simulate=True, windowed=True))

    assert code == ExitCode.OK
    assert "damaged" in capsys.readouterr().err


def test_a_kiosk_fills_the_screen_unless_told_otherwise(
    settings: Settings, watch: Watch
) -> None:
    run(settings, RunOptions("ABC234", simulate=True))

    assert watch.fullscreen


def test_a_demo_is_a_window_and_keeps_its_data_apart(
    settings: Settings, watch: Watch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.paths.data_dir.mkdir(parents=True)
    (settings.paths.data_dir / "demo-server").write_text("in the way")
    code = demo(settings, RunOptions("unwatched", windowed=True))

    said = capsys.readouterr()
    assert "The demo goes on without a server." in said.err
    assert f"The PIN of the demo's staff is {REHEARSED_PIN}." in said.out
    assert weakness_of(REHEARSED_PIN) is None
    assert code == ExitCode.OK
    assert (settings.paths.data_dir / "demo/cache/cache.db").exists()
    assert not (settings.paths.data_dir / "cache").exists()


REASONS = {
    Trouble.CRASHED: "failed several times",
    Trouble.HUNG: "stopped",
    Trouble.INPUT: "settings",
    Trouble.EVIDENCE: "cache",
    Trouble.UNAVAILABLE: "missing",
}


@pytest.mark.parametrize("trouble", Trouble)
def test_out_of_service_says_why_and_touches_no_data(
    settings: Settings, watch: Watch, trouble: Trouble
) -> None:
    notice = OutOfService(trouble, "ABC234", "The disk is full.")
    code = run(settings, RunOptions("ABC234", windowed=True, out_of_service=notice))

    assert code == ExitCode.OK
    assert shows(watch, "This kiosk is taking a break")
    for words in (REASONS[trouble], "The disk is full.", "ABC234"):
        assert shows(watch, words), watch.texts
    assert not settings.paths.data_dir.exists()


def test_out_of_service_without_an_incident_names_none(
    settings: Settings, watch: Watch
) -> None:
    notice = OutOfService(Trouble.HUNG, "")
    run(settings, RunOptions("ABC234", windowed=True, out_of_service=notice))

    assert not shows(watch, "Incident")
