"""Keep a camera or scanner running: open it, pass on what it gives, come back when it is lost.

Everything happens in the thread that calls `run`; threads are made by `kiosk.ui.tasks`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.devices.health import Absent, DeviceHealth, Lost, Ready
from kiosk.devices.latest import Latest
from kiosk.ports import Camera, Clock, Frame, Scan, Scanner
from shared.errors import UnavailableError

SCANNER_PATIENCE_S = 0.25

Report = Callable[[DeviceHealth], None]


class Stop(Protocol):
    """The part of `threading.Event` that a supervised loop needs."""

    def is_set(self) -> bool: ...

    def wait(self, timeout: float) -> bool: ...


class Supervised(Protocol):
    def open(self) -> None: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class BackOff:
    first_s: float = 0.5
    longest_s: float = 5.0

    def after(self, failures: int) -> float:
        # The exponent is held down so that a night of failures does not overflow the float.
        return min(self.first_s * 2.0 ** min(failures - 1, 32), self.longest_s)


class Supervisor:
    """One device's loop; each change of its health is reported once, in the loop's thread."""

    def __init__(
        self,
        device: Supervised,
        step: Callable[[], None],
        report: Report,
        clock: Clock,
        back_off: BackOff | None = None,
    ) -> None:
        self._device = device
        self._step = step
        self._report = report
        self._clock = clock
        self._back_off = back_off or BackOff()
        self._health: DeviceHealth | None = None
        self._failures = 0

    def run(self, stop: Stop) -> None:
        """Serve the device until told to stop; returns with the device closed."""
        while not stop.is_set():
            if not self._served(stop):
                stop.wait(self._back_off.after(self._failures))

    def _served(self, stop: Stop) -> bool:
        """Whether it went well up to the stop; either way the device is closed again."""
        try:
            self._serve(stop)
        except UnavailableError as error:
            self._failures += 1
            self._say(self._trouble(str(error)))
            return False
        finally:
            self._device.close()
        return True

    def _serve(self, stop: Stop) -> None:
        self._device.open()
        while not stop.is_set():
            self._step()
            # Only a device that gave something is ready: some open well and then stay mute.
            self._failures = 0
            self._say(Ready())

    def _trouble(self, reason: str) -> DeviceHealth:
        match self._health:
            case Ready():
                return Lost(reason, self._clock.now())
            case Lost(_, since):
                return Lost(reason, since)
            case Absent() | None:
                return Absent(reason)

    def _say(self, health: DeviceHealth) -> None:
        if health != self._health:
            self._health = health
            self._report(health)


def supervise_camera(
    camera: Camera,
    mailbox: Latest[Frame],
    report: Report,
    clock: Clock,
    back_off: BackOff | None = None,
    look: Callable[[Camera, Latest[Frame]], None] | None = None,
) -> Supervisor:
    """`look` decides which pictures come to the mailbox; without it all do."""

    def pass_on() -> None:
        if look is None:
            mailbox.put(camera.read())
        else:
            look(camera, mailbox)

    return Supervisor(camera, pass_on, report, clock, back_off)


def supervise_scanner(
    scanner: Scanner,
    deliver: Callable[[Scan], None],
    report: Report,
    clock: Clock,
    back_off: BackOff | None = None,
) -> Supervisor:
    """Deliver every scan, not only the latest: each was made on purpose by a person."""

    def pass_on() -> None:
        scan = scanner.read(SCANNER_PATIENCE_S)
        if scan is not None:
            deliver(scan)

    return Supervisor(scanner, pass_on, report, clock, back_off)
