"""Lets a device loop run only while somebody needs it, and ends it with the program."""

import threading
from collections.abc import Callable
from typing import Protocol

_LOOK_AGAIN_S = 1.0


class Stop(Protocol):
    def is_set(self) -> bool: ...

    def wait(self, timeout: float) -> bool: ...


class Gate:
    """Opened and closed on the UI thread, waited for on the thread of a loop."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._open = False
        self._ended = False

    def set_open(self, *, is_open: bool) -> None:
        with self._changed:
            self._open = is_open and not self._ended
            self._changed.notify_all()

    def end(self) -> None:
        """Close it for good: the program ends, and nobody waits for the next look."""
        with self._changed:
            self._ended = True
            self._open = False
            self._changed.notify_all()

    def is_open(self) -> bool:
        with self._changed:
            return self._open

    def wait_until(self, *, is_open: bool, timeout_s: float) -> bool:
        """True once the gate stands so, False when the time ran out first."""
        with self._changed:
            self._changed.wait_for(lambda: self._ended or self._open is is_open, timeout_s)
            return self._open is is_open

    def through(self, loop: Callable[[Stop], None]) -> Callable[[threading.Event], None]:
        """The loop, run anew each time the gate opens and stopped when it closes."""

        def gated(stop: threading.Event) -> None:
            while not (stop.is_set() or self._ended):
                if self.wait_until(is_open=True, timeout_s=_LOOK_AGAIN_S):
                    loop(_Closing(self, stop))

        return gated


class _Closing:
    """Set when the program stops or the gate closes, whichever comes first."""

    def __init__(self, gate: Gate, stop: threading.Event) -> None:
        self._gate = gate
        self._stop = stop

    def is_set(self) -> bool:
        return self._stop.is_set() or not self._gate.is_open()

    def wait(self, timeout: float) -> bool:
        left_s = timeout
        while left_s > 0 and not self.is_set():
            self._gate.wait_until(is_open=False, timeout_s=min(left_s, _LOOK_AGAIN_S))
            left_s -= _LOOK_AGAIN_S
        return self.is_set()
