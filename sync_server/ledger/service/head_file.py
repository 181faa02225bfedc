"""The last signed head in a file of its own, which no restore of the database takes back.

Two places in it are written in turns, each with a number and a checksum: whatever a power cut
leaves of the one, the other is whole. Whoever waits while the disk is busy shares the next
write with all others who do.
"""

import asyncio
import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from shared.errors import InputError
from shared.ledger.note import Note, parse_note
from sync_server.platform import durable

FILE = "log.head"
_SLOT = 4096
_SLOTS = 2


class UnreadableHeadError(InputError):
    """There is a file, and no head in it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What orders the heads of one log: a new beginning comes after all that was before."""

    epoch: int
    size: int

    def reached(self, other: "Standing") -> bool:
        return (self.epoch, self.size) >= (other.epoch, other.size)


_NOTHING = Standing(0, -1)


class HeadFile:
    def __init__(self, folder: Path) -> None:
        self.file = folder / FILE
        self._kept = self._wanted = _NOTHING
        self._note = ""
        self._writing = asyncio.Lock()

    def read(self) -> Note | None:
        """None where there was never one."""
        found = self._newest()
        if found is None:
            if self.file.exists():
                raise UnreadableHeadError(f"{self.file} holds no head of the log any more.")
            return None
        return parse_note(found[1])

    async def keep(self, standing: Standing, note: str) -> None:
        """On the disk when it returns, or one that came after it."""
        if self._kept.reached(standing):
            return
        if not self._wanted.reached(standing):
            self._wanted, self._note = standing, note
        async with self._writing:
            if self._kept.reached(standing):
                return
            wanted = self._wanted
            content = self._note.encode()
            await _to_its_end(content, self._write)
            self._kept = wanted

    def found(self, standing: Standing) -> None:
        """What `read` gave: nothing smaller is written over it."""
        self._kept = standing

    def _write(self, note: bytes) -> None:
        before = self._newest()
        number = before[0] + 1 if before else 0
        slot = _slot(number, note)
        if before is None:
            self._make(slot)
            return
        with durable.explained("write", self.file):
            handle = os.open(self.file, os.O_WRONLY | os.O_CLOEXEC)
            try:
                os.pwrite(handle, slot, number % _SLOTS * _SLOT)
                os.fdatasync(handle)
            finally:
                os.close(handle)

    def _make(self, slot: bytes) -> None:
        draft = self.file.with_name(f"{FILE}.{os.getpid()}")
        durable.make_folder(self.file.parent)
        durable.write(draft, slot + bytes(_SLOT))
        durable.publish(draft, self.file)

    def _newest(self) -> tuple[int, bytes] | None:
        if not self.file.exists():
            return None
        with durable.explained("read", self.file):
            content = self.file.read_bytes()
        slots = (_content(content[at : at + _SLOT]) for at in range(0, len(content), _SLOT))
        return max((each for each in slots if each is not None), default=None)


def _slot(number: int, note: bytes) -> bytes:
    head = f"{number} {len(note)} {hashlib.sha256(b'%d ' % number + note).hexdigest()}\n"
    slot = head.encode() + note
    if len(slot) > _SLOT:
        raise InputError(f"A head of {len(note)} bytes does not fit into {FILE}.")
    return slot.ljust(_SLOT, b"\n")


def _content(slot: bytes) -> tuple[int, bytes] | None:
    head, _, rest = slot.partition(b"\n")
    match head.split(b" "):
        case [number, length, digest] if number.isdigit() and length.isdigit():
            note = rest[: int(length)]
            said = hashlib.sha256(b"%d " % int(number) + note).hexdigest()
            return (int(number), note) if said.encode() == digest else None
        case _:
            return None


async def _to_its_end(content: bytes, write: Callable[[bytes], None]) -> None:
    """In a thread that nobody who is cut off leaves alone with the file."""
    running = asyncio.ensure_future(asyncio.to_thread(write, content))
    try:
        await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.wait([running])
        raise
