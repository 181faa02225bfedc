"""The plainest camera there is: grey pictures that change, and a cable to pull."""

import numpy as np

from kiosk.devices.pacing import Cadence, Pacer
from kiosk.devices.plug import Plug
from kiosk.ports import Clock, Frame


class SimulatedCamera:
    def __init__(
        self,
        clock: Clock,
        pacer: Pacer,
        size: tuple[int, int] = (1280, 720),
        rate: float = 30.0,
    ) -> None:
        self._size = size
        self._cadence = Cadence(clock, pacer, 1.0 / rate)
        self._cable = Plug(self.name)

    @property
    def name(self) -> str:
        return "simulated camera"

    def open(self) -> None:
        self._cable.open()

    def read(self) -> Frame:
        self._cable.require_open()
        number, taken_at_s = self._cadence.next()
        width, height = self._size
        pixels = np.full((height, width, 3), 64 + number % 128, dtype=np.uint8)
        return Frame(pixels, taken_at_s, number)

    def skip(self) -> None:
        self._cable.require_open()
        self._cadence.next()

    def close(self) -> None:
        self._cable.close()

    def unplug(self) -> None:
        self._cable.unplug()

    def plug(self) -> None:
        self._cable.plug()
