"""Tells the supervisor that the UI thread is alive; says when nobody listens any more."""

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.lifeline import Lifeline, Word

PERIOD_MS = 1000


class Heartbeat(QObject):
    """Beats from the UI thread itself: a thread of its own would beat on while the UI hangs.

    Without a supervisor it does nothing.
    """

    abandoned = Signal()
    """The supervisor is gone; a kiosk nobody can restart must not stay on the screen."""

    def __init__(
        self, lifeline: Lifeline, parent: QObject | None = None, period_ms: int = PERIOD_MS
    ) -> None:
        super().__init__(parent)
        self._lifeline = lifeline
        self._timer = QTimer(self)
        self._timer.setInterval(period_ms)
        self._timer.timeout.connect(self._beat)
        if lifeline.fd is not None:
            self._timer.start()
            self._beat()

    def announce_ready(self) -> None:
        """The window is usable; say so once."""
        self._say(Word.READY)

    def _beat(self) -> None:
        self._say(Word.BEAT)

    def _say(self, word: Word) -> None:
        if not self._lifeline.say(word):
            self._timer.stop()
            self.abandoned.emit()
