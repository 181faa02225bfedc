"""A computer whose power can go between any two writes, and what its disk then still has.

Of an SQLite database in WAL mode there remains what was in the log at the last commit that was
synced, and any part of what came after it; of other files what was synced, or any part of the
writes since. A program that is only killed loses nothing that it wrote.
"""

import errno
import os
import shutil
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from random import Random
from typing import Protocol

from sqlalchemy import Engine
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor

from kiosk.store.disk import LocalDisk

_SALT = slice(16, 24)
_FULL = 2
_ANY = 2**30
_NOT_COPIED = ("*-shm", "cache.lock")


class Crashed(BaseException):
    """The program is gone in the middle of what it did."""


class End(Enum):
    KILLED = "killed"
    POWER_CUT = "power cut"


class Syncing(Protocol):
    """Says whether a commit of this connection waits for the disk."""

    def __call__(self, connection: DBAPIConnection) -> bool: ...


@dataclass(frozen=True, slots=True)
class _Write:
    file: str
    offset: int
    before: bytes
    size: int


@dataclass
class Machine:
    """`folder` is all that outlives a crash; each life of the program has one of its own."""

    root: Path
    name: str
    draws: Random
    life: int = 0
    is_full: bool = False
    _steps_to_live: int | None = None
    _end: End = End.KILLED
    _is_dead: bool = False
    _synced: dict[Path, tuple[bytes, int]] = field(default_factory=dict)
    _unsynced: list[_Write] = field(default_factory=list)
    _engines: list[Engine] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        return self.root / f"{self.name}.{self.life}"

    def doom(self, steps: int, end: End) -> None:
        """Crash at the write after so many others."""
        self._steps_to_live, self._end = steps, end

    def spare(self) -> None:
        self._steps_to_live = None

    def point(self) -> None:
        """Between two writes."""
        if self._is_dead:
            raise Crashed
        if self._steps_to_live is None:
            return
        self._steps_to_live -= 1
        if self._steps_to_live < 0:
            self.crash(self._end)
            raise Crashed

    def crash(self, end: End) -> None:
        """From here on this life writes to files that nobody will read again."""
        self.copy_to(self.root / f"{self.name}.{self.life + 1}", end)
        self._is_dead = True

    def rise(self) -> None:
        """The next life, with what the last one left."""
        if not self._is_dead:
            raise RuntimeError(f"{self.name} still runs")
        shutil.rmtree(self.folder)
        self.begin()

    def begin(self) -> None:
        """Another life begins in the folder of its number, whatever was put there."""
        self.life += 1
        self._is_dead, self._steps_to_live = False, None
        self._synced.clear()
        self._unsynced.clear()
        self._engines.clear()
        self.is_full = False

    def copy_to(self, target: Path, end: End = End.KILLED) -> None:
        """What is on the disk now, or what would be if the power went now."""
        shutil.copytree(self.folder, target, ignore=shutil.ignore_patterns(*_NOT_COPIED))
        if end is End.POWER_CUT:
            self._lose_what_was_not_synced(target)

    def save(self) -> Path:
        """An image of the disk as it is."""
        image = self.root / f"{self.name}.image"
        self.copy_to(image)
        return image

    def put_back(self, image: Path | None) -> None:
        """Another life, with the disk of an image or an empty one."""
        shutil.rmtree(self.folder)
        self.begin()
        if image is not None:
            image.rename(self.folder)

    def watch(self, engine: Engine, database: Path) -> None:
        """Let the commits of this engine be writes between which the power may go."""
        commit, log = engine.dialect.do_commit, database.with_name(database.name + "-wal")
        self._synced[log] = _position(log)
        self._engines.append(engine)

        def do_commit(connection: DBAPIConnection) -> None:
            self.point()
            commit(connection)
            if _waits_for_disk(connection):
                self._synced[log] = _position(log)
            self.point()

        engine.dialect.do_commit = do_commit

    def _lose_what_was_not_synced(self, target: Path) -> None:
        for log, (salt, size) in self._synced.items():
            copy = target / log.name
            if not copy.exists():
                continue
            salt_now, size_now = _position(copy)
            least = min(size, size_now) if salt == salt_now else 0
            os.truncate(copy, self.draws.randint(least, size_now))
        for write in self._unsynced[::-1][: self.draws.randint(0, len(self._unsynced))]:
            copy = target / Path(write.file).name
            if copy.exists():
                with copy.open("r+b") as opened:
                    opened.seek(write.offset)
                    opened.write(write.before)
                    opened.truncate(write.size)


class MachineDisk:
    """The local disk of a machine: a `kiosk.store.disk.Disk`."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._real = LocalDisk()

    def write(self, file: int, data: bytes, offset: int) -> None:
        self._machine.point()
        if self._machine.is_full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        before = _Write(
            _name(file), offset, os.pread(file, len(data), offset), os.fstat(file).st_size
        )
        self._machine._unsynced.append(before)
        self._real.write(file, data, offset)

    def truncate(self, file: int, size: int) -> None:
        self._machine.point()
        self._real.truncate(file, size)

    def sync(self, file: int) -> None:
        self._machine.point()
        name = _name(file)
        kept = [each for each in self._machine._unsynced if each.file != name]
        self._machine._unsynced[:] = kept

    def sync_folder(self, folder: Path) -> None:  # noqa: ARG002  (renames last as they are)
        self._machine.point()

    def rename(self, old: Path, new: Path) -> None:
        self._machine.point()
        self._real.rename(old, new)

    def remove(self, path: Path) -> None:
        self._machine.point()
        self._real.remove(path)


def fill(cursor: DBAPICursor, *, full: bool) -> None:
    """Let the database of this connection grow no more, or grow again."""
    cursor.execute("PRAGMA page_count")
    (pages,) = cursor.fetchone() or (0,)
    cursor.execute(f"PRAGMA max_page_count = {pages if full else _ANY}")


def _name(file: int) -> str:
    return str(Path(f"/proc/self/fd/{file}").readlink())


def _position(log: Path) -> tuple[bytes, int]:
    """Which log it is, and how long: it begins anew with another salt."""
    try:
        with log.open("rb") as opened:
            return opened.read(32)[_SALT], log.stat().st_size
    except FileNotFoundError:
        return b"", 0


def _waits_for_disk(connection: DBAPIConnection) -> bool:
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous")
    (level,) = cursor.fetchone() or (0,)
    cursor.close()
    return int(level) >= _FULL
