"""A scanner that reads what it is told to, with a cable to pull."""

import queue

from kiosk.devices.plug import Plug
from kiosk.ports import Scan


class SimulatedScanner:
    def __init__(self, name: str = "simulated scanner") -> None:
        self._name = name
        self._scans: queue.SimpleQueue[Scan] = queue.SimpleQueue()
        self._cable = Plug(name)

    @property
    def name(self) -> str:
        return self._name

    def open(self) -> None:
        self._cable.open()

    def read(self, timeout_s: float) -> Scan | None:
        self._cable.require_open()
        try:
            scan = self._scans.get(timeout=timeout_s)
        except queue.Empty:
            scan = None
        # The cable may have been pulled during the wait.
        self._cable.require_open()
        return scan

    def close(self) -> None:
        self._cable.close()
        while not self._scans.empty():
            self._scans.get()

    def scan(self, data: bytes) -> None:
        """Pull the trigger over this code."""
        self._scans.put(Scan(data, self._name))

    def unplug(self) -> None:
        self._cable.unplug()

    def plug(self) -> None:
        self._cable.plug()
