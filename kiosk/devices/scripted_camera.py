"""A camera whose pictures are drawn: it shows an empty counter until it is told otherwise."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.devices.pacing import Cadence, Pacer
from kiosk.devices.plug import Plug
from kiosk.devices.scenes.scene import EMPTY_COUNTER, Scene
from kiosk.devices.scenes.script import Script
from kiosk.ports import Clock, Frame


@dataclass(frozen=True, slots=True)
class Look:
    """What the camera films: the picture's size, its rate, and what it sees when idle."""

    size: tuple[int, int] = (1280, 720)
    rate: float = 30.0
    idle: Scene = EMPTY_COUNTER
    seed: int = 0


class ScriptedCamera:
    """`show`, `clear`, `unplug` and `plug` may be called from any thread."""

    def __init__(self, clock: Clock, pacer: Pacer, look: Look | None = None) -> None:
        self._look = look or Look()
        self._cadence = Cadence(clock, pacer, 1.0 / self._look.rate)
        self._lock = threading.Lock()
        self._standing = self._look.idle
        self._playing: Iterator[Scene] = iter(())
        self._cable = Plug(self.name)

    @property
    def name(self) -> str:
        return "drawn camera"

    def open(self) -> None:
        self._cable.open()

    def read(self) -> Frame:
        # Drawing needs OpenCV, which a kiosk with a real scanner alone never loads.
        from kiosk.devices.scenes.render import render  # noqa: PLC0415

        self._cable.require_open()
        number, taken_at_s = self._cadence.next()
        pixels = render(self._next_scene(), self._look.size, self._look.seed + number)
        return Frame(pixels, taken_at_s, number)

    def skip(self) -> None:
        self._cable.require_open()
        self._cadence.next()
        self._next_scene()

    def close(self) -> None:
        self._cable.close()

    def show(self, subject: Scene | Script) -> None:
        """Hold a scene until `clear`, or play a script once and return to the idle picture."""
        with self._lock:
            if isinstance(subject, Script):
                self._playing, self._standing = subject.scenes(), self._look.idle
            else:
                self._playing, self._standing = iter(()), subject

    def clear(self) -> None:
        """Go back to the idle picture with the next frame."""
        self.show(self._look.idle)

    def unplug(self) -> None:
        self._cable.unplug()

    def plug(self) -> None:
        self._cable.plug()

    def _next_scene(self) -> Scene:
        with self._lock:
            return next(self._playing, self._standing)
