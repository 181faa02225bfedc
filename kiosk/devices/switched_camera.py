"""Two cameras behind one: a drawn one that always works, and a real one if there is one."""

import threading

from kiosk.ports import Camera, Frame
from shared.errors import UnavailableError


class SwitchedCamera:
    """`use_real` may be called from any thread; a real camera that fails is switched off."""

    def __init__(self, drawn: Camera, real: Camera | None = None) -> None:
        self._drawn = drawn
        self._real = real
        self._lock = threading.Lock()
        self._wanted = real or drawn
        self._open: Camera | None = None

    @property
    def name(self) -> str:
        return self._chosen().name

    @property
    def has_real(self) -> bool:
        return self._real is not None

    @property
    def is_real(self) -> bool:
        return self._chosen() is self._real

    def use_real(self, *, real: bool) -> None:
        with self._lock:
            self._wanted = self._real if real and self._real is not None else self._drawn

    def open(self) -> None:
        self.close()
        chosen = self._chosen()
        try:
            chosen.open()
        except UnavailableError:
            self._give_up(chosen)
            raise
        self._open = chosen

    def read(self) -> Frame:
        camera = self._ready()
        try:
            return camera.read()
        except UnavailableError:
            self._give_up(camera)
            raise

    def skip(self) -> None:
        camera = self._ready()
        try:
            camera.skip()
        except UnavailableError:
            self._give_up(camera)
            raise

    def close(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    def _ready(self) -> Camera:
        if self._open is None:
            raise UnavailableError(f"{self.name} is not open; open it first")
        if self._open is not self._chosen():
            self.open()
        return self._open

    def _chosen(self) -> Camera:
        with self._lock:
            return self._wanted

    def _give_up(self, failed: Camera) -> None:
        """With the next opening the drawn one takes over; the person may switch back."""
        if failed is self._real:
            self.use_real(real=False)
