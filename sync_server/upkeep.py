"""The server's backups and jobs, for itself and for the commands; without FastAPI."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from shared.keys import PublicKey
from sync_server.ground import place_of
from sync_server.operations.service.backups import Backups
from sync_server.operations.service.jobs import BackupSteps, TidySteps
from sync_server.platform.copies import Copier
from sync_server.platform.jobs import Job
from sync_server.settings import Settings


def backups_of(
    settings: Settings, copier: Copier, server: PublicKey, folder: Path | None = None
) -> Backups:
    where = folder or settings.backup.folder or settings.paths.data_dir / "backups"
    return Backups(copier, where, settings.backup.keep, server.uri)


def jobs_of(settings: Settings, backups: Backups) -> Sequence[Job]:
    kept = timedelta(days=settings.tidy.quarantine_days)
    return (
        BackupSteps(backups).job(_nightly(settings.backup.at)),
        TidySteps(place_of(settings), kept).job(_nightly(settings.tidy.at)),
    )


def _nightly(at: str) -> str | None:
    hour, _, minute = at.partition(":")
    return f"{int(minute)} {int(hour)} * * *" if minute else None
