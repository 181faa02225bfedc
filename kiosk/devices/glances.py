"""Which pictures of a camera are looked at: all of them, or a glance now and then.

While nobody visits, the kiosk glances at the counter a few times a second and compares each
glance with the one before. Nothing is read and nothing kept until something moves; then every
picture is passed on until it has been still for a while.
"""

import numpy as np
from numpy.typing import NDArray

from kiosk.devices.latest import Latest
from kiosk.ports import Camera, Clock, Frame, Pixels

GLANCE_EVERY_S = 0.2
AWAKE_S = 5.0

_GREEN = 1
_CELL_PX = 40
_STEP_PX = 4
_MOVED_BY = 10.0
_MOVED_CELLS = 0.01

Coarse = NDArray[np.float32]


class Glances:
    """`be_calm` is called on the UI thread, `look` on the camera's own."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._calm = False
        self._awake_until_s = 0.0
        self._glance_due_s = 0.0
        self._last: Coarse | None = None

    @property
    def calm(self) -> bool:
        return self._calm

    def be_calm(self, *, calm: bool) -> None:
        """The first moments of calm are watched: who just left may still be holding a pack."""
        self._awake_until_s = self._clock.monotonic() + AWAKE_S
        self._calm = calm

    def look(self, camera: Camera, mailbox: Latest[Frame]) -> None:
        """Take one picture and pass it on, keep it back, or let it go by unseen."""
        now_s = self._clock.monotonic()
        awake = not self._calm or now_s < self._awake_until_s
        due = self._calm and now_s >= self._glance_due_s
        if not (awake or due):
            camera.skip()
            return
        frame = camera.read()
        if due and self._moved(frame.pixels):
            self._awake_until_s = now_s + AWAKE_S
            awake = True
        if due:
            self._glance_due_s = now_s + GLANCE_EVERY_S
        if awake:
            mailbox.put(frame)
        else:
            mailbox.take()  # what was looked at before everything stood still

    def _moved(self, pixels: Pixels) -> bool:
        before, self._last = self._last, coarse(pixels)
        if before is None or before.shape != self._last.shape:
            return True
        changed = np.abs(self._last - before) > _MOVED_BY
        return float(changed.mean()) >= _MOVED_CELLS


def coarse(pixels: Pixels) -> Coarse:
    """The picture as a few hundred grey cells: averages hold still where noise does not."""
    green = pixels[::_STEP_PX, ::_STEP_PX, _GREEN]
    side = _CELL_PX // _STEP_PX
    rows, columns = max(1, green.shape[0] // side), max(1, green.shape[1] // side)
    down, across = green.shape[0] // rows, green.shape[1] // columns
    cells = green[: rows * down, : columns * across].reshape(rows, down, columns, across)
    return np.asarray(cells.mean(axis=(1, 3)), dtype=np.float32)
