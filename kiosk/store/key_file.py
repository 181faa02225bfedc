"""The key in a file only its owner may read: for development and machines without a keyring."""

import os
import stat
from pathlib import Path

from kiosk.store.disk import OWNER_ONLY, explained, opened
from kiosk.store.keys import key_from_text, key_to_text, refuse_another
from shared.errors import EvidenceError

_READABLE_LIMIT = 4096


class FileKeySource:
    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def name(self) -> str:
        return f"the key file {self._path}"

    @property
    def caution(self) -> str | None:
        return (
            f"The cache's key lies readable in {self._path}: whoever takes the disk can read "
            "the cache. Use systemd credentials or the system's keyring outside development."
        )

    def load(self) -> bytes | None:
        with explained("read the key file", self._path):
            try:
                with opened(self._path, os.O_RDONLY | os.O_NOFOLLOW) as handle:
                    self._refuse_open_doors(os.fstat(handle))
                    text = os.read(handle, _READABLE_LIMIT)
            except FileNotFoundError:
                return None
        return key_from_text(text.decode("ascii", "replace"), self.name)

    def store(self, key: bytes) -> None:
        kept = self.load()
        refuse_another(kept, key, self.name)
        if kept is not None:
            return
        with explained("write the key file", self._path):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._write(key)

    def _write(self, key: bytes) -> None:
        # Linked into place only once it is durable: a half-written key would lock the cache.
        partial = self._path.with_name(f".{self._path.name}.partial")
        partial.unlink(missing_ok=True)
        with opened(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL) as handle:
            os.fchmod(handle, OWNER_ONLY)
            os.write(handle, key_to_text(key).encode() + b"\n")
            os.fsync(handle)
        partial.rename(self._path)
        with opened(self._path.parent, os.O_RDONLY | os.O_DIRECTORY) as folder:
            os.fsync(folder)

    def _refuse_open_doors(self, status: os.stat_result) -> None:
        if not stat.S_ISREG(status.st_mode):
            raise EvidenceError(f"{self._path} is not a plain file; a key file must be one.")
        if status.st_uid != os.geteuid():
            raise EvidenceError(
                f"{self._path} belongs to user {status.st_uid} and this program runs as user "
                f"{os.geteuid()}; a key file must belong to the user that reads it (chown)."
            )
        mode = stat.S_IMODE(status.st_mode)
        if mode & 0o077:
            raise EvidenceError(
                f"{self._path} has mode {mode:04o}, so others may read the key. "
                f"Set it to 0600: chmod 600 {self._path}"
            )
