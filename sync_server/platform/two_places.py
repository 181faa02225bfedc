"""A small file that is replaced as a whole, and of which a power cut leaves the old or the new.

Two places in it are written in turns, each with a number and a checksum: whatever becomes of
the one, the other is whole.
"""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from shared.errors import InputError
from sync_server.platform import durable

_PLACE = 4096
_PLACES = 2


@dataclass(frozen=True, slots=True)
class TwoPlaces:
    file: Path

    def newest(self) -> tuple[int, bytes] | None:
        """Its number and what was written; None where nothing in it can be read."""
        if not self.file.exists():
            return None
        with durable.explained("read", self.file):
            content = self.file.read_bytes()
        places = (_content(content[at : at + _PLACE]) for at in range(0, len(content), _PLACE))
        return max((each for each in places if each is not None), default=None)

    def damaged(self) -> Sequence[str]:
        """Which bytes of it are not as they were written; one place is enough to read it."""
        if not self.file.exists():
            return ()
        with durable.explained("read", self.file):
            content = self.file.read_bytes()
        places = [content[at : at + _PLACE] for at in range(0, _PLACES * _PLACE, _PLACE)]
        wrong = [at for at, place in enumerate(places) if not _is_whole(at, place, content)]
        if len(content) > _PLACES * _PLACE:
            return (f"bytes from {_PLACES * _PLACE} on",)
        return [f"bytes {at * _PLACE} to {(at + 1) * _PLACE - 1}" for at in wrong]

    def write(self, content: bytes) -> None:
        """On the disk when it returns."""
        before = self.newest()
        number = before[0] + 1 if before else 0
        place = _place(self.file, number, content)
        if before is None:
            self._make(place)
            return
        with durable.explained("write", self.file):
            handle = os.open(self.file, os.O_WRONLY | os.O_CLOEXEC)
            try:
                os.pwrite(handle, place, number % _PLACES * _PLACE)
                os.fdatasync(handle)
            finally:
                os.close(handle)

    def _make(self, place: bytes) -> None:
        draft = self.file.with_name(f"{self.file.name}.{os.getpid()}")
        durable.make_folder(self.file.parent)
        durable.write(draft, place + bytes(_PLACE))
        durable.publish(draft, self.file)


def _place(file: Path, number: int, content: bytes) -> bytes:
    said = hashlib.sha256(b"%d " % number + content).hexdigest()
    place = f"{number} {len(content)} {said}\n".encode() + content
    if len(place) > _PLACE:
        raise InputError(f"{len(content)} bytes do not fit into {file.name}.")
    return place.ljust(_PLACE, b"\n")


def _is_whole(at: int, place: bytes, file: bytes) -> bool:
    """As it was written; the second one may never have been."""
    found = _content(place)
    if found is None:
        first = _content(file[:_PLACE])
        return at == 1 and place == bytes(_PLACE) and first is not None and first[0] == 0
    number, content = found
    return number % _PLACES == at and place == _place(Path(), number, content)


def _content(place: bytes) -> tuple[int, bytes] | None:
    head, _, rest = place.partition(b"\n")
    match head.split(b" "):
        case [number, length, digest] if number.isdigit() and length.isdigit():
            content = rest[: int(length)]
            said = hashlib.sha256(b"%d " % int(number) + content).hexdigest()
            return (int(number), content) if said.encode() == digest else None
        case _:
            return None
