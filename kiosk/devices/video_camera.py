"""A video file that plays as a camera, over and over."""

from pathlib import Path

from kiosk.devices.capture import Capture
from kiosk.devices.pacing import Cadence, Pacer
from kiosk.ports import Clock, Frame, Pixels
from shared.errors import UnavailableError

_USUAL_RATE = 30.0
_PATIENCE_S = 1.0


class VideoCamera:
    """Plays at the file's own rate, or without any pause for whoever asks for that."""

    def __init__(
        self, path: Path, clock: Clock, pacer: Pacer, *, as_fast_as_asked: bool = False
    ) -> None:
        self._path = path
        self._clock = clock
        self._pacer = pacer
        self._unpaced = as_fast_as_asked
        self._capture: Capture | None = None
        self._cadence: Cadence | None = None

    @property
    def name(self) -> str:
        return f"video {self._path.name}"

    def open(self) -> None:
        self._rewind()
        if self._cadence is None:
            interval_s = 0.0 if self._unpaced else 1.0 / self._rate()
            self._cadence = Cadence(self._clock, self._pacer, interval_s)

    def read(self) -> Frame:
        if self._cadence is None or self._capture is None:
            raise UnavailableError(f"{self.name} is not open; open it first")
        number, taken_at_s = self._cadence.next()
        return Frame(self._next_pixels(), taken_at_s, number)

    def skip(self) -> None:
        if self._cadence is None or self._capture is None:
            raise UnavailableError(f"{self.name} is not open; open it first")
        self._cadence.next()
        if not self._capture.skip(_PATIENCE_S):
            self._rewind()

    def close(self) -> None:
        self._release()

    def _next_pixels(self) -> Pixels:
        pixels = self._read()
        if pixels is None:
            # Opening anew is slower than seeking, but right for every container.
            self._rewind()
            pixels = self._read()
        if pixels is None:
            raise UnavailableError(f"{self._path} holds no picture; choose another video")
        return pixels

    def _read(self) -> "Pixels | None":
        return None if self._capture is None else self._capture.read(_PATIENCE_S)

    def _rewind(self) -> None:
        self._release()
        self._capture = Capture(
            str(self._path), f"{self._path} cannot be played; check that it is a video"
        )

    def _rate(self) -> float:
        said = 0.0 if self._capture is None else self._capture.rate
        return said if said > 0 else _USUAL_RATE

    def _release(self) -> None:
        if self._capture is not None:
            self._capture.release()
            self._capture = None
