"""The cable of a simulated device: it can be pulled, put back and felt, as with a real one."""

import threading

from kiosk.ports import Camera, Frame, Scan, Scanner
from shared.errors import UnavailableError


class Plug:
    """Like a real device, one that was unplugged stays dead until it is opened anew."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lock = threading.Lock()
        self._plugged_in = True
        self._opened = False

    def unplug(self) -> None:
        with self._lock:
            self._plugged_in = False
            self._opened = False

    def plug(self) -> None:
        with self._lock:
            self._plugged_in = True

    def open(self) -> None:
        with self._lock:
            self._require_plugged_in()
            self._opened = True

    def close(self) -> None:
        with self._lock:
            self._opened = False

    def require(self) -> None:
        """Raise `UnavailableError` unless there is something at the other end."""
        with self._lock:
            self._require_plugged_in()

    def require_open(self) -> None:
        with self._lock:
            self._require_plugged_in()
            if not self._opened:
                raise UnavailableError(f"{self._name} is not open; open it again")

    def _require_plugged_in(self) -> None:
        if not self._plugged_in:
            raise UnavailableError(f"{self._name} is unplugged; plug it in again")


class UnpluggableCamera:
    """Any camera, with a cable that can be pulled."""

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._cable = Plug(camera.name)

    @property
    def name(self) -> str:
        return self._camera.name

    def open(self) -> None:
        self._cable.open()
        self._camera.open()

    def read(self) -> Frame:
        self._cable.require_open()
        return self._camera.read()

    def skip(self) -> None:
        self._cable.require_open()
        self._camera.skip()

    def close(self) -> None:
        self._cable.close()
        self._camera.close()

    def unplug(self) -> None:
        self._cable.unplug()

    def plug(self) -> None:
        self._cable.plug()


class UnpluggableScanner:
    """Any scanner, with a cable that can be pulled."""

    def __init__(self, scanner: Scanner) -> None:
        self._scanner = scanner
        self._cable = Plug(scanner.name)

    @property
    def name(self) -> str:
        return self._scanner.name

    def open(self) -> None:
        self._cable.open()
        self._scanner.open()

    def read(self, timeout_s: float) -> Scan | None:
        self._cable.require_open()
        return self._scanner.read(timeout_s)

    def close(self) -> None:
        self._cable.close()
        self._scanner.close()

    def unplug(self) -> None:
        self._cable.unplug()

    def plug(self) -> None:
        self._cable.plug()
