"""What the commands that look after the data stand on."""

import secrets
import socket
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sync_server.commands.configured import configured
from sync_server.ground import Ground, place_of
from sync_server.ledger.service.head_file import HeadFile
from sync_server.operations.service.backups import Backups
from sync_server.operations.service.log_audit import LogGrounds
from sync_server.operations.service.log_file import head_in
from sync_server.platform import schema
from sync_server.platform.clock import Clock, SystemClock
from sync_server.platform.copies import Copier
from sync_server.platform.database import Database
from sync_server.platform.dumps import copier_of
from sync_server.platform.job_engine import JobPlace, place_of_jobs
from sync_server.platform.jobs import Job
from sync_server.platform.rows_file import RowsFile
from sync_server.platform.server_key import server_key
from sync_server.settings import Settings
from sync_server.upkeep import backups_of, jobs_of


@dataclass(frozen=True, slots=True)
class Care:
    """Without an open database: it may be damaged, or another may be put in its place."""

    settings: Settings
    copier: Copier
    clock: Clock

    @property
    def data(self) -> Path:
        return self.settings.paths.data_dir

    def backups(self, folder: Path | None = None) -> Backups:
        key = server_key(self.data, secrets.token_bytes)
        return backups_of(self.settings, self.copier, key.public, folder)

    def log_grounds(self, heads: Sequence[Path] = (), *, live: bool) -> LogGrounds:
        """Of the database in use its file of the last head counts too."""
        public = server_key(self.data, secrets.token_bytes).public
        file = HeadFile(self.data) if live else None
        known = [head_in(each, public) for each in heads]
        return LogGrounds(public, known, file, self.data if live else None)

    def jobs(self) -> Sequence[Job]:
        return jobs_of(self.settings, self.backups())

    def job_place(self) -> JobPlace:
        return place_of_jobs(place_of(self.settings), self.data, socket.gethostname())


def care(config: Path | None) -> Care:
    settings = configured(config)
    return Care(settings, copier_of(place_of(settings)), SystemClock())


@asynccontextmanager
async def ground(settings: Settings) -> AsyncGenerator[Ground]:
    async with Database.opened(place_of(settings)) as database:
        await schema.ready(database, migrate_old=settings.database.migrate_on_start)
        key = server_key(settings.paths.data_dir, secrets.token_bytes)
        database.watch = RowsFile(settings.paths.data_dir, key)
        yield Ground(settings, database, SystemClock(), secrets.token_bytes, key)
