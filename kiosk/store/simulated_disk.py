"""A disk that dies, tears a write or fills up at a chosen operation: for drills and tests."""

import errno
import os
from enum import Enum
from pathlib import Path
from typing import assert_never

from kiosk.store.disk import LocalDisk

CRASHED = 86
"""The exit status of a process that a simulated crash ended."""


class Fault(Enum):
    CRASH = "the process ends before the operation"
    TEAR = "half of the write arrives, then the process ends"
    FULL = "from here on nothing more fits"


class SimulatedDisk:
    """The local disk until operation `at` (counted from 1), then the fault."""

    def __init__(self, fault: Fault, at: int) -> None:
        self._real = LocalDisk()
        self._fault = fault
        self._at = at
        self.operations = 0

    def write(self, file: int, data: bytes, offset: int) -> None:
        if self._strikes() and self._fault is Fault.TEAR:
            self._real.write(file, data[: len(data) // 2], offset)
        self._step(grows=True)
        self._real.write(file, data, offset)

    def truncate(self, file: int, size: int) -> None:
        self._step()
        self._real.truncate(file, size)

    def sync(self, file: int) -> None:
        self._step()
        self._real.sync(file)

    def sync_folder(self, folder: Path) -> None:
        self._step()
        self._real.sync_folder(folder)

    def rename(self, old: Path, new: Path) -> None:
        self._step()
        self._real.rename(old, new)

    def remove(self, path: Path) -> None:
        self._step()
        self._real.remove(path)

    def _strikes(self) -> bool:
        return self.operations + 1 == self._at

    def _step(self, *, grows: bool = False) -> None:
        self.operations += 1
        match self._fault:
            case Fault.CRASH | Fault.TEAR:
                if self.operations == self._at:
                    # What a power cut does: no `finally`, no flush, no goodbye.
                    os._exit(CRASHED)
            case Fault.FULL:
                if grows and self.operations >= self._at:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            case _:
                assert_never(self._fault)
