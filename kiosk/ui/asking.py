"""A page that asks before it does something, and a question that never outlives its page."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from kiosk.ui.page import Page
from kiosk.ui.widgets.dialog import ConfirmDialog, Question


class AskingPage(Page):
    confirmed = Signal()
    dropped = Signal()

    _dialog: ConfirmDialog | None = None

    def ask(self, question: Question) -> None:
        """Over the whole window; asking again changes the words of the question."""
        if self._dialog is None:
            self._dialog = ConfirmDialog(self.window())
            self._dialog.confirmed.connect(self.confirmed)
            self._dialog.cancelled.connect(self.dropped)
        self._dialog.ask(question)

    def is_asking(self) -> bool:
        return self._dialog is not None and self._dialog.is_asking()

    def stop_asking(self) -> None:
        if self._dialog is not None:
            self._dialog.close_unanswered()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves the page has not confirmed; the sheet is the window's, not ours."""
        if self._dialog is not None:
            self._dialog.cancel()
            self._dialog.deleteLater()
            self._dialog = None
        super().hideEvent(event)
