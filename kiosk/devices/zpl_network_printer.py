"""A label printer on the network that takes ZPL on a raw TCP port, usually 9100."""

import socket

from kiosk.devices.print_jobs import check_job
from kiosk.ports import MediaType, PrintJob
from shared.errors import UnavailableError

RAW_PORT = 9100


class ZplNetworkPrinter:
    def __init__(self, host: str, port: int = RAW_PORT, timeout_s: float = 5.0) -> None:
        self._host = host
        self._port = port
        self._timeout_s = timeout_s

    @property
    def name(self) -> str:
        return f"ZPL printer {self._host}:{self._port}"

    @property
    def media(self) -> MediaType:
        return MediaType.ZPL

    def check(self) -> None:
        self._send(b"")

    def print(self, job: PrintJob) -> None:
        check_job(job, self.media, self.name)
        # A printer that loses the line drops an unfinished label, so nothing is half-printed.
        self._send(job.data * job.copies)

    def _send(self, data: bytes) -> None:
        try:
            with socket.create_connection((self._host, self._port), self._timeout_s) as line:
                line.sendall(data)
        except OSError as error:
            raise UnavailableError(
                f"{self.name} did not answer ({error}); check its power, cable and address"
            ) from error
