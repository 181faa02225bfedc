"""What the crash hooks let pass, and what a developer at a terminal may see."""

import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.exit_codes import ExitCode
from kiosk.ui import crash
from kiosk.ui.crash import CrashHooks


@dataclass
class Caught:
    """Hooks in force over others that only remember."""

    folder: Path
    crashes: list[str] = field(default_factory=list)
    passed_on: list[type[BaseException]] = field(default_factory=list)

    def hooks(self) -> CrashHooks:
        return crash.install(self.folder, "ABC234", SimulatedClock(), self.crashes.append)

    def remember(self, kind: type[BaseException], *_rest: object) -> None:
        self.passed_on.append(kind)


@pytest.fixture
def caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Caught]:
    caught = Caught(tmp_path)
    monkeypatch.setattr(sys, "excepthook", caught.remember)
    hooks = caught.hooks()
    yield caught
    hooks.remove()


def test_an_interrupt_is_no_defect(caught: Caught) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert caught.passed_on == [KeyboardInterrupt]
    assert caught.crashes == []


@pytest.mark.parametrize("error", [None, SystemExit(0)])
def test_a_thread_that_simply_ends_is_no_defect(
    caught: Caught, error: BaseException | None
) -> None:
    kind = type(error) if error else SystemExit
    threading.excepthook(threading.ExceptHookArgs((kind, error, None, None)))

    assert caught.crashes == []


def test_a_developer_at_a_terminal_sees_the_whole_trace(
    caught: Caught, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    sys.excepthook(ValueError, ValueError("the cause"), None)

    assert caught.crashes == ["ABC234"]
    assert "ValueError: the cause" in capsys.readouterr().err


def test_leaving_at_once_ends_with_the_code_of_a_defect(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended: list[int] = []
    monkeypatch.setattr("os._exit", ended.append)
    crash.leave_at_once("ABC234")

    assert ended == [ExitCode.BUG]
