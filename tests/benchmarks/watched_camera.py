"""The drawn camera, and a note of when it first showed what it was told to show."""

import time
from dataclasses import dataclass
from queue import SimpleQueue

from kiosk.devices.scenes.scene import Scene
from kiosk.devices.scripted_camera import ScriptedCamera
from kiosk.ports import Frame


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture's way: asked of the camera (its drawing begins), and handed to the kiosk."""

    taken_at_s: float
    handed_at_s: float


class WatchedCamera:
    """Drawing is no work of a kiosk with a real camera: `drawing_s` says what it took."""

    def __init__(self, camera: ScriptedCamera) -> None:
        self._camera = camera
        self._orders: SimpleQueue[Scene] = SimpleQueue()
        self.shown: Shown | None = None
        self.drawing_s = 0.0
        self.pictures = 0

    @property
    def name(self) -> str:
        return self._camera.name

    def open(self) -> None:
        self._camera.open()

    def close(self) -> None:
        self._camera.close()

    def show(self, scene: Scene) -> None:
        """From the next picture on: said between two pictures, so that none is missed."""
        self.shown = None
        self._orders.put(scene)

    def read(self) -> Frame:
        first = not self._orders.empty()
        while not self._orders.empty():
            self._camera.show(self._orders.get())
        began_s = time.thread_time()
        frame = self._camera.read()
        self.drawing_s += time.thread_time() - began_s
        self.pictures += 1
        if first:
            self.shown = Shown(frame.taken_at_s, time.monotonic())
        return frame

    def skip(self) -> None:
        while not self._orders.empty():
            self._camera.show(self._orders.get())
        self._camera.skip()
