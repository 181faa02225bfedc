"""A folder of pictures that plays as a camera, in the order of their names, over and over."""

from pathlib import Path

from kiosk.devices.capture import read_picture
from kiosk.devices.pacing import Cadence, Pacer
from kiosk.ports import Clock, Frame
from shared.errors import UnavailableError

_SUFFIXES = frozenset({".bmp", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp"})


class FolderCamera:
    def __init__(
        self, folder: Path, clock: Clock, pacer: Pacer, interval_s: float = 0.5
    ) -> None:
        self._folder = folder
        self._pictures: tuple[Path, ...] = ()
        self._cadence = Cadence(clock, pacer, interval_s)

    @property
    def name(self) -> str:
        return f"folder {self._folder.name}"

    def open(self) -> None:
        self._pictures = _pictures_in(self._folder)

    def read(self) -> Frame:
        if not self._pictures:
            raise UnavailableError(f"{self.name} is not open; open it first")
        number, taken_at_s = self._cadence.next()
        pixels = read_picture(self._pictures[number % len(self._pictures)])
        return Frame(pixels, taken_at_s, number)

    def skip(self) -> None:
        if not self._pictures:
            raise UnavailableError(f"{self.name} is not open; open it first")
        self._cadence.next()

    def close(self) -> None:
        self._pictures = ()


def _pictures_in(folder: Path) -> tuple[Path, ...]:
    try:
        found = sorted(p for p in folder.iterdir() if p.suffix.lower() in _SUFFIXES)
    except OSError as error:
        raise UnavailableError(
            f"the picture folder {folder} cannot be read ({error.strerror}); "
            "check its name and rights"
        ) from error
    if not found:
        raise UnavailableError(f"{folder} holds no pictures; put JPEG or PNG files there")
    return tuple(found)
