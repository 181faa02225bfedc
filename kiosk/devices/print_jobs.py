"""What every printer asks of a job before it takes it, and how a job becomes a file."""

import os
import re
import tempfile
from pathlib import Path

from kiosk.ports import MediaType, PrintJob
from shared.errors import InputError, UnavailableError

MOST_COPIES = 999
_LONGEST_FILE_NAME = 80
_OPENINGS = {MediaType.PDF: b"%PDF-", MediaType.ZPL: b"^XA"}


def check_job(job: PrintJob, taken: MediaType, printer: str) -> None:
    """Raise `InputError` for a job this printer cannot take."""
    if job.media is not taken:
        raise InputError(
            f"{printer} takes {taken.value}, and {job.name!r} is {job.media.value}; "
            "choose another printer"
        )
    if not 1 <= job.copies <= MOST_COPIES:
        raise InputError(f"{job.copies} copies of {job.name!r}; ask for 1 to {MOST_COPIES}")
    if _OPENINGS[taken] not in job.data[:1024]:
        raise InputError(
            f"{job.name!r} is called {taken.value} but does not begin like it "
            f"({job.data[:8]!r}); make it again"
        )


def write_file(job: PrintJob, folder: Path, suffix: str) -> Path:
    """Put the job into the folder whole or not at all; never over an older one."""
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".", delete=False) as file:
            unfinished = Path(file.name)
            try:
                file.write(job.data)
                file.flush()
                os.fsync(file.fileno())
                return _published(unfinished, folder / _file_name(job.name), suffix)
            finally:
                unfinished.unlink()
    except OSError as error:
        raise UnavailableError(
            f"{job.name!r} cannot be written to {folder} ({error.strerror}); "
            "check its rights and the free space"
        ) from error


def check_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise UnavailableError(f"the folder {folder} is missing; make it or choose another")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise UnavailableError(f"the folder {folder} may not be written; change its rights")


def _published(unfinished: Path, wanted: Path, suffix: str) -> Path:
    for attempt in range(1, 10_000):
        numbered = f"{wanted.name}-{attempt}" if attempt > 1 else wanted.name
        path = wanted.with_name(numbered + suffix)
        try:
            # A hard link is the one way to give a name that fails when the name is taken.
            path.hardlink_to(unfinished)
        except FileExistsError:
            continue
        return path
    raise UnavailableError(f"{wanted.parent} is full of {wanted.name}; empty it")


def _file_name(name: str) -> str:
    safe = re.sub(r"[^\w.-]+", "-", name, flags=re.ASCII).strip("-.")
    return safe[:_LONGEST_FILE_NAME] or "job"
