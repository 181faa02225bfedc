"""Erases bodies in an order that survives a crash between any two steps, and may be repeated.

1. What is to be erased is written beside the backups: no restore brings it back any more.
2. In one transaction the body goes, the erasure is kept, and the kiosk's site is told by feed.
3. What the database left of it on the disk is overwritten.
The statement, its hash and the log stay: they hold nothing of the body but its hash with salt.
"""

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from shared.errors import InputError
from shared.wire.acts import read_body
from sync_server.kiosks.tables import KioskRows
from sync_server.operations.service.erasure_files import ErasureFiles
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database, Transaction
from sync_server.platform.overwriting import Left, overwrite_deleted, sweep
from sync_server.sync.tables import (
    LONGEST_BY,
    LONGEST_REASON,
    Erasable,
    Erasure,
    ErasureRows,
    note_erasure,
)


@dataclass(frozen=True, slots=True)
class ByHash:
    """The entry hash, under which the log has it too."""

    entry_hash: bytes


@dataclass(frozen=True, slots=True)
class ByNumber:
    """The kiosk's own number of it."""

    kiosk_id: str
    seq: int


Which = ByHash | ByNumber
_TELLING = 16  # characters of a salt: shorter ones are found anywhere


@dataclass(frozen=True, slots=True)
class Erased:
    """`new` is False where it was erased before: then `erasure` is that one."""

    statement: Erasable = field(repr=False)
    erasure: Erasure
    new: bool


@dataclass(frozen=True, slots=True)
class AllErased:
    erased: Sequence[Erased]
    left: Left


@dataclass(frozen=True, slots=True)
class Erasing:
    """`backups` is the folder they are in."""

    database: Database
    clock: Clock
    backups: Path

    async def erase(self, which: Collection[Which], reason: str, by: str) -> AllErased:
        """All of them or, where one is not here, none."""
        _expect_short(reason, by)
        found = await self._found(which)
        wanted = [await self._kept(each, reason, by) for each in found]
        async with self.database.write() as connection:
            await overwrite_deleted(connection)
            erased = [
                await _erase(connection, statement, erasure)
                for statement, erasure in zip(found, wanted, strict=True)
            ]
        traces = {trace for each in found for trace in _traces(each.body)}
        # What a first try may have left, nobody can look for any more.
        again = not all(each.new for each in erased)
        return AllErased(erased, await sweep(self.database.place, None if again else traces))

    async def _found(self, which: Collection[Which]) -> Sequence[Erasable]:
        async with self.database.read() as connection:
            rows = ErasureRows(connection)
            return [await _one(rows, each) for each in which]

    async def _kept(self, statement: Erasable, reason: str, by: str) -> Erasure:
        async with self.database.read() as connection:
            earlier = await ErasureRows(connection).one(statement.entry_hash)
        erasure = earlier or Erasure(statement.entry_hash, self.clock.now(), reason, by)
        await asyncio.to_thread(ErasureFiles(self.backups).keep, erasure)
        return erasure


async def erase_again(database: Database, erasures: Collection[Erasure]) -> int:
    """In a database that was restored: what was erased since the backup goes again."""
    if not erasures:
        return 0
    async with database.write() as connection:
        await overwrite_deleted(connection)
        rows, gone = ErasureRows(connection), 0
        for erasure in erasures:
            statement = await rows.erasable(erasure.entry_hash)
            if statement is None:
                gone += await rows.erase(erasure)
            else:
                gone += (await _erase(connection, statement, erasure)).new
    return gone


async def _erase(connection: Transaction, statement: Erasable, erasure: Erasure) -> Erased:
    new = await ErasureRows(connection).erase(erasure)
    kiosk = await KioskRows(connection).one(statement.kiosk_id)
    if kiosk is not None:
        note_erasure(connection, kiosk.organisation, kiosk.site, erasure)
    return Erased(statement, erasure, new)


async def _one(rows: ErasureRows, which: Which) -> Erasable:
    if isinstance(which, ByHash):
        found = await rows.erasable(which.entry_hash)
        name = f"the hash {which.entry_hash.hex()}"
    else:
        found = await rows.of_kiosk(which.kiosk_id, which.seq)
        name = f"number {which.seq} of {which.kiosk_id}"
    if found is None:
        raise InputError(
            f"There is no statement with {name}. Nothing was erased. Receipts show the hash."
        )
    return found


def _expect_short(reason: str, by: str) -> None:
    if not reason.strip() or len(reason) > LONGEST_REASON:
        raise InputError(
            f"An erasure has a reason of 1 to {LONGEST_REASON} characters, without the name of "
            "a person: it is kept for good and told to kiosks."
        )
    if not by.strip() or len(by) > LONGEST_BY:
        raise InputError(f"Who erases is named with 1 to {LONGEST_BY} characters.")


def _traces(body: bytes | None) -> Collection[bytes]:
    """Either half of the salt: nothing else has it, and a page ends in at most one of them."""
    if body is None:
        return ()
    try:
        salt = read_body(body).salt.encode()
    except InputError:
        return (body,)
    middle = len(salt) // 2
    return (body,) if len(salt) < _TELLING else (salt[:middle], salt[middle:])
