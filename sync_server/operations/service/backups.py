"""Backups in steps, each of which may be done again after a crash.

1. A backup is a folder, named by its time: the copied database and a manifest.
2. It counts once the copy was restored into something temporary, passed the database's own
   check and gave the root over its statements: only then it gets its manifest and its name.
3. The oldest go when a new one counts, never before.
4. The server's key is not in it: who reads a backup must not be able to pass for the server.
"""

import asyncio
import re
import shutil
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from shared.errors import InputError
from sync_server import __version__
from sync_server.operations.service import manifests
from sync_server.operations.service.manifests import LogNoted, Manifest
from sync_server.operations.service.verifying import log_noted, root_of
from sync_server.platform import durable, schema
from sync_server.platform.copies import Copier
from sync_server.platform.database import Database

_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"counterproof-\d{8}T\d{6}Z")
_DRAFT = ".draft-"


@dataclass(frozen=True, slots=True)
class Backup:
    folder: Path
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Tried:
    """What the restored copy turned out to hold."""

    statements: int
    root: str
    schema_version: str
    log: LogNoted


@dataclass(frozen=True, slots=True)
class Backups:
    """`keep` is how many there may be; `server_key` names the key they belong to."""

    copier: Copier
    folder: Path
    keep: int
    server_key: str

    async def make(self, at: datetime) -> Backup:
        """All steps at once."""
        name = name_at(at)
        await self.copy(name)
        backup = await self.publish(name, at, await self.try_out(name))
        await self.prune(at)
        return backup

    async def copy(self, name: str) -> None:
        draft = self._draft(name)
        if (self.folder / name).exists():
            raise InputError(f"{self.folder / name} is there already. Wait a second.")
        durable.make_folder(self.folder)
        durable.remove_tree(draft)
        durable.make_folder(draft)
        await self.copier.copy(draft / self.copier.file)

    async def try_out(self, name: str) -> Tried:
        file = self._draft(name) / self.copier.file
        async with restored(self.copier, file, self.folder) as database:
            statements, root = await root_of(database)
            log = await log_noted(database, statements, root)
            version = await schema.version_of(database)
        return Tried(statements, root.hex(), version.needed, log)

    async def publish(self, name: str, at: datetime, tried: Tried) -> Backup:
        """Done again, it finds what is there."""
        target, draft = self.folder / name, self._draft(name)
        if target.exists():
            return Backup(target, manifests.read(target))
        file = draft / self.copier.file
        manifest = Manifest(
            made_at=at,
            program=__version__,
            database="sqlite" if self.copier.kind == "sqlite" else "postgresql",
            file=self.copier.file,
            bytes=file.stat().st_size,
            sha256=await asyncio.to_thread(durable.sha256_of, file),
            schema_version=tried.schema_version,
            statements=tried.statements,
            root=tried.root,
            server_key=self.server_key,
            log=tried.log,
        )
        manifests.write(draft, manifest)
        durable.publish(draft, target)
        return Backup(target, manifest)

    async def prune(self, at: datetime) -> Sequence[str]:
        """The oldest beyond `keep`, and drafts of backups that never came to be."""
        names = sorted((each.folder.name for each in listed(self.folder)), reverse=True)
        old = names[self.keep :]
        yesterday = f"{_DRAFT}{name_at(at - timedelta(days=1))}"
        drafts = [each.name for each in self.folder.glob(f"{_DRAFT}*") if each.name < yesterday]
        for name in (*old, *drafts):
            await asyncio.to_thread(durable.remove_tree, self.folder / name)
        durable.sync_folder(self.folder)
        return old

    def _draft(self, name: str) -> Path:
        return self.folder / f"{_DRAFT}{name}"


def name_at(at: datetime) -> str:
    return f"counterproof-{at.astimezone(UTC).strftime(_STAMP)}"


def listed(folder: Path) -> Sequence[Backup]:
    """Those that count, newest first."""
    if not folder.is_dir():
        return ()
    named = [each for each in folder.iterdir() if _NAME.fullmatch(each.name)]
    whole = [each for each in named if (each / manifests.FILE).is_file()]
    newest_first = sorted(whole, key=lambda each: each.name, reverse=True)
    return [Backup(each, manifests.read(each)) for each in newest_first]


def backup_at(path: Path) -> Backup:
    """The folder of a backup, or the file in it."""
    folder = path.parent if path.is_file() else path
    return Backup(folder, manifests.read(folder))


@asynccontextmanager
async def restored(copier: Copier, file: Path, beside: Path) -> AsyncGenerator[Database]:
    """Restored into a folder that goes again."""
    scratch = beside / f".trying-{file.parent.name}"
    durable.remove_tree(scratch)
    durable.make_folder(scratch)
    try:
        async with copier.opened(file, scratch) as database:
            yield database
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
