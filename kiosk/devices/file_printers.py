"""Printers that write files: PDF into a folder, ZPL into a folder or a device file."""

import os
from pathlib import Path

from kiosk.devices.print_jobs import check_folder, check_job, write_file
from kiosk.ports import MediaType, PrintJob
from shared.errors import UnavailableError


class PdfFolderPrinter:
    """Leaves one PDF a job in a folder; copies are for whoever prints it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def name(self) -> str:
        return f"PDF folder {self._folder}"

    @property
    def media(self) -> MediaType:
        return MediaType.PDF

    def check(self) -> None:
        check_folder(self._folder)

    def print(self, job: PrintJob) -> None:
        check_job(job, self.media, self.name)
        write_file(job, self._folder, ".pdf")


class ZplFilePrinter:
    """`target` is a folder for .zpl files or a device file such as /dev/usb/lp0."""

    def __init__(self, target: Path) -> None:
        self._target = target

    @property
    def name(self) -> str:
        return f"ZPL printer {self._target}"

    @property
    def media(self) -> MediaType:
        return MediaType.ZPL

    def check(self) -> None:
        if self._target.is_dir():
            check_folder(self._target)
        elif not self._target.exists():
            raise UnavailableError(f"{self.name} is missing; plug it in and switch it on")
        elif not os.access(self._target, os.W_OK):
            raise UnavailableError(
                f"{self.name} may not be written; put this user into the group lp"
            )

    def print(self, job: PrintJob) -> None:
        check_job(job, self.media, self.name)
        self.check()
        if self._target.is_dir():
            write_file(job, self._target, ".zpl")
        else:
            _write_device(self._target, job.data * job.copies, self.name)


def _write_device(device: Path, data: bytes, name: str) -> None:
    try:
        # O_CREAT is left out: a file in place of an unplugged device would eat the labels.
        with os.fdopen(os.open(device, os.O_WRONLY), "wb") as file:
            file.write(data)
    except OSError as error:
        raise UnavailableError(
            f"{name} did not take the job ({error.strerror}); check cable and labels"
        ) from error
