"""Keeps scans out of text fields and typing in order, in front of every widget.

1. Only keys of real hardware count; what this filter or the on-screen keyboard sends passes.
2. A key with a text is taken from the widget, kept, and given to the decoder.
3. Released keys are replayed exactly as they came, to the widget they were meant for; keys of a
   widget that is gone are dropped, as is everything that belonged to a scan.
4. A key the decoder cannot judge (arrows, shortcuts) first flushes what is kept, then passes.
"""

from collections import deque
from dataclasses import dataclass
from typing import Protocol

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.ports import Clock, Scan

_FRAMING = frozenset("\x02\x1d\r\n\t")
_NEVER_TYPES = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(frozen=True, slots=True)
class KeyVerdict:
    """What keys turned out to be: the oldest ones `typed`, the rest perhaps a `scan`."""

    typed: str = ""
    scan: Scan | None = None


class KeyDecoder(Protocol):
    """Tells a wedge scanner from typing; see `kiosk.devices.wedge`."""

    @property
    def holding(self) -> bool:
        """Whether keys are held back, so that `expire` must be called in a moment."""
        ...

    @property
    def expires_at_s(self) -> float: ...

    def key(self, char: str, at_s: float) -> KeyVerdict: ...

    def expire(self, at_s: float) -> KeyVerdict:
        """Release what is held if no key followed in time; infinity releases everything."""
        ...


@dataclass(slots=True)
class _Kept:
    """One key that waits for a verdict: its press and, once it came, its release."""

    target: QWidget
    press: QKeyEvent
    release: QKeyEvent | None = None


class WedgeFilter(QObject):
    """Install on the application. Keys of a scan must not be shortcuts: Qt asks those first."""

    scanned = Signal(object)
    """A `kiosk.ports.Scan`."""

    def __init__(self, decoder: KeyDecoder, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._decoder = decoder
        self._clock = clock
        self._kept: deque[_Kept] = deque()
        self._swallowed: set[int] = set()
        self._deadline = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._deadline.timeout.connect(self.expire)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            not isinstance(event, QKeyEvent)
            or not isinstance(watched, QWidget)
            or not event.spontaneous()
        ):
            return False
        match event.type():
            case QEvent.Type.KeyPress:
                return self._pressed(watched, event)
            case QEvent.Type.KeyRelease:
                return self._released(event)
            case _:
                return False

    def expire(self) -> None:
        """Release keys after which nothing came in time."""
        self._follow(self._decoder.expire(self._clock.monotonic()))

    def forget(self) -> None:
        """End of a visit: drop what is kept, so that it reaches nobody."""
        self._decoder.expire(float("inf"))
        self._kept.clear()
        self._swallowed.clear()
        self._deadline.stop()

    def _pressed(self, target: QWidget, event: QKeyEvent) -> bool:
        if not _is_character(event):
            self._follow(self._decoder.expire(float("inf")))
            return False
        self._swallowed.discard(event.key())
        self._kept.append(_Kept(target, event.clone()))
        self._follow(self._decoder.key(event.text(), self._clock.monotonic()))
        return True

    def _released(self, event: QKeyEvent) -> bool:
        for kept in self._kept:
            if kept.press.key() == event.key() and kept.release is None:
                kept.release = event.clone()
                return True
        if event.key() in self._swallowed and not event.isAutoRepeat():
            self._swallowed.discard(event.key())
            return True
        return False

    def _follow(self, verdict: KeyVerdict) -> None:
        for _ in verdict.typed:
            if self._kept:
                _replay(self._kept.popleft())
        if not self._decoder.holding:
            self._swallow_rest()
        self._arm()
        if verdict.scan is not None:
            self.scanned.emit(verdict.scan)

    def _swallow_rest(self) -> None:
        self._swallowed |= {kept.press.key() for kept in self._kept if kept.release is None}
        self._kept.clear()

    def _arm(self) -> None:
        if not self._decoder.holding:
            self._deadline.stop()
            return
        wait_s = self._decoder.expires_at_s - self._clock.monotonic()
        # One millisecond more: a timer that fires early would find the keys still held.
        self._deadline.start(max(0, round(wait_s * 1000)) + 1)


def _is_character(event: QKeyEvent) -> bool:
    text = event.text()
    if len(text) != 1 or event.modifiers() & _NEVER_TYPES:
        return False
    return text in _FRAMING or text.isprintable()


def _replay(kept: _Kept) -> None:
    if not shiboken6.isValid(kept.target):
        return
    # Sent, not posted: sending takes the hardware mark off, and the order stays what it was.
    QCoreApplication.sendEvent(kept.target, kept.press)
    if kept.release is not None and shiboken6.isValid(kept.target):
        QCoreApplication.sendEvent(kept.target, kept.release)
