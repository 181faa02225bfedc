"""The heartbeat of the UI thread and the clean end on a signal."""

import os
import signal
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSocketNotifier, QTimer
from pytestqt.qtbot import QtBot

from kiosk.lifeline import Lifeline
from kiosk.ui.heartbeat import Heartbeat
from kiosk.ui.termination import Termination


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    reading, writing = os.pipe()
    yield reading, writing
    os.close(writing)


def test_the_ui_thread_beats_at_once_and_then_regularly(
    qtbot: QtBot, pipe: tuple[int, int]
) -> None:
    reading, writing = pipe
    os.set_blocking(reading, False)
    heartbeat = Heartbeat(Lifeline(writing), period_ms=1)
    assert os.read(reading, 100) == b"beat\n"

    readable = QSocketNotifier(reading, QSocketNotifier.Type.Read)
    with qtbot.waitSignal(readable.activated):
        readable.setEnabled(True)

    assert os.read(reading, 100).startswith(b"beat\n")
    heartbeat.announce_ready()
    assert os.read(reading, 100).endswith(b"ready\n")
    readable.setEnabled(False)
    os.close(reading)


def test_a_supervisor_that_is_gone_is_told_once(qtbot: QtBot, pipe: tuple[int, int]) -> None:
    reading, writing = pipe
    heartbeat = Heartbeat(Lifeline(writing), period_ms=1)
    told: list[None] = []
    heartbeat.abandoned.connect(lambda: told.append(None))

    with qtbot.waitSignal(heartbeat.abandoned):
        os.close(reading)

    qtbot.wait(5)
    assert told == [None]


def test_without_a_supervisor_nothing_beats(qtbot: QtBot) -> None:
    heartbeat = Heartbeat(Lifeline(None), period_ms=1)

    with qtbot.assertNotEmitted(heartbeat.abandoned, wait=5):
        heartbeat.announce_ready()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_wakes_a_waiting_event_loop(qtbot: QtBot, number: signal.Signals) -> None:
    before = signal.getsignal(number)
    termination = Termination()
    QTimer.singleShot(0, lambda: os.kill(os.getpid(), number))

    with qtbot.waitSignal(termination.requested):
        pass

    termination.release()
    assert signal.getsignal(number) == before
