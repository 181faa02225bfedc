"""Notices that somebody is there: any finger, pointer or key, wherever it lands."""

from PySide6.QtCore import QEvent, QObject, Signal

_SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress}
)


class TouchFilter(QObject):
    """Watches the application and lets everything pass."""

    touched = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Windows see each event once; widgets see it again for every parent it bubbles to.
        if event.type() in _SIGNS_OF_LIFE and watched.isWindowType():
            self.touched.emit()
        return False
