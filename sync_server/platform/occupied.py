"""Who works with the data at the moment: one server, or one restore, never both.

The lock is the kernel's: it goes with its process, however that ends.
"""

import fcntl
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from shared.errors import UnavailableError
from sync_server.platform import durable

LOCK = "server.lock"
UNFINISHED = "restore.unfinished"


class Occupied(UnavailableError):  # noqa: N818  (it says how things are)
    """Somebody else works there."""


@contextmanager
def occupied(folder: Path, by: str) -> Generator[None]:
    """`by` says who we are to whoever comes second."""
    durable.make_folder(folder)
    file = folder / LOCK
    with durable.explained("open", file):
        handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, durable.OWNER_ONLY)
    try:
        _lock(handle, file)
        os.ftruncate(handle, 0)
        os.write(handle, f"{by}, process {os.getpid()}\n".encode())
        yield
    finally:
        os.close(handle)


def is_occupied(folder: Path) -> bool:
    try:
        with occupied(folder, "a look"):
            return False
    except Occupied:
        return True


def expect_finished(folder: Path) -> None:
    """Refuse a folder in which a restore was interrupted: what lies there is of two times."""
    if (folder / UNFINISHED).exists():
        raise UnavailableError(
            f"A restore in {folder} was interrupted. Run 'sync-server restore' again; what was "
            "there before it lies in the folder 'before-restore-...' beside it."
        )


def _lock(handle: int, file: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        holder = os.pread(handle, 100, 0).decode(errors="replace").strip() or "another process"
        raise Occupied(
            f"{file.parent} is in use by {holder}. Stop it first, then try again."
        ) from error
