"""Puts a backup in the place of the database, which is kept aside.

1. Everything in the backup is verified before anything here is touched.
2. Each organisation begins another feed, so that kiosks notice and read everything anew; what
   the backup lacks they still have, and send again.
3. What was erased since the backup is erased again, before anybody can read it.
4. An interrupted restore leaves a mark by which the server refuses to start.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from shared.errors import EvidenceError, InputError
from sync_server.operations.service import manifests
from sync_server.operations.service.backups import Backup, name_at, restored
from sync_server.operations.service.erasing import erase_again
from sync_server.operations.service.erasure_files import erasures_beside
from sync_server.operations.service.findings import Verified
from sync_server.operations.service.log_audit import LogGrounds
from sync_server.operations.service.verifying import Progress, compare, verify
from sync_server.platform import durable
from sync_server.platform.copies import Copier
from sync_server.platform.database import Database
from sync_server.platform.occupied import UNFINISHED
from sync_server.platform.rows_file import FILE as ROWS_FILE

BeginFeeds = Callable[[Database], Awaitable[int]]
"""Gives each organisation another feed; says how many there are."""
_TOLD = 3


@dataclass(frozen=True, slots=True)
class Restored:
    """`aside` is where the database of before is now; so many bodies were erased again."""

    backup: Backup
    aside: str
    organisations: int
    erased: int


@dataclass(frozen=True, slots=True)
class Restoring:
    """`backups` are more folders that erasures may be kept in."""

    copier: Copier
    data: Path
    begin_feeds: BeginFeeds
    log: LogGrounds | None = None
    backups: tuple[Path, ...] = ()

    async def verified(self, backup: Backup, progress: Progress) -> Verified:
        """Everything in it, in a temporary copy."""
        file = await asyncio.to_thread(manifests.expect_whole, backup.folder, backup.manifest)
        self._expect_kind(backup)
        async with restored(self.copier, file, self.data) as database:
            found = await verify(database, progress, self.log)
        return _compared(found, backup)

    async def restore(self, backup: Backup, at: datetime, progress: Progress) -> Restored:
        self._expect_kind(backup)
        file = await asyncio.to_thread(manifests.expect_whole, backup.folder, backup.manifest)
        beside = (backup.folder.parent, *self.backups)
        erasures = await asyncio.to_thread(erasures_beside, beside)
        aside = self.data / f"before-restore-{name_at(at).partition('-')[2]}"
        async with restored(self.copier, file, self.data) as database:
            expect_sound(_compared(await verify(database, progress, self.log), backup))
            organisations = await self.begin_feeds(database)
            erased = await erase_again(database, erasures)
            durable.write(self.data / UNFINISHED, f"{backup.folder}\n".encode())
            durable.sync_folder(self.data)
            kept = await self.copier.replace(file, aside, database)
        # It tells of a database put back that nobody says so of; here somebody does.
        (self.data / ROWS_FILE).unlink(missing_ok=True)
        (self.data / UNFINISHED).unlink()
        durable.sync_folder(self.data)
        return Restored(backup, kept, organisations, erased)

    def _expect_kind(self, backup: Backup) -> None:
        if backup.manifest.database != self.copier.kind:
            raise InputError(
                f"{backup.folder} is a backup of {backup.manifest.database}; the settings name "
                f"a database of {self.copier.kind}. Set database.url accordingly."
            )


def _compared(found: Verified, backup: Backup) -> Verified:
    manifest = backup.manifest
    return compare(found, manifest.statements, bytes.fromhex(manifest.root))


def expect_sound(found: Verified) -> None:
    if not found.findings:
        return
    told = [
        f"{each.number}: {each.sentence}" if each.number is not None else each.sentence
        for each in found.findings[:_TOLD]
    ]
    more = f" and {len(found.findings) - _TOLD} more" if len(found.findings) > _TOLD else ""
    raise EvidenceError(
        f"The backup is damaged ({'; '.join(told)}{more}). Nothing was changed. Take another."
    )
