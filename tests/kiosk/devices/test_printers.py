"""What is particular to single printers: files never overwritten, CUPS and cable trouble."""

import os
import socket
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.devices.commands import run_command
from kiosk.devices.file_printers import PdfFolderPrinter, ZplFilePrinter
from kiosk.devices.simulated_printer import SimulatedPrinter
from kiosk.devices.system_printer import CupsCommands, SystemPrinter
from kiosk.devices.zpl_network_printer import ZplNetworkPrinter
from kiosk.ports import MediaType, PrintJob
from shared.errors import UnavailableError

PDF = PrintJob("Labels / today", MediaType.PDF, b"%PDF-1.7 a")
ZPL = PrintJob("Label", MediaType.ZPL, b"^XA^XZ")


def command(path: Path, body: str) -> str:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return str(path)


def test_two_jobs_of_one_name_are_two_files(tmp_path: Path):
    printer = PdfFolderPrinter(tmp_path)
    printer.print(PDF)
    printer.print(replace(PDF, data=b"%PDF-1.7 b"))
    found = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert found == {"Labels-today.pdf": b"%PDF-1.7 a", "Labels-today-2.pdf": b"%PDF-1.7 b"}


@pytest.mark.parametrize("name", ["../../etc/passwd", "/", "..", "", "\x00", "x" * 500])
def test_no_job_name_leaves_the_folder(tmp_path: Path, name: str):
    folder = tmp_path / "out"
    folder.mkdir()
    PdfFolderPrinter(folder).print(replace(PDF, name=name))
    (made,) = folder.iterdir()
    assert made.suffix == ".pdf"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path):
    # No file may grow: what a full disk does, for this process alone.
    import resource  # noqa: PLC0415 (Unix only)
    import signal  # noqa: PLC0415

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4, limits[1]))
    try:
        with pytest.raises(UnavailableError, match="free space"):
            PdfFolderPrinter(tmp_path).print(PDF)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert list(tmp_path.iterdir()) == []


def test_a_device_file_gets_every_copy(tmp_path: Path):
    device = tmp_path / "lp0"
    device.touch()
    ZplFilePrinter(device).print(replace(ZPL, copies=3))
    assert device.read_bytes() == b"^XA^XZ" * 3


def test_a_device_that_does_not_take_the_job_is_named():
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(UnavailableError, match="/dev/full did not take the job"):
        ZplFilePrinter(Path("/dev/full")).print(ZPL)


@pytest.mark.enable_socket
def test_a_printer_on_the_network_gets_every_copy():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        ZplNetworkPrinter("127.0.0.1", port).print(replace(ZPL, copies=2))
        line, _ = listener.accept()
        with line, line.makefile("rb") as received:
            assert received.read() == b"^XA^XZ" * 2


def test_cups_gets_the_queue_the_copies_and_the_title(tmp_path: Path):
    noted = tmp_path / "noted"
    lp = command(tmp_path / "lp", f'echo "$@" > "{noted}"; cat >> "{noted}"')
    lpstat = command(tmp_path / "lpstat", "echo idle")
    job = replace(PDF, name="Labels\n", copies=2)
    SystemPrinter("Front", CupsCommands(lp, lpstat)).print(job)
    assert noted.read_text() == "-d Front -n 2 -t Labels -\n%PDF-1.7 a"


@pytest.mark.parametrize(
    ("lpstat", "lp", "reason"),
    [
        ("echo 'printer Front disabled since Monday'", "cat", "is paused"),
        ("echo 'lpstat: Invalid destination name' >&2; exit 1", "cat", "Invalid destination"),
        ("echo idle", "cat; exit 1", "lp failed: no reason given"),
    ],
)
def test_trouble_of_the_print_service_is_passed_on(
    tmp_path: Path, lpstat: str, lp: str, reason: str
):
    commands = CupsCommands(command(tmp_path / "lp", lp), command(tmp_path / "lpstat", lpstat))
    with pytest.raises(UnavailableError, match=reason):
        SystemPrinter("Front", commands).print(PDF)


def test_missing_print_commands_say_what_to_install(tmp_path: Path):
    absent = str(tmp_path / "lpstat")
    with pytest.raises(UnavailableError, match="install the package cups-client"):
        SystemPrinter("Front", CupsCommands(absent, absent)).check()


def test_a_command_that_hangs_is_ended(tmp_path: Path):
    hanging = command(tmp_path / "hang", "exec sleep 60")
    with pytest.raises(UnavailableError, match="no answer"):
        run_command([hanging], "try again", timeout_s=0.05)


def test_a_command_that_may_not_run_says_so(tmp_path: Path):
    (tmp_path / "plain").write_text("not a program")
    with pytest.raises(UnavailableError, match="cannot run"):
        run_command([str(tmp_path / "plain")], "mend it")


def test_a_printer_without_paper_prints_once_there_is_some():
    printer = SimulatedPrinter(MediaType.ZPL)
    printer.paper_out()
    with pytest.raises(UnavailableError, match="no paper"):
        printer.print(ZPL)
    printer.add_paper()
    printer.print(ZPL)
    assert printer.jobs == (ZPL,)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path):
    tmp_path.chmod(0o500)
    with pytest.raises(UnavailableError, match="may not be written"):
        PdfFolderPrinter(tmp_path).check()
