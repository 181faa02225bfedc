"""The composition root: so far the shell without its stations."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from kiosk.devices.system_clock import SystemClock
from kiosk.exit_codes import ExitCode
from kiosk.lifeline import Lifeline
from kiosk.options import RunOptions, TourOptions
from kiosk.settings import Settings
from kiosk.ui import crash
from kiosk.ui.heartbeat import Heartbeat
from kiosk.ui.termination import Termination
from shared.errors import UnavailableError


def run(settings: Settings, options: RunOptions) -> int:
    """Wire everything, show the window, block until it ends; the exit code."""
    # The out-of-service screen keeps no report: the data folder may be the very trouble.
    hooks = None
    if options.out_of_service is None:
        hooks = crash.install(settings.paths.crash_folder, options.incident, SystemClock())
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    termination = Termination()
    termination.requested.connect(qt.quit)
    heartbeat = Heartbeat(Lifeline.of(os.environ))
    heartbeat.abandoned.connect(qt.quit)
    window = _window(settings, options)
    QTimer.singleShot(0, heartbeat.announce_ready)
    code = qt.exec()
    window.close()
    termination.release()
    if hooks:
        hooks.remove()
    return code


def demo(settings: Settings, options: RunOptions) -> int:
    """Open the same window by hand."""
    return run(settings, options)


def tour(settings: Settings, options: TourOptions) -> int:
    """Photograph the one screen there is."""
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    window = _window(settings, RunOptions(incident="", windowed=True))
    qt.sendPostedEvents()
    _save(window, options.out)
    window.close()
    return ExitCode.OK


def _window(settings: Settings, options: RunOptions) -> QLabel:
    trouble = options.out_of_service
    label = QLabel(
        f"{trouble.trouble} {trouble.incident}\n{trouble.detail}"
        if trouble
        else settings.site.name
    )
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.resize(settings.window.width, settings.window.height)
    if settings.window.fullscreen and not options.windowed:
        label.showFullScreen()
    else:
        label.show()
    return label


def _save(window: QLabel, folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnavailableError(
            f"The folder {folder} cannot be made: {error.strerror}. Name another with --out."
        ) from error
    if not window.grab().save(str(folder / "shell.png")):
        raise UnavailableError(f"No picture could be written to {folder}. Name another folder.")
