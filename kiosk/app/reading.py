"""Reads codes from the newest camera frame on the compute lane, one frame at a time."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ports import Frame, Pixels
from kiosk.ui.tasks import Lane, Tasks
from shared.codes.understand import ScannedCode
from shared.errors import CounterproofError
from shared.vision.code_like import holds_code_like
from shared.vision.confirming import Confirmer
from shared.vision.frames import green_of, read_frame, read_full_size
from shared.vision.pictures import Patience, rescue_frame
from shared.vision.reading import Reading
from shared.vision.rescuing import RescueTurns
from shared.vision.symbologies import RETAIL

_RESCUE_S = 0.12


@dataclass(frozen=True, slots=True)
class _Quick:
    readings: tuple[Reading, ...]
    code_like: bool | None


@dataclass(frozen=True, slots=True)
class _Rescue:
    readings: tuple[Reading, ...]


class CodeWatch(QObject):
    """Looks at each frame while it is wanted; of those that come meanwhile, at the newest.

    Most looks are quick. A frame with something like a code that they cannot read is now and
    then looked at closely (shared.vision.rescuing).
    """

    seen = Signal(object)

    def __init__(
        self,
        take: Callable[[], Frame | None],
        tasks: Tasks,
        parent: QObject | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._tasks = tasks
        self._patience = Patience(_RESCUE_S, monotonic)
        self._confirmer = Confirmer()
        self._rescues = RescueTurns()
        self._turn = 0
        self._once_more = False
        self._busy = False
        self._visitor = 0
        self._wanted = False

    def want(self, *, wanted: bool) -> None:
        self._wanted = wanted

    @Slot()
    def expect(self) -> None:
        """There may be a new frame."""
        if self._wanted:
            self._look()

    def forget(self) -> None:
        """The next visitor may hold up the same pack; what is being read is the last one's."""
        self._visitor += 1
        self._once_more = False
        self._confirmer.forget()
        self._rescues.forget()

    def _look(self) -> None:
        frame = None if self._busy else self._take()
        if frame is None:
            return
        self._busy = True
        # A row of bars counts when it is read twice: look once more in the way that read it.
        self._turn += not self._once_more
        rescue = partial(_rescue, frame.pixels, self._patience)
        quick = partial(_quick, frame.pixels, self._turn)
        self._tasks.run(
            Lane.COMPUTE,
            rescue if self._rescues.is_due() else quick,
            on_done=partial(self._read, self._visitor),
            on_failed=_impossible,
        )

    def _read(self, visitor: int, look: _Quick | _Rescue) -> None:
        self._busy = False
        if visitor == self._visitor:
            self._learn(look)
        self.expect()  # what came meanwhile

    def _learn(self, look: _Quick | _Rescue) -> None:
        for reading in self._confirmer.feed(look.readings):
            self.seen.emit(
                ScannedCode(
                    reading.text,
                    reading.data,
                    reading.symbology_identifier,
                    reading.format.value,
                )
            )
        match look:
            case _Quick(readings=readings, code_like=code_like):
                again = self._confirmer.awaits(readings)
                self._once_more = again and not self._once_more
                self._rescues.after_quick(read=bool(readings), code_like=code_like)
            case _Rescue(readings=readings):
                self._rescues.after_rescue(unsure=self._confirmer.awaits(readings))


def _quick(pixels: Pixels, turn: int) -> _Quick:
    readings = read_frame(pixels, RETAIL, turn)
    if readings:
        return _Quick(readings, code_like=None)
    if not holds_code_like(green_of(pixels)):
        return _Quick((), code_like=False)
    return _Quick(read_full_size(pixels, RETAIL), code_like=True)


def _rescue(pixels: Pixels, patience: Patience) -> _Rescue:
    return _Rescue(rescue_frame(pixels, RETAIL, patience))


def _impossible(error: CounterproofError) -> None:
    """A camera's own frames are never refused; if one is, that is a defect."""
    raise error
