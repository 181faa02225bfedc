"""The contract of every printer: whole jobs or none, and honest about what is missing."""

import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest

from kiosk.devices.file_printers import PdfFolderPrinter, ZplFilePrinter
from kiosk.devices.simulated_printer import SimulatedPrinter
from kiosk.devices.system_printer import CupsCommands, SystemPrinter
from kiosk.devices.zpl_network_printer import ZplNetworkPrinter
from kiosk.ports import MediaType, Printer, PrintJob
from shared.errors import InputError, UnavailableError

JOBS = {
    MediaType.PDF: PrintJob("Label 1", MediaType.PDF, b"%PDF-1.7\nsome label\n%%EOF"),
    MediaType.ZPL: PrintJob("Label 1", MediaType.ZPL, b"^XA^FDsome label^FS^XZ"),
}


class Bench(Protocol):
    printer: Printer

    def printed(self) -> list[bytes]:
        """What came out, as far as it has one end (copies may be joined)."""
        ...

    def lose(self) -> None: ...
    def restore(self) -> None: ...


class SimulatedBench:
    def __init__(self, media: MediaType) -> None:
        self.printer = SimulatedPrinter(media)
        self.lose = self.printer.unplug
        self.restore = self.printer.plug

    def printed(self) -> list[bytes]:
        return [job.data for job in self.printer.jobs]


class FolderBench:
    def __init__(self, folder: Path, make: Callable[[Path], Printer]) -> None:
        self._folder = folder
        self.printer = make(folder)
        self.restore()

    def printed(self) -> list[bytes]:
        return [path.read_bytes() for path in sorted(self._folder.iterdir())]

    def lose(self) -> None:
        self._folder.rmdir()

    def restore(self) -> None:
        self._folder.mkdir()


class DeviceFileBench:
    def __init__(self, device: Path) -> None:
        self._device = device
        self.printer = ZplFilePrinter(device)
        self.restore()

    def printed(self) -> list[bytes]:
        data = self._device.read_bytes()
        return [data] if data else []

    def lose(self) -> None:
        self._device.unlink()

    def restore(self) -> None:
        self._device.touch()


class NetworkBench:
    """A printer's raw port. Its kernel takes a small job in before anybody accepts the line."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._port = self._listener.getsockname()[1]
        self.printer = ZplNetworkPrinter("127.0.0.1", self._port, timeout_s=2.0)

    def printed(self) -> list[bytes]:
        self._listener.setblocking(False)
        return [data for data in iter(self._next_job, None) if data]

    def lose(self) -> None:
        self._listener.close()

    def restore(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", self._port))

    def _next_job(self) -> bytes | None:
        try:
            line, _ = self._listener.accept()
        except BlockingIOError:
            return None
        with line, line.makefile("rb") as received:
            line.settimeout(2.0)
            return received.read()


class SystemBench:
    """CUPS as far as the adapter sees it: two commands and a spool."""

    def __init__(self, folder: Path, make_command: Callable[[str, str], Path]) -> None:
        self._spool = folder / "spool"
        self._lpstat = make_command("lpstat", 'echo "printer $2 is idle. enabled"')
        self._lp = make_command("lp", f'cat > "{self._spool}"')
        self._away = folder / "lpstat.away"
        self.printer = SystemPrinter("Labels", CupsCommands(str(self._lp), str(self._lpstat)))

    def printed(self) -> list[bytes]:
        return [self._spool.read_bytes()] if self._spool.exists() else []

    def lose(self) -> None:
        self._lpstat.rename(self._away)

    def restore(self) -> None:
        self._away.rename(self._lpstat)


KINDS = [
    "simulated pdf",
    "simulated zpl",
    "pdf folder",
    "zpl folder",
    "zpl device",
    pytest.param("zpl network", marks=pytest.mark.enable_socket),
    "system",
]


@pytest.fixture(params=KINDS)
def bench(
    request: pytest.FixtureRequest, tmp_path: Path, make_command: Callable[[str, str], Path]
) -> Iterator[Bench]:
    if request.param == "zpl network":
        network = NetworkBench()
        yield network
        network.lose()
        return
    makers: dict[str, Callable[[], Bench]] = {
        "simulated pdf": lambda: SimulatedBench(MediaType.PDF),
        "simulated zpl": lambda: SimulatedBench(MediaType.ZPL),
        "pdf folder": lambda: FolderBench(tmp_path / "out", PdfFolderPrinter),
        "zpl folder": lambda: FolderBench(tmp_path / "out", ZplFilePrinter),
        "zpl device": lambda: DeviceFileBench(tmp_path / "lp0"),
        "system": lambda: SystemBench(tmp_path, make_command),
    }
    yield makers[request.param]()


def job_for(printer: Printer) -> PrintJob:
    return JOBS[printer.media]


def test_a_job_comes_out_whole(bench: Bench):
    bench.printer.check()
    bench.printer.print(job_for(bench.printer))
    assert bench.printed() == [job_for(bench.printer).data]


def test_a_job_of_other_media_is_refused_and_nothing_comes_out(bench: Bench):
    other = next(job for media, job in JOBS.items() if media is not bench.printer.media)
    with pytest.raises(InputError, match="choose another printer"):
        bench.printer.print(other)
    assert bench.printed() == []


def test_data_that_is_not_what_the_job_says_is_refused(bench: Bench):
    with pytest.raises(InputError, match="does not begin like it"):
        bench.printer.print(replace(job_for(bench.printer), data=b"GIF89a"))
    assert bench.printed() == []


@pytest.mark.parametrize("copies", [0, -1, 1000])
def test_a_senseless_number_of_copies_is_refused(bench: Bench, copies: int):
    with pytest.raises(InputError, match=str(copies)):
        bench.printer.print(replace(job_for(bench.printer), copies=copies))
    assert bench.printed() == []


def test_a_lost_printer_says_so_before_and_during_a_job(bench: Bench):
    bench.lose()
    with pytest.raises(UnavailableError):
        bench.printer.check()
    with pytest.raises(UnavailableError):
        bench.printer.print(job_for(bench.printer))
    bench.restore()
    assert bench.printed() == []


def test_a_printer_that_came_back_prints(bench: Bench):
    bench.lose()
    with pytest.raises(UnavailableError):
        bench.printer.check()
    bench.restore()
    bench.printer.print(job_for(bench.printer))
    assert bench.printed() == [job_for(bench.printer).data]


def test_a_printer_has_a_name_for_people(bench: Bench):
    assert bench.printer.name.strip()
