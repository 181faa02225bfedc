"""What the kiosk needs from the outside world, one small protocol each.

Every device adapter raises `UnavailableError` with a sentence for people when its device is
gone, and works again once the device is back and `open` was called anew.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# In quotes: who keeps the clock or the cache need not wait for the arithmetic of pictures.
Pixels: TypeAlias = "NDArray[np.uint8]"


class Clock(Protocol):
    def now(self) -> datetime:
        """The wall clock in UTC; may jump."""
        ...

    def monotonic(self) -> float:
        """Seconds from an arbitrary start; never goes back."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture: height x width x 3, blue-green-red, and when it was taken (monotonic)."""

    pixels: Pixels = field(repr=False)
    taken_at_s: float
    number: int


class Camera(Protocol):
    @property
    def name(self) -> str: ...

    def open(self) -> None:
        """Claim the device; safe to call again after an `UnavailableError`."""
        ...

    def read(self) -> Frame:
        """Wait for the next picture, at most one second."""
        ...

    def skip(self) -> None:
        """Wait as `read` does, but let the picture go by unseen, for next to nothing."""
        ...

    def close(self) -> None:
        """Release the device; safe to call twice."""
        ...


@dataclass(frozen=True, slots=True)
class Scan:
    """What a hand-held scanner sent, its framing removed, its bytes untouched."""

    data: bytes
    source: str


class Scanner(Protocol):
    @property
    def name(self) -> str: ...

    def open(self) -> None: ...

    def read(self, timeout_s: float) -> Scan | None:
        """The next scan, or None when nothing was scanned within the time."""
        ...

    def close(self) -> None: ...


class MediaType(Enum):
    PDF = "application/pdf"
    ZPL = "application/zpl"


@dataclass(frozen=True, slots=True)
class PrintJob:
    name: str
    media: MediaType
    data: bytes = field(repr=False)
    copies: int = 1


class Printer(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def media(self) -> MediaType:
        """What this printer takes."""
        ...

    def check(self) -> None:
        """Raise `UnavailableError` when a job could not be printed now."""
        ...

    def print(self, job: PrintJob) -> None:
        """Hand the whole job over; on an error nothing of it is left half-printed."""
        ...


class Speech(Protocol):
    @property
    def name(self) -> str: ...

    def check(self) -> None: ...

    def say(self, text: str, language: str) -> None:
        """Start speaking at once, cutting off what was being said."""
        ...

    def stop(self) -> None: ...


class KeySource(Protocol):
    """Where the cache's 256-bit key lives."""

    @property
    def name(self) -> str: ...

    @property
    def caution(self) -> str | None:
        """A sentence when this way of keeping the key is weak, to be said out loud."""
        ...

    def load(self) -> bytes | None:
        """The key, or None when none was ever made here."""
        ...

    def store(self, key: bytes) -> None:
        """Keep a new key; refuses to replace another one."""
        ...
