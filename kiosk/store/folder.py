"""Where the files of the cache lie, and the lock that keeps a second program out of them."""

import fcntl
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.store.disk import OWNER_ONLY, explained
from shared.errors import UnavailableError


@dataclass(frozen=True, slots=True)
class CacheFolder:
    root: Path

    @property
    def database(self) -> Path:
        return self.root / "cache.db"

    @property
    def rebuilding(self) -> Path:
        """A database in the making; only its rename to `database` makes it count."""
        return self.root / "rebuilding.db"

    @property
    def journal(self) -> Path:
        return self.root / "cache.journal"

    @property
    def key_check(self) -> Path:
        return self.root / "cache.keycheck"

    @property
    def suspect(self) -> Path:
        """Present after damage was met while running: the next start checks everything."""
        return self.root / "cache.suspect"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def damaged(self) -> Path:
        return self.root / "damaged"

    @property
    def lock(self) -> Path:
        return self.root / "cache.lock"

    def holds_a_cache(self) -> bool:
        with explained("look into the cache folder", self.root):
            files = (self.database, self.journal, self.key_check)
            return any(file.exists() for file in files) or any(self.backups.glob("*.db"))

    def new_aside(self, at: datetime) -> Path:
        """Make a folder for damaged files; numbered, since the wall clock may jump."""
        number = 1 + max((int(old.name[:6]) for old in self.asides()), default=0)
        stamp = at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        aside = self.damaged / f"{number:06d}-{stamp}"
        with explained("make the folder for the damaged files", aside):
            aside.mkdir(mode=0o700)
        return aside

    def asides(self) -> list[Path]:
        """List what was set aside so far, oldest first."""
        with explained("look into", self.damaged):
            return sorted(self.damaged.glob("[0-9]" * 6 + "-*Z"))

    def prepare(self) -> None:
        for folder in (self.root, self.backups, self.damaged):
            with explained("make the cache folder", folder):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def side_files(database: Path) -> tuple[Path, ...]:
    """Name what SQLite keeps beside a database; without it these mean nothing."""
    return tuple(
        database.with_name(database.name + suffix) for suffix in ("-wal", "-shm", "-journal")
    )


class FolderLock:
    """Held as long as the cache is open; the operating system frees it if the process dies."""

    def __init__(self, folder: CacheFolder) -> None:
        with explained("lock the cache", folder.lock):
            self._file = os.open(folder.lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, OWNER_ONLY)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._file)
            raise UnavailableError(
                f"Another kiosk program has the cache in {folder.root} open. End it first; "
                "only one program may write a cache."
            ) from error

    def release(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
