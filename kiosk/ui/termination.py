"""Turns SIGTERM, SIGINT and SIGHUP into a Qt signal, so that the program ends cleanly.

Python runs its signal handlers between two bytecodes, and while Qt waits in C++ there are none:
without help a SIGTERM would wait for the next timer. The C part of Python's handler writes into
a pipe at once; a notifier on the pipe wakes the event loop, and its slot is the bytecode.
"""

import os
import signal
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
_Handler = Callable[[int, FrameType | None], object] | int | None


class Termination(QObject):
    requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._woken, self._wake = os.pipe()
        os.set_blocking(self._woken, False)
        os.set_blocking(self._wake, False)
        self._notifier = QSocketNotifier(self._woken, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        self._previous_fd = signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)
        self._previous: dict[int, _Handler] = {
            number: signal.signal(number, self._on_signal) for number in _SIGNALS
        }

    def release(self) -> None:
        """Put the former handlers back; call it once, after the event loop has ended."""
        for number, handler in self._previous.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._previous_fd)
        self._notifier.setEnabled(False)
        os.close(self._wake)
        os.close(self._woken)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self.requested.emit()

    def _drain(self) -> None:
        os.read(self._woken, 4096)
