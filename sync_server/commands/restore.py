"""`sync-server restore`: a backup in the place of the database, which is kept aside."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shared.errors import EvidenceError
from sync_server.commands.configured import ConfigOption, JsonOption
from sync_server.exit_codes import ExitCode

if TYPE_CHECKING:
    from sync_server.commands.grounds import Care
    from sync_server.operations.service.backups import Backup
    from sync_server.operations.service.restoring import Restored

Source = Annotated[
    Path, typer.Argument(metavar="BACKUP", help="A folder that 'sync-server backup' made.")
]
OtherKey = Annotated[
    bool,
    typer.Option(
        "--other-key", help="Although every kiosk has to be paired anew with this key."
    ),
]
Dry = Annotated[bool, typer.Option("--dry-run", help="Verify and tell, change nothing.")]


def restore(
    source: Source,
    *,
    other_key: OtherKey = False,
    dry_run: Dry = False,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> int:
    """Put a backup in the place of the database; what was there is kept aside.

    Stop the server first. Kiosks notice, read everything anew and send again what the backup
    lacks. What operators changed at the server since the backup is lost.
    """
    from sync_server.commands.grounds import care  # noqa: PLC0415  (SQLAlchemy loads slowly)
    from sync_server.commands.told import say  # noqa: PLC0415  (as above)
    from sync_server.operations.service.backups import backup_at  # noqa: PLC0415  (as above)

    caring = care(config)
    backup = backup_at(source.absolute())
    _expect_key(caring, backup, other_key=other_key)
    restored = _restore(caring, backup, dry_run=dry_run, other_key=other_key)
    told = {
        "backup": str(backup.folder),
        "statements": backup.manifest.statements,
        "made_at": backup.manifest.made_at.isoformat(),
        "aside": restored.aside if restored else None,
        "organisations": restored.organisations if restored else None,
        "erased": restored.erased if restored else None,
    }
    say(told, _sentence(backup, restored), as_json=as_json)
    return ExitCode.OK


def _restore(
    caring: "Care", backup: "Backup", *, dry_run: bool, other_key: bool
) -> "Restored | None":
    from sync_server.commands.told import counting  # noqa: PLC0415  (as above)
    from sync_server.operations.service.restoring import (  # noqa: PLC0415  (as above)
        Restoring,
        expect_sound,
    )
    from sync_server.parts import begin_feeds  # noqa: PLC0415  (SQLAlchemy loads slowly)
    from sync_server.platform.occupied import occupied  # noqa: PLC0415  (as above)

    # What another key signed says nothing to this one: the log stays held until begun again.
    log = None if other_key else caring.log_grounds(live=False)
    ours = (caring.backups().folder,)
    restoring = Restoring(caring.copier, caring.data, begin_feeds, log, ours)
    with counting("Verifying") as progress:
        if dry_run:
            expect_sound(asyncio.run(restoring.verified(backup, progress)))
            return None
        with occupied(caring.data, "sync-server restore"):
            return asyncio.run(restoring.restore(backup, caring.clock.now(), progress))


def _expect_key(caring: "Care", backup: "Backup", *, other_key: bool) -> None:
    ours = caring.backups().server_key
    if ours != backup.manifest.server_key and not other_key:
        raise EvidenceError(
            f"The backup belongs to the server's key {backup.manifest.server_key}, and "
            f"{caring.data / 'server.key'} is another: every kiosk would take this server for "
            "a foreign one. Put the copy of that key into its place; or pair all kiosks anew, "
            "and say so with --other-key."
        )


def _erased(restored: "Restored") -> str:
    if not restored.erased:
        return ""
    return (
        f"Erased again: {restored.erased}. Their bodies are in the backup still, and in what "
        "was there before.\n"
    )


def _sentence(backup: "Backup", restored: "Restored | None") -> str:
    holds = f"{backup.folder} is sound: {backup.manifest.statements} statements"
    at = f"{backup.manifest.made_at:%Y-%m-%d %H:%M} UTC"
    if restored is None:
        return f"{holds}, as of {at}. Nothing was changed."
    return (
        f"Restored {backup.manifest.statements} statements, as of {at}.\n"
        f"What was there before: {restored.aside}.\n"
        f"{_erased(restored)}"
        "Start the server. Every kiosk reads everything anew and sends again what it recorded "
        "since; what operators changed at the server since then has to be entered again.\n"
        "The log signs no head until a kiosk shows one that fits: 'sync-server log status'."
    )
