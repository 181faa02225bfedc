"""Reads codes from the newest camera frame on the compute lane, one frame at a time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.ports import Frame
from kiosk.ui.tasks import Lane, Tasks
from shared.codes.understand import ScannedCode
from shared.errors import CounterproofError
from shared.vision.confirming import Confirmer
from shared.vision.frames import read_frame
from shared.vision.reading import Reading
from shared.vision.symbologies import RETAIL

_LOOK_EVERY_MS = 33


class CodeWatch(QObject):
    """Looks while it is wanted; a frame that comes while another is read is never queued."""

    seen = Signal(object)

    def __init__(
        self, take: Callable[[], Frame | None], tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._tasks = tasks
        self._confirmer = Confirmer()
        self._turn = 0
        self._once_more = False
        self._busy = False
        self._looks = QTimer(self, interval=_LOOK_EVERY_MS)
        self._looks.timeout.connect(self._look)

    def want(self, *, wanted: bool) -> None:
        if wanted != self._looks.isActive():
            self._looks.start() if wanted else self._looks.stop()

    def forget(self) -> None:
        """The next visitor may hold up the same pack."""
        self._confirmer.forget()

    @Slot()
    def _look(self) -> None:
        frame = None if self._busy else self._take()
        if frame is None:
            return
        self._busy = True
        turn, pixels = self._turn, frame.pixels
        self._tasks.run(
            Lane.COMPUTE,
            lambda: read_frame(pixels, RETAIL, turn),
            on_done=self._read,
            on_failed=_impossible,
        )

    def _read(self, readings: tuple[Reading, ...]) -> None:
        self._busy = False
        told = self._confirmer.feed(readings)
        # A row of bars counts when it is read twice: look once more in the way that read it.
        self._once_more = bool(readings) and not told and not self._once_more
        self._turn += not self._once_more
        for reading in told:
            self.seen.emit(
                ScannedCode(
                    reading.text,
                    reading.data,
                    reading.symbology_identifier,
                    reading.format.value,
                )
            )


def _impossible(error: CounterproofError) -> None:
    """A camera's own frames are never refused; if one is, that is a defect."""
    raise error
