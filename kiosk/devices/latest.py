"""Hand the newest value from a producer thread to its readers; what they missed is dropped."""

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class Latest(Generic[T]):
    """A mailbox of one. `put` never blocks and no reader ever waits.

    `take` empties the box, for its only reader. Several readers each use `newer_than` with
    the version they saw last.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._value: T | None = None
        self._version = 0

    @property
    def version(self) -> int:
        """How many values were ever put."""
        with self._lock:
            return self._version

    def put(self, value: T) -> None:
        with self._lock:
            self._value = value
            self._version += 1

    def take(self) -> T | None:
        """Empty the box: the newest value, once; None when nothing new arrived."""
        with self._lock:
            value, self._value = self._value, None
            return value

    def newer_than(self, seen: int) -> tuple[int, T] | None:
        """Look at the newest value and its version, unless that is the one already `seen`."""
        with self._lock:
            if self._value is None or self._version <= seen:
                return None
            return self._version, self._value
