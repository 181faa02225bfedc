"""The append-only second copy of every act that not all kept backups hold.

An act is in it, on disk, before anybody is told "done".

Invariant: what the journal holds is in the database, except after the database lost it.
Owner: `Acts` writes it, under its lane; nobody else.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from kiosk.store.act import Act
from kiosk.store.disk import Disk, explained, opened, write_whole
from kiosk.store.frames import HEADER_BYTES, Frames, Seal, new_seal, read_frames, seal_of
from kiosk.store.keys import Randomness

_ROOM = 64 * 1024
_NOTHING = Frames((), HEADER_BYTES, damaged=False, torn=False)


@dataclass(frozen=True, slots=True)
class JournalReading:
    """What lies on the disk. `seal` is None when the header does not fit the key."""

    exists: bool
    seal: Seal | None
    frames: Frames

    @property
    def floor(self) -> int:
        return self.seal.header.floor if self.seal else 0

    @property
    def acts(self) -> tuple[Act, ...]:
        return self.frames.acts

    @property
    def last_seq(self) -> int:
        return self.acts[-1].seq if self.acts else self.floor

    @property
    def is_damaged(self) -> bool:
        """Damage, as opposed to the torn end that any power cut may leave."""
        return self.frames.damaged or (self.exists and self.seal is None)

    @property
    def is_outdated(self) -> bool:
        """An older program wrote it, without statements: written anew, never gone on with."""
        return self.seal is not None and self.seal.header.is_outdated

    @property
    def is_whole(self) -> bool:
        return self.exists and not self.is_damaged and not self.frames.torn


def read_journal(path: Path, key: bytes) -> JournalReading:
    with explained("read the journal", path):
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            return JournalReading(exists=False, seal=None, frames=_NOTHING)
    seal = seal_of(data, key)
    frames = read_frames(seal, data) if seal else _NOTHING
    return JournalReading(exists=True, seal=seal, frames=frames)


class Journal:
    """An open journal.

    Room is reserved before it is needed, so that a full disk is noticed before an act is
    committed and not between its two copies.
    """

    def __init__(
        self, path: Path, seal: Seal, frames: Frames, disk: Disk, randomness: Randomness
    ) -> None:
        self._path = path
        self._disk = disk
        self._randomness = randomness
        self._seal = seal
        self._end = frames.end
        self.floor = seal.header.floor
        self.last_seq = frames.acts[-1].seq if frames.acts else seal.header.floor
        with explained("open the journal", path):
            self._file = os.open(path, os.O_RDWR | os.O_CLOEXEC)
            self._room_until = os.fstat(self._file).st_size

    @classmethod
    def resume(
        cls, path: Path, reading: JournalReading, disk: Disk, randomness: Randomness
    ) -> Self:
        """Go on behind the last good frame, cutting what a power cut left half-written."""
        if reading.seal is None or reading.is_damaged or reading.is_outdated:
            raise ValueError("only a readable journal can be resumed; create it anew")
        if reading.frames.torn:
            with (
                explained("cut the torn end of the journal", path),
                opened(path, os.O_RDWR) as handle,
            ):
                disk.truncate(handle, reading.frames.end)
                disk.sync(handle)
        return cls(path, reading.seal, reading.frames, disk, randomness)

    @classmethod
    def create(
        cls,
        path: Path,
        key: bytes,
        keep: tuple[int, Iterable[Act]],
        disk: Disk,
        randomness: Randomness,
    ) -> Self:
        """Make a journal of the floor and acts in `keep`, replacing any that was there."""
        floor, acts = keep
        kept = tuple(acts)
        seal = new_seal(key, floor, randomness)
        frames = b"".join(seal.frame(act, randomness) for act in kept)
        write_whole(disk, path, seal.header_bytes() + frames + bytes(_ROOM))
        end = HEADER_BYTES + len(frames)
        return cls(path, seal, Frames(kept, end, damaged=False, torn=False), disk, randomness)

    def reserve(self, size: int) -> None:
        """Make sure that `size` more bytes fit."""
        if self._end + size <= self._room_until:
            return
        until = self._end + size + _ROOM
        with explained("make room in the journal", self._path):
            self._disk.write(self._file, bytes(until - self._room_until), self._room_until)
            self._disk.sync(self._file)
        self._room_until = until

    def append(self, acts: Iterable[Act]) -> None:
        """Return once the acts survive a power cut."""
        kept = tuple(acts)
        if not kept:
            return
        frames = b"".join(self._seal.frame(act, self._randomness) for act in kept)
        self.reserve(len(frames))
        with explained("write the journal", self._path):
            self._disk.write(self._file, frames, self._end)
            self._disk.sync(self._file)
        self._end += len(frames)
        self.last_seq = kept[-1].seq

    def close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
