"""Notices when a window is usable: its first picture is out and the event loop takes input."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Says `done` once, in the first turn of the event loop after the window was painted."""

    done = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # The window is painted first, then all within it in one go: a turn later it is out.
            QTimer.singleShot(0, self, self.done.emit)
        return False
