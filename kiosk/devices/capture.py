"""The typed edge around OpenCV's video capture: quiet, lazily imported, errors translated."""

from pathlib import Path

import numpy as np

from kiosk.ports import Pixels
from shared.errors import UnavailableError

Source = int | str

_V4L2 = "V4L2"


class Capture:
    """An open device or video file. It is used and released by one thread."""

    def __init__(self, source: Source, problem: str) -> None:
        # OpenCV costs 30 MB and 0.1 s, which a kiosk without a camera need not pay.
        import cv2  # noqa: PLC0415

        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
        self._wait_any = cv2.VideoCapture.waitAny
        self._error: type[Exception] = cv2.error
        self._cv = cv2.VideoCapture()
        # Two calls of one name: OpenCV's types tell an index from a path.
        if isinstance(source, int):
            self._cv.open(source)
        else:
            self._cv.open(source)
        if not self._cv.isOpened():
            raise UnavailableError(problem)

    def wish(self, size: tuple[int, int]) -> None:
        """Ask a live device for this size, compressed on the wire, newest picture first.

        Drivers may refuse each of these; whatever they then deliver is taken.
        """
        import cv2  # noqa: PLC0415

        self._cv.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        self._cv.set(cv2.CAP_PROP_FRAME_WIDTH, size[0])
        self._cv.set(cv2.CAP_PROP_FRAME_HEIGHT, size[1])
        self._cv.set(cv2.CAP_PROP_BUFFERSIZE, 1)

    @property
    def rate(self) -> float:
        """Pictures a second as the source says; 0 when it does not say."""
        import cv2  # noqa: PLC0415

        return self._cv.get(cv2.CAP_PROP_FPS)

    def read(self, timeout_s: float) -> "Pixels | None":
        """Wait for the next picture; None when there is none (any more)."""
        try:
            if self._cv.getBackendName() == _V4L2 and not self._ready(timeout_s):
                return None
            delivered, image = self._cv.read()
        except self._error:
            # A device pulled out in the middle of a picture is reported as an exception.
            return None
        return np.asarray(image, dtype=np.uint8) if delivered else None

    def skip(self, timeout_s: float) -> bool:
        """Let the next picture go by without unpacking it; False when there is none."""
        try:
            if self._cv.getBackendName() == _V4L2 and not self._ready(timeout_s):
                return False
            return self._cv.grab()
        except self._error:
            return False

    def release(self) -> None:
        self._cv.release()

    def _ready(self, timeout_s: float) -> bool:
        # A bare read waits ten seconds for a camera that has stopped delivering.
        return self._wait_any([self._cv], int(timeout_s * 1e9))[0]


def read_picture(path: Path) -> Pixels:
    import cv2  # noqa: PLC0415

    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    image = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if image is None:
        raise UnavailableError(
            f"{path} cannot be read as a picture; remove it or replace it by a JPEG or PNG"
        )
    return np.asarray(image, dtype=np.uint8)
