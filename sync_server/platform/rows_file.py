"""How far the marks of each table had come, in a file that no restore takes back.

1. It is signed by the server's key, and written after each transaction that marked a row.
2. Of each table it holds the newest tally; several programs may write it, each adds its own.
3. A database that is behind it, or has another tally at the same change, was put back. That is
   written down too, and stays until a restore or another beginning of the log.
"""

import asyncio
import fcntl
import hashlib
import os
from collections.abc import Collection, Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from shared.errors import EvidenceError, InputError
from shared.keys import PublicKey, SigningKey
from shared.ledger.note import Verifier, format_note, parse_note, sign_note, verify_note
from sync_server.platform import durable
from sync_server.platform.row_marks import TOTAL_SIZE, Tally
from sync_server.platform.two_places import TwoPlaces

FILE = "log.rows"
_NAME = "counterproof-rows/1"
_PUT_BACK = "put-back"


@dataclass(frozen=True, slots=True)
class Stand:
    """Of one table; `digest` is over the total of its marks."""

    number: int
    rows: int
    digest: bytes
    put_back: bool = False

    @classmethod
    def of(cls, tally: Tally) -> "Stand":
        digest = hashlib.sha256(tally.total.to_bytes(TOTAL_SIZE)).digest()
        return cls(tally.number, tally.rows, digest)

    def fits(self, other: "Stand | None") -> bool:
        """Whether `other` may have come after it."""
        if other is None or other.number <= self.number:
            return other == replace(self, put_back=False)
        return True


Stands = Mapping[str, Stand]


@dataclass(frozen=True, slots=True)
class RowsFile:
    folder: Path
    key: SigningKey

    async def begin(self, tallies: Collection[Tally]) -> Collection[str]:
        """Compare it with the database at the start; the tables that were put back."""
        return await asyncio.to_thread(self._begin, tallies)

    async def keep(self, tallies: Collection[Tally]) -> None:
        """On the disk when it returns."""
        await asyncio.to_thread(self._keep, tallies)

    async def anew(self, tallies: Collection[Tally]) -> None:
        """As the database is: somebody decided that it counts."""
        await asyncio.to_thread(self._anew, tallies)

    def _anew(self, tallies: Collection[Tally]) -> None:
        with self._alone():
            self._write({}, {tally.table: Stand.of(tally) for tally in tallies})

    def _begin(self, tallies: Collection[Tally]) -> Collection[str]:
        with self._alone():
            before = self._read()
            found = {tally.table: Stand.of(tally) for tally in tallies}
            misfits = {
                name
                for name, stand in before.items()
                if not (stand.put_back or stand.fits(found.get(name)))
            }
            told = {name: replace(before[name], put_back=True) for name in misfits}
            self._write(before, {**_newest(before, found), **told})
        return misfits

    def _keep(self, tallies: Iterable[Tally]) -> None:
        with self._alone():
            try:
                before = self._read()
            except (InputError, EvidenceError):
                return  # told at the start, and by `verify`: it is left as it is
            found = {tally.table: Stand.of(tally) for tally in tallies}
            self._write(before, _newest(before, found))

    def _read(self) -> Stands:
        return read_stands(self.folder, self.key.public) or {}

    def _write(self, before: Stands, after: Stands) -> None:
        if after == before:
            return
        lines = [_line(name, stand) for name, stand in sorted(after.items())]
        text = "".join((f"{_NAME}\n", *lines))
        note = sign_note(text, _NAME, self.key.public.raw, self.key.sign)
        TwoPlaces(self.folder / FILE).write(format_note(note).encode())

    @contextmanager
    def _alone(self) -> Generator[None]:
        """`sync-server erase` writes beside the server."""
        durable.make_folder(self.folder)
        with durable.explained("lock", self.folder):
            handle = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)


def read_stands(folder: Path, key: PublicKey) -> Stands | None:
    """None where there was never one; `InputError` or `EvidenceError` where it is damaged."""
    file = folder / FILE
    found = TwoPlaces(file).newest()
    if found is None:
        if file.exists():
            raise InputError(f"Nothing in {file} can be read any more.")
        return None
    note = parse_note(found[1])
    verify_note(note, [Verifier(_NAME, key.raw, key.verify)])
    head, *lines = note.text.splitlines()
    if head != _NAME:
        raise InputError(f"{file} is a note of something else.")
    return dict(map(_stand, lines))


def _newest(before: Stands, found: Stands) -> Stands:
    """What was put back stays as it is, so that it is told for good."""
    newer = {
        name: stand
        for name, stand in found.items()
        if name not in before
        or (not before[name].put_back and before[name].number < stand.number)
    }
    return {**before, **newer}


def _line(name: str, stand: Stand) -> str:
    more = f" {_PUT_BACK}" if stand.put_back else ""
    return f"{name} {stand.number} {stand.rows} {stand.digest.hex()}{more}\n"


def _stand(line: str) -> tuple[str, Stand]:
    match line.split(" "):
        case [name, number, rows, digest, *more] if more in ([], [_PUT_BACK]):
            try:
                made = Stand(int(number), int(rows), bytes.fromhex(digest), bool(more))
            except ValueError as error:
                raise EvidenceError(f"{line[:80]!r} is no stand of a table.") from error
            return name, made
        case _:
            raise EvidenceError(f"{line[:80]!r} is no stand of a table.")
