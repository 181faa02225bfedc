"""The few file operations the cache's durability rests on.

They are a port, so that a drill can crash, tear or fill the disk between any two of them.
"""

import errno
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from shared.errors import UnavailableError

OWNER_ONLY = 0o600

_ADVICE = {
    errno.ENOSPC: "the disk is full: make room and try again",
    errno.EDQUOT: "the disk quota is used up: make room and try again",
    errno.EFBIG: "no more may be written here (file size limit): raise it or make room",
    errno.EACCES: "the kiosk's user lacks the right: give it the folder (chown, chmod 700)",
    errno.EPERM: "the kiosk's user lacks the right: give it the folder (chown, chmod 700)",
    errno.EROFS: "the disk is read-only: mount it writable",
    errno.ENOENT: "there is nothing of this name: look for a typing mistake",
    errno.ENAMETOOLONG: "the name is longer than this disk allows: choose a shorter one",
    errno.ENOTDIR: "a file stands where a folder is needed: move it away",
    errno.EEXIST: "a file stands where a folder is needed: move it away",
    errno.EISDIR: "a folder stands where a file is needed: move it away",
}


class Disk(Protocol):
    def write(self, file: int, data: bytes, offset: int) -> None:
        """Put all of `data` at `offset`; durable only after `sync`."""
        ...

    def truncate(self, file: int, size: int) -> None: ...

    def sync(self, file: int) -> None:
        """Return once what was written to the open file survives a power cut."""
        ...

    def sync_folder(self, folder: Path) -> None:
        """Return once renames and new names in the folder survive a power cut."""
        ...

    def rename(self, old: Path, new: Path) -> None:
        """Replace `new` by `old` in one step."""
        ...

    def remove(self, path: Path) -> None:
        """Remove the file if it is there."""
        ...


class LocalDisk:
    """The disk of this machine."""

    def write(self, file: int, data: bytes, offset: int) -> None:
        view = memoryview(data)
        while view:
            written = os.pwrite(file, view, offset)
            offset += written
            view = view[written:]

    def truncate(self, file: int, size: int) -> None:
        os.ftruncate(file, size)

    def sync(self, file: int) -> None:
        os.fdatasync(file)

    def sync_folder(self, folder: Path) -> None:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def rename(self, old: Path, new: Path) -> None:
        old.replace(new)

    def remove(self, path: Path) -> None:
        path.unlink(missing_ok=True)


@contextmanager
def explained(attempt: str, path: Path) -> Generator[None]:
    """Turn an `OSError` into a sentence: what was tried, where, why not, what to do."""
    try:
        yield
    except OSError as error:
        advice = _ADVICE.get(error.errno or 0, "check the disk and the rights of the folder")
        raise UnavailableError(
            f"Could not {attempt} {path} ({error.strerror}): {advice}."
        ) from error


@contextmanager
def opened(path: Path, flags: int) -> Generator[int]:
    """Lend a file descriptor for the time of the block; new files belong to the owner only."""
    handle = os.open(path, flags | os.O_CLOEXEC, OWNER_ONLY)
    try:
        yield handle
    finally:
        os.close(handle)


def write_whole(disk: Disk, path: Path, data: bytes) -> None:
    """Make `path` hold exactly `data`, or what it held before: never anything between."""
    partial = path.with_name(path.name + ".partial")
    with explained("write", path):
        with opened(partial, os.O_RDWR | os.O_CREAT | os.O_TRUNC) as handle:
            disk.write(handle, data, 0)
            disk.sync(handle)
        disk.rename(partial, path)
        disk.sync_folder(path.parent)
