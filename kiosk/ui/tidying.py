"""Garbage is looked for on the thread of the window, and on no other.

Python looks for it in whatever thread just made something. A widget found there would be taken
apart beside a window that is being painted or restyled, and Qt would go on with what is gone.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500


class Tidying(QObject):
    """From `start` to `stop` it takes the place of Python's own turns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.tidy)

    def start(self) -> None:
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        gc.enable()

    def tidy(self) -> None:
        """The oldest generation that is due, as Python itself would choose it."""
        made, due = gc.get_count(), gc.get_threshold()
        for generation in reversed(range(len(made))):
            if made[generation] > due[generation]:
                gc.collect(generation)
                return
