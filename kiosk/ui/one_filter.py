"""The one event filter of the application, in front of all that look at what people do.

Qt asks every filter in Python about every event, and nine of ten are its own business: layouts,
paintings, timers. Those are let through here, once, without being asked of each filter.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QCloseEvent, QInputEvent

_OF_PEOPLE = QInputEvent, QCloseEvent


class OneFilter(QObject):
    """Asks its filters in their order; the first that takes an event has it."""

    def __init__(self, filters: Sequence[QObject], parent: QObject) -> None:
        super().__init__(parent)
        self._filters = tuple(filters)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, _OF_PEOPLE):
            return False
        return any(each.eventFilter(watched, event) for each in self._filters)
