"""Asks a silent visitor whether they are still there, and counts down in front of them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets.countdown import CountdownRing
from kiosk.ui.widgets.dialog import ConfirmDialog, Question

_REFRESH_MS = 250


class IdleWarning(ConfirmDialog):
    """A touch beside the buttons stays as well: who reaches for the screen is there."""

    stay_tapped = Signal()
    leave_tapped = Signal()

    def __init__(self, parent: QWidget, total_s: int) -> None:
        self._ring = CountdownRing(total_s)
        super().__init__(parent, self._ring)
        self._seconds_left: Callable[[], int] = lambda: total_s
        self._refresh = QTimer(self, interval=_REFRESH_MS)
        self._refresh.timeout.connect(self._show_seconds)
        self.confirmed.connect(self.stay_tapped)
        self.cancelled.connect(self.leave_tapped)

    def count_down(self, seconds_left: Callable[[], int]) -> None:
        self._seconds_left = seconds_left
        self._show_seconds()
        if not self.isVisible():
            self.ask(self._question())
            self._refresh.start()

    def dismiss(self) -> None:
        """Somebody is there, or nobody is any more; either way nothing was answered here."""
        self._refresh.stop()
        self.close_unanswered()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.stay_tapped.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stay_tapped.emit()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self.ask(self._question())
        super().changeEvent(event)

    def _question(self) -> Question:
        return Question(
            self.tr("Are you still there?"),
            self.tr("Otherwise this visit ends, and everything you entered is cleared."),
            confirm=self.tr("I need more time"),
            cancel=self.tr("I am finished"),
        )

    @Slot()
    def _show_seconds(self) -> None:
        self._ring.show_remaining(self._seconds_left())
