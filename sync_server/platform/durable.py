"""Files that are there as a whole, and still there after a power cut."""

import errno
import hashlib
import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from shared.errors import UnavailableError

OWNER_ONLY = 0o600
OWNERS_FOLDER = 0o700
_CHUNK = 1 << 20


def sha256_of(file: Path) -> str:
    digest = hashlib.sha256()
    with explained("read", file), file.open("rb") as opened:
        while chunk := opened.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def make_folder(folder: Path) -> None:
    with explained("make the folder", folder):
        folder.mkdir(mode=OWNERS_FOLDER, parents=True, exist_ok=True)


def write(file: Path, content: bytes) -> None:
    """For its owner alone, and on the disk; whole only for who knows that this returned."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC
    with (
        explained("write", file),
        os.fdopen(os.open(file, flags, OWNER_ONLY), "wb") as opened,
    ):
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())


def copy(file: Path, target: Path) -> None:
    with explained("copy to", target):
        shutil.copyfile(file, target)
    keep(target)


def keep(file: Path) -> None:
    """What another program or library wrote: for its owner alone, and on the disk."""
    with explained("write", file), file.open("rb") as opened:
        os.fchmod(opened.fileno(), OWNER_ONLY)
        os.fsync(opened.fileno())


def sync_folder(folder: Path) -> None:
    """Names that came and went in it are on the disk."""
    with explained("write", folder):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def publish(draft: Path, target: Path) -> None:
    """`draft` becomes `target`, both in one folder: the one or the other, never half of it."""
    if draft.is_dir():
        sync_folder(draft)
    with explained("put into place", target):
        draft.replace(target)
    sync_folder(target.parent)


def remove_tree(folder: Path) -> None:
    with explained("remove", folder):
        if folder.exists():
            shutil.rmtree(folder)


@contextmanager
def explained(doing: str, path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        cure = {
            errno.ENOSPC: "Free some space",
            errno.EACCES: "Give this user the right",
            errno.ENOTDIR: "Set paths.data_dir to a folder this user may write",
            errno.ENOENT: "Look whether the path is right",
        }
        raise UnavailableError(
            f"Could not {doing} {path}: {error.strerror}. "
            f"{cure.get(error.errno or 0, 'Look at the disk')}, then try again."
        ) from error
