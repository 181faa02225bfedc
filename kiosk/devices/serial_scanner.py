"""A hand-held scanner on a serial or USB-serial line: 8 data bits, no parity, 1 stop bit."""

from collections import deque
from typing import TYPE_CHECKING

from kiosk.devices.framing import ScanFramer
from kiosk.ports import Scan
from shared.errors import UnavailableError

if TYPE_CHECKING:
    import serial


class SerialScanner:
    def __init__(self, path: str, baud_rate: int = 9600) -> None:
        self._path = path
        self._baud_rate = baud_rate
        self._port: serial.Serial | None = None
        self._framer = ScanFramer()
        self._waiting: deque[bytes] = deque()

    @property
    def name(self) -> str:
        return f"scanner {self._path}"

    def open(self) -> None:
        import serial  # noqa: PLC0415 (not every kiosk has one)

        self.close()
        try:
            # 8N1 is what pyserial takes unless told otherwise; a second reader is refused.
            self._port = serial.Serial(self._path, self._baud_rate, exclusive=True)
        except (serial.SerialException, OSError, ValueError) as error:
            raise UnavailableError(
                f"{self.name} cannot be opened ({error}); plug it in, and see that this user "
                "may use serial lines (group dialout)"
            ) from error

    def read(self, timeout_s: float) -> Scan | None:
        if self._port is None:
            raise UnavailableError(f"{self.name} is not open; open it first")
        # Half a scan ends this wait early with None; the other half completes it next time.
        if not self._waiting:
            self._waiting.extend(self._framer.feed(self._receive(self._port, timeout_s)))
        return Scan(self._waiting.popleft(), self.name) if self._waiting else None

    def close(self) -> None:
        if self._port is not None:
            self._port.close()
            self._port = None
        self._framer.forget()
        self._waiting.clear()

    def _receive(self, port: "serial.Serial", timeout_s: float) -> bytes:
        import serial  # noqa: PLC0415

        try:
            port.timeout = timeout_s
            # The first byte is waited for; what arrived along with it costs no further wait.
            first = port.read(1)
            return first + port.read(port.in_waiting) if first else b""
        except (serial.SerialException, OSError, TypeError) as error:
            # pyserial lets a TypeError out when the line is closed beneath a read.
            raise UnavailableError(
                f"{self.name} went away ({error}); plug it in again"
            ) from error
