"""The base of every place a visitor can be at."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """Made when a visitor first goes there and destroyed when the visit ends.

    So nothing a page was shown or was typed into it can outlive its visit. A page shows and
    reports; it decides nothing.
    """

    place_wanted = Signal(str)
    comfort_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._landscape: bool | None = None

    def heading(self) -> str:
        """What the header calls this place; empty where the page says it itself."""
        return ""

    def retranslate(self) -> None:
        """Set every text again; called once at first and whenever the language changes."""

    def lay_out(self, *, landscape: bool) -> None:
        """Arrange for the shape of the screen; called once at first and when it is turned."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # The page itself may be longer than the screen and scroll; its shape says nothing.
        landscape = self.window().width() > self.window().height()
        if landscape != self._landscape:
            self._landscape = landscape
            self.lay_out(landscape=landscape)
        super().resizeEvent(event)
