"""A camera of this computer, through OpenCV (on Linux: Video4Linux)."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.devices.capture import Capture, Source
from kiosk.ports import Clock, Frame
from shared.errors import UnavailableError

LONGEST_WAIT_S = 1.0
_LISTED_BY_LINUX = Path("/sys/class/video4linux")


@dataclass(frozen=True, slots=True)
class CameraDevice:
    path: str
    label: str


def cameras_present(listed_at: Path = _LISTED_BY_LINUX) -> tuple[CameraDevice, ...]:
    """List the cameras plugged in now, without opening any of them."""
    if not listed_at.is_dir():
        return ()
    found = [
        CameraDevice(f"/dev/{node.name}", _first_line(node / "name"))
        for node in sorted(listed_at.iterdir(), key=_number)
        # Later nodes of the same device carry metadata instead of pictures.
        if _first_line(node / "index") in {"", "0"}
    ]
    return tuple(found)


class OpenCvCamera:
    """`source` is an index, a device path such as /dev/video0, or a video file."""

    def __init__(
        self, source: Source, clock: Clock, size: tuple[int, int] = (1280, 720)
    ) -> None:
        self._source = source
        self._clock = clock
        self._size = size
        self._capture: Capture | None = None
        self._number = 0

    @property
    def name(self) -> str:
        return f"camera {self._source}"

    @property
    def is_there(self) -> bool:
        """Whether its device is plugged in; a file is looked for when it is opened."""
        return _is_there(self._source)

    def open(self) -> None:
        self.close()
        problem = (
            f"{self.name} cannot be opened; plug it in, end other programs that use it, "
            "and see that this user may read video devices (group video)"
        )
        # Asked again and again while nobody visits: what is not there need not load OpenCV.
        if not self.is_there:
            raise UnavailableError(problem)
        self._capture = Capture(self._source, problem)
        self._capture.wish(self._size)

    def read(self) -> Frame:
        if self._capture is None:
            raise UnavailableError(f"{self.name} is not open; open it first")
        pixels = self._capture.read(LONGEST_WAIT_S)
        if pixels is None:
            raise UnavailableError(f"{self.name} delivers no picture; plug it in again")
        number, self._number = self._number, self._number + 1
        return Frame(pixels, self._clock.monotonic(), number)

    def skip(self) -> None:
        if self._capture is None:
            raise UnavailableError(f"{self.name} is not open; open it first")
        if not self._capture.skip(LONGEST_WAIT_S):
            raise UnavailableError(f"{self.name} delivers no picture; plug it in again")

    def close(self) -> None:
        if self._capture is not None:
            self._capture.release()
            self._capture = None


def _is_there(source: Source) -> bool:
    path = f"/dev/video{source}" if isinstance(source, int) else source
    return not path.startswith("/dev/") or Path(path).exists()


def _first_line(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _number(node: Path) -> tuple[int, str]:
    digits = "".join(c for c in node.name if c.isdecimal())
    return int(digits or 0), node.name
