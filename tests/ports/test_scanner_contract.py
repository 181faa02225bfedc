"""The contract of every scanner that is read; the serial one runs on a pseudo-terminal."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from kiosk.devices.plug import UnpluggableScanner
from kiosk.devices.serial_scanner import SerialScanner
from kiosk.devices.simulated_scanner import SimulatedScanner
from kiosk.ports import Scan, Scanner
from shared.errors import UnavailableError

PATIENCE_S = 2.0


class Bench(Protocol):
    """A scanner with somebody who pulls its trigger and its cable."""

    scanner: Scanner

    def scan(self, data: bytes) -> None: ...
    def lose(self) -> None: ...
    def restore(self) -> None: ...


class SimulatedBench:
    def __init__(self) -> None:
        self.scanner = SimulatedScanner()
        self.scan = self.scanner.scan
        self.lose = self.scanner.unplug
        self.restore = self.scanner.plug


class UnpluggableBench:
    def __init__(self) -> None:
        inner = SimulatedScanner()
        self.scanner = UnpluggableScanner(inner)
        self.scan = inner.scan
        self.lose = self.scanner.unplug
        self.restore = self.scanner.plug


class TerminalBench:
    """The other end of a serial line, under a name that outlives its cable."""

    def __init__(self, folder: Path) -> None:
        self._link = folder / "ttyUSB0"
        self.restore()
        self.scanner = SerialScanner(str(self._link))

    def scan(self, data: bytes) -> None:
        os.write(self._far_end, data + b"\r\n")

    def lose(self) -> None:
        os.close(self._far_end)
        self._link.unlink()

    def restore(self) -> None:
        self._far_end, near_end = os.openpty()
        self._link.symlink_to(os.ttyname(near_end))
        os.close(near_end)

    def tidy(self) -> None:
        if self._link.is_symlink():
            self.lose()


@pytest.fixture(params=["simulated", "unpluggable", "serial"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    match request.param:
        case "simulated":
            yield SimulatedBench()
        case "unpluggable":
            yield UnpluggableBench()
        case _:
            terminal = TerminalBench(tmp_path)
            yield terminal
            terminal.scanner.close()
            terminal.tidy()


def next_scan(scanner: Scanner) -> Scan:
    # The kernel may hand a line over in two parts.
    for _ in range(50):
        scan = scanner.read(PATIENCE_S)
        if scan is not None:
            return scan
    raise AssertionError("no scan arrived")


def test_a_scan_arrives_with_its_bytes_untouched(bench: Bench):
    bench.scanner.open()
    bench.scan(b"]C1010400638133393110LOT\x1d17\xff")
    scan = next_scan(bench.scanner)
    assert scan == Scan(b"]C1010400638133393110LOT\x1d17\xff", bench.scanner.name)


def test_scans_arrive_in_order(bench: Bench):
    bench.scanner.open()
    bench.scan(b"first")
    bench.scan(b"second")
    assert [next_scan(bench.scanner).data for _ in range(2)] == [b"first", b"second"]


def test_no_scan_within_the_time_is_none(bench: Bench):
    bench.scanner.open()
    assert bench.scanner.read(0.0) is None


def test_reading_before_opening_says_so(bench: Bench):
    with pytest.raises(UnavailableError, match="open"):
        bench.scanner.read(0.0)


def test_closing_twice_is_safe_and_ends_reading(bench: Bench):
    bench.scanner.open()
    bench.scanner.close()
    bench.scanner.close()
    with pytest.raises(UnavailableError):
        bench.scanner.read(0.0)


def test_a_lost_scanner_raises_and_cannot_be_opened(bench: Bench):
    bench.scanner.open()
    bench.lose()
    with pytest.raises(UnavailableError, match="plug"):
        bench.scanner.read(PATIENCE_S)
    with pytest.raises(UnavailableError, match="plug"):
        bench.scanner.open()


def test_a_scanner_that_came_back_reads_again(bench: Bench):
    bench.scanner.open()
    bench.lose()
    with pytest.raises(UnavailableError):
        bench.scanner.read(PATIENCE_S)
    bench.restore()
    bench.scanner.open()
    bench.scan(b"back again")
    assert next_scan(bench.scanner).data == b"back again"
