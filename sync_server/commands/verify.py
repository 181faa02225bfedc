"""`sync-server verify`: every statement that is kept, from the file to the ends of chains."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sync_server.commands.configured import ConfigOption, JsonOption
from sync_server.commands.evidence import (
    DAYS,
    MaxAge,
    PolicyOption,
    is_evidence,
    verify_evidence,
)
from sync_server.exit_codes import ExitCode

if TYPE_CHECKING:
    from sync_server.commands.grounds import Care
    from sync_server.operations.service.findings import Verified
    from sync_server.operations.service.verifying import Progress

_SHOWN = 50
Source = Annotated[
    str | None,
    typer.Argument(
        metavar="[FILE]",
        help="A receipt, proof, bundle or link (- is stdin), or a backup; without it the "
        "database in use.",
    ),
]


def verify(
    source: Source = None,
    *,
    policy: PolicyOption = None,
    max_age: MaxAge = DAYS,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> int:
    """Verify evidence in a file, or every statement: of a backup, or of the database.

    Of statements that is signature, hash, chain, numbering, body, then what
    follows; the server may run meanwhile. Each damage is told with the number
    of its statement; then the exit code is 1. For evidence it is 1 where that
    is stale, unwitnessed or cannot be told, 5 where it is invalid.
    """
    if source is not None and is_evidence(source):
        return verify_evidence(source, policy, max_age, as_json=as_json)
    from sync_server.commands.grounds import care  # noqa: PLC0415  (SQLAlchemy loads slowly)
    from sync_server.commands.told import counting, say  # noqa: PLC0415  (as above)

    caring = care(config)
    where = Path(source).absolute() if source else None
    with counting("Verifying") as progress:
        found = asyncio.run(_verified(caring, where, progress))
    say(_fields(found), _sentences(found), as_json=as_json)
    return ExitCode.FINDINGS if found.findings else ExitCode.OK


async def _verified(caring: "Care", source: Path | None, progress: "Progress") -> "Verified":
    from sync_server.app import begin_feeds  # noqa: PLC0415  (SQLAlchemy loads slowly)
    from sync_server.commands.grounds import ground  # noqa: PLC0415  (as above)
    from sync_server.operations.service import verifying  # noqa: PLC0415  (as above)
    from sync_server.operations.service.backups import backup_at  # noqa: PLC0415  (as above)
    from sync_server.operations.service.restoring import Restoring  # noqa: PLC0415  (as above)

    if source is not None:
        restoring = Restoring(caring.copier, caring.data, begin_feeds)
        return await restoring.verified(backup_at(source), progress)
    async with ground(caring.settings) as here:
        return await verifying.verify(here.database, progress)


def _fields(found: "Verified") -> dict[str, object]:
    return {
        "statements": found.statements,
        "root": found.root.hex(),
        "findings": [
            {"damage": each.damage, "statement": each.number, "sentence": each.sentence}
            for each in found.findings
        ],
    }


def _sentences(found: "Verified") -> str:
    if not found.findings:
        return f"All {found.statements} statements are sound; root {found.root.hex()}."
    lines = [
        f"{'statement ' + str(each.number) if each.number is not None else 'everywhere'}: "
        f"{each.sentence}"
        for each in found.findings[:_SHOWN]
    ]
    more = len(found.findings) - _SHOWN
    if more > 0:
        lines.append(f"... and {more} more; --json tells all.")
    return "\n".join(
        (*lines, f"{len(found.findings)} findings in {found.statements} statements.")
    )
