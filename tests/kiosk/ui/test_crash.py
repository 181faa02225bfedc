"""What happens to a defect, and what of it is kept."""

import faulthandler
import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qWarning

from kiosk.ui import crash, incidents
from kiosk.ui.incidents import Report, faults_of
from shared.errors import UnavailableError

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
NAME = "Maria Example"


class Noon:
    def now(self) -> datetime:
        return NOON

    def monotonic(self) -> float:
        return 0.0


@dataclass
class Kiosk:
    folder: Path
    hooks: crash.CrashHooks
    ended: list[str]

    def report(self, incident: str = "ABC234") -> dict[str, object]:
        text = (self.folder / f"{incident}.json").read_text(encoding="utf-8")
        assert NAME not in text
        found: dict[str, object] = json.loads(text)
        return found


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    ended: list[str] = []
    folder = tmp_path / "crashes"
    hooks = crash.install(folder, "ABC234", Noon(), ended.append)
    yield Kiosk(folder, hooks, ended)
    hooks.remove()


def broken() -> None:
    people: dict[str, int] = {}
    _ = people[NAME]


def raised() -> KeyError:
    try:
        broken()
    except KeyError as error:
        return error
    raise AssertionError


def test_a_defect_is_kept_with_its_place_and_without_its_words(kiosk: Kiosk) -> None:
    error = raised()

    sys.excepthook(KeyError, error, error.__traceback__)

    report = kiosk.report()
    assert (report["incident"], report["at"]) == ("ABC234", NOON.isoformat())
    assert '"type": "builtins.KeyError"' in json.dumps(report)
    assert '"function": "broken"' in json.dumps(report)
    assert kiosk.ended == ["ABC234"]


def test_a_defect_in_a_thread_is_kept(kiosk: Kiosk) -> None:
    thread = threading.Thread(target=broken)  # noqa: TID251  (a thread outside of the lanes)

    thread.start()
    thread.join()

    assert kiosk.report()["origin"] == "thread"
    assert kiosk.ended == ["ABC234"]


def test_what_cannot_be_raised_is_kept_once_and_ends_nothing(kiosk: Kiosk) -> None:
    class Careless:
        def __del__(self) -> None:
            broken()

    for _ in range(3):
        Careless()

    assert [path.name for path in kiosk.folder.glob("*.json")] == ["ABC234-1.json"]
    assert kiosk.report("ABC234-1")["origin"] == "unraisable"
    assert kiosk.ended == []


@pytest.mark.logs_warnings
def test_warnings_of_qt_reach_the_log(kiosk: Kiosk, caplog: pytest.LogCaptureFixture) -> None:
    qWarning("a window without a screen")

    assert ("qt", logging.WARNING, "default: a window without a screen") in caplog.record_tuples


def test_a_report_that_cannot_be_kept_does_not_stop_the_end(
    kiosk: Kiosk, capsys: pytest.CaptureFixture[str]
) -> None:
    kiosk.folder.rename(kiosk.folder.with_name("gone"))
    error = raised()

    sys.excepthook(KeyError, error, error.__traceback__)

    assert kiosk.ended == ["ABC234"]
    assert "could not be kept" in capsys.readouterr().err


def test_a_fatal_message_of_qt_is_kept_before_qt_aborts(kiosk: Kiosk) -> None:
    kiosk.hooks._qt_message(QtMsgType.QtFatalMsg, QMessageLogContext(), "no platform plugin")

    assert kiosk.report()["note"] == "no platform plugin"


def test_everything_is_put_back(tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    crash.install(tmp_path, "ABC234", Noon()).remove()

    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
    assert faulthandler.is_enabled()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(UnavailableError, match="Not a directory"):
        crash.install(tmp_path / "file/crashes", "ABC234", Noon())


def test_a_file_that_cannot_be_opened_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "ABC234.stacks").mkdir()
    (tmp_path / "ABC234.stacks/full").touch()

    with pytest.raises(UnavailableError, match="cannot be used"):
        crash.install(tmp_path, "ABC234", Noon())


def test_the_last_twenty_incidents_are_kept(tmp_path: Path) -> None:
    for number in range(25):
        path = incidents.keep(Report(f"I{number:02}", NOON, "1", "exception", ()), tmp_path)
        os.utime(path, (number, number))
    incidents.prepare(tmp_path, "I99").close()

    assert sorted(path.stem for path in tmp_path.glob("*.json")) == [
        f"I{n:02}" for n in range(5, 25)
    ]


def test_dumps_of_nothing_are_forgotten(tmp_path: Path) -> None:
    (tmp_path / "A.stacks").touch()
    (tmp_path / "B.stacks").write_text("Thread 1", encoding="utf-8")

    incidents.prepare(tmp_path, "C").close()

    assert sorted(path.name for path in tmp_path.iterdir()) == ["B.stacks", "C.stacks"]


def test_causes_are_kept_with_their_number() -> None:
    error = UnavailableError("gone")
    error.__cause__ = OSError(28, NAME)

    assert [(fault.type, fault.errno) for fault in faults_of(error)] == [
        ("shared.errors.UnavailableError", None),
        ("builtins.OSError", 28),
    ]


SLOT = """
from PySide6.QtCore import QCoreApplication, QTimer
def slot(): raise KeyError('Maria Example')
qt = QCoreApplication([])
QTimer.singleShot(0, slot)
qt.exec()
"""
ENDINGS = {
    "a defect": ("raise KeyError('Maria Example')", 70),
    "a defect in a slot": (SLOT, 70),
    "a fatal message of Qt": ("qFatal('no platform')", -6),
}


def ended(folder: Path, statement: str) -> subprocess.CompletedProcess[str]:
    program = (
        "from pathlib import Path\nfrom PySide6.QtCore import qFatal\n"
        "from kiosk.devices.system_clock import SystemClock\nfrom kiosk.ui import crash\n"
        f"crash.install(Path({str(folder)!r}), 'ABC234', SystemClock())\n{statement}\n"
    )
    return subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-c", program], check=False, capture_output=True, text=True
    )


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_process_ends_with_a_report(ending: str, tmp_path: Path) -> None:
    statement, status = ENDINGS[ending]

    process = ended(tmp_path, statement)

    assert process.returncode == status
    assert "incident ABC234" in process.stderr
    assert NAME not in process.stderr
    assert (tmp_path / "ABC234.json").exists()


def test_an_interrupt_is_no_defect(tmp_path: Path) -> None:
    process = ended(tmp_path, "raise KeyboardInterrupt")

    assert process.returncode == -2
    assert not (tmp_path / "ABC234.json").exists()
