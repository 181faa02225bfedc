"""The last signed head in a file of its own, which no restore of the database takes back.

Whoever waits while the disk is busy shares the next write with all others who do.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from shared.errors import InputError
from shared.ledger.note import Note, parse_note
from sync_server.platform.two_places import TwoPlaces

FILE = "log.head"


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
        self._places = TwoPlaces(self.file)
        self._kept = self._wanted = _NOTHING
        self._note = ""
        self._writing = asyncio.Lock()

    def read(self) -> Note | None:
        """None where there was never one."""
        found = self._places.newest()
        if found is None:
            if self.file.exists():
                raise UnreadableHeadError(f"{self.file} holds no head of the log any more.")
            return None
        return parse_note(found[1])

    def damaged(self) -> Sequence[str]:
        """Which bytes of it are not as they were written; one place is enough to read it."""
        return self._places.damaged()

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
        self._places.write(note)


async def _to_its_end(content: bytes, write: Callable[[bytes], None]) -> None:
    """In a thread that nobody who is cut off leaves alone with the file."""
    running = asyncio.ensure_future(asyncio.to_thread(write, content))
    try:
        await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.wait([running])
        raise
