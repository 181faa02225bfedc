"""The real kiosk process: started with a lifeline, heard through one selector."""

import os
import selectors
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from types import FrameType, TracebackType
from typing import Self

from kiosk.lifeline import FD_VARIABLE, INCIDENT_VARIABLE, LONGEST_LINE, Word, heard
from kiosk.supervisor.events import Beat, Ended, Event, FailureSaid, LimitsSaid, StopAsked
from shared.errors import UnavailableError

_STOP_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
_Handler = Callable[[int, FrameType | None], object] | int | None


def kiosk_program() -> tuple[str, ...]:
    """How this very program is started again: a frozen one is its own interpreter."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (sys.executable, "-m", "kiosk")


class KioskProcess:
    """Owns the child, the reading end of its lifeline and this process's signal handlers.

    Use it as a context: leaving it puts the signal handlers back and leaves no child behind.
    """

    def __init__(self, program: Sequence[str], environment: Mapping[str, str]) -> None:
        self._program = tuple(program)
        self._environment = dict(environment)
        self._child: subprocess.Popen[bytes] | None = None
        self._lifeline: int | None = None
        self._unfinished = b""
        self._stops = 0
        self._selector = selectors.DefaultSelector()
        # The C signal handler writes into this pipe, so that a signal arriving between two
        # statements still wakes the selector.
        self._woken, self._wake = os.pipe()
        self._previous: dict[int, _Handler] = {}
        self._previous_fd = -1

    def __enter__(self) -> Self:
        for end in (self._wake, self._woken):
            os.set_blocking(end, False)
        self._selector.register(self._woken, selectors.EVENT_READ)
        self._previous_fd = signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)
        for number in (*_STOP_SIGNALS, signal.SIGCHLD):
            self._previous[number] = signal.signal(number, self._on_signal)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._child and self._child.poll() is None:
            self._child.kill()
            self._child.wait()
        for number, handler in self._previous.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._previous_fd)
        self._hang_up()
        self._selector.close()
        os.close(self._wake)
        os.close(self._woken)

    def start(self, arguments: Sequence[str], incident: str) -> None:
        reading, writing = os.pipe()
        environment = {FD_VARIABLE: str(writing), INCIDENT_VARIABLE: incident}
        try:
            self._child = subprocess.Popen(  # noqa: S603  (our own program)
                (*self._program, *arguments),
                env=self._environment | environment,
                pass_fds=(writing,),
                # Only we speak to the kiosk: Ctrl-C in a terminal would reach it twice.
                process_group=0,
            )
        except OSError as error:
            os.close(reading)
            raise UnavailableError(
                f"The kiosk process cannot be started: {error.strerror}. "
                "Free some memory or check the installation."
            ) from error
        finally:
            os.close(writing)
        os.set_blocking(reading, False)
        self._lifeline, self._unfinished = reading, b""
        self._selector.register(reading, selectors.EVENT_READ)

    def send(self, number: signal.Signals) -> None:
        if self._child:
            self._child.send_signal(number)

    def wait(self, timeout_s: float) -> Sequence[Event]:
        timeout = None if timeout_s == float("inf") else timeout_s
        self._selector.select(timeout)
        self._drain_wakeups()
        status = self._child.poll() if self._child else None
        # Asked in this order, everything the child said before it ended is heard first.
        events = self._listen()
        events += [StopAsked()] * self._stops
        self._stops = 0
        if status is not None:
            self._child = None
            self._hang_up()
            events.append(Ended(status))
        return events

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        del frame
        self._stops += number in _STOP_SIGNALS

    def _drain_wakeups(self) -> None:
        try:
            os.read(self._woken, 4096)
        except BlockingIOError:
            return

    def _listen(self) -> list[Event]:
        if self._lifeline is None:
            return []
        try:
            received = os.read(self._lifeline, 65536)
        except BlockingIOError:
            return []
        if not received:  # closed before the end of the process: its end is still to come
            self._hang_up()
            return []
        *lines, rest = (self._unfinished + received).split(b"\n")
        self._unfinished = rest[:LONGEST_LINE]
        return [event for event in map(_event, lines) if event]

    def _hang_up(self) -> None:
        if self._lifeline is not None:
            self._selector.unregister(self._lifeline)
            os.close(self._lifeline)
            self._lifeline = None


def _event(line: bytes) -> Event | None:
    """What a line means; what is not understood is not worth ending the kiosk for."""
    match heard(line):
        case (Word.BEAT, _):
            return Beat()
        case (Word.READY, _):
            return Beat(ready=True)
        case (Word.FAILED, sentence):
            return FailureSaid(sentence)
        case (Word.LIMITS, text):
            return _limits(text)
        case _:
            return None


def _limits(text: str) -> LimitsSaid | None:
    try:
        hang_after, longest_pause, stable_after = (float(number) for number in text.split())
    except ValueError:
        return None
    return LimitsSaid(hang_after, longest_pause, stable_after)
