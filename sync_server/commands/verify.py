"""`sync-server verify`: every statement that is kept, from the file to the ends of chains."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sync_server.commands.configured import ConfigOption, JsonOption
from sync_server.commands.evidence import (
    DAYS,
    MaxAge,
    PolicyOption,
    expect_backup,
    is_evidence,
    verify_evidence,
)
from sync_server.exit_codes import ExitCode

if TYPE_CHECKING:
    from sync_server.commands.grounds import Care
    from sync_server.operations.service.findings import Finding, Verified
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
LogOnly = Annotated[
    bool,
    typer.Option("--log", help="The statements and the log, not what kiosks are told."),
]
HeadOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--head",
        metavar="FILE",
        help="A head somebody else kept, as a kiosk's: the log has to hold it. May be given "
        "more than once.",
    ),
]


def verify(  # noqa: PLR0913  (its options)
    source: Source = None,
    *,
    log: LogOnly = False,
    head: HeadOption = None,
    policy: PolicyOption = None,
    max_age: MaxAge = DAYS,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> int:
    """Verify evidence in a file, or every statement: of a backup, or of the database.

    Of statements that is signature, hash, chain, numbering, body, then the log:
    tiles, root, heads signed and cosigned; and what kiosks are told. The server
    may run meanwhile. Each damage is told with the number of its statement or
    its place in the storage, and what should be there; then the exit code is 1.
    Evidence is judged by --policy or, where this server's database is, by its
    own policy; it is 1 where that is stale, unwitnessed or cannot be told, 5
    where it is invalid.
    """
    if source is not None:
        if is_evidence(source):
            return verify_evidence(source, policy, max_age, config, as_json=as_json)
        expect_backup(source)
    from sync_server.commands.grounds import care  # noqa: PLC0415  (SQLAlchemy loads slowly)
    from sync_server.commands.told import counting, say  # noqa: PLC0415  (as above)

    caring = care(config)
    where = None if source is None else Path(source).absolute()
    with counting("Verifying") as progress:
        found = asyncio.run(_verified(caring, where, _Wish(tuple(head or ()), log), progress))
    say(_fields(found), _sentences(found), as_json=as_json)
    return ExitCode.FINDINGS if found.findings else ExitCode.OK


@dataclass(frozen=True, slots=True)
class _Wish:
    heads: tuple[Path, ...]
    log_only: bool


async def _verified(
    caring: "Care", source: Path | None, wish: _Wish, progress: "Progress"
) -> "Verified":
    from sync_server.commands.grounds import ground  # noqa: PLC0415  (as above)
    from sync_server.operations.service import verifying  # noqa: PLC0415  (as above)
    from sync_server.operations.service.backups import backup_at  # noqa: PLC0415  (as above)
    from sync_server.operations.service.restoring import Restoring  # noqa: PLC0415  (as above)
    from sync_server.parts import begin_feeds  # noqa: PLC0415  (SQLAlchemy loads slowly)

    log = caring.log_grounds(wish.heads, live=source is None)
    if source is not None:
        restoring = Restoring(caring.copier, caring.data, begin_feeds, log)
        return await restoring.verified(backup_at(source), progress)
    async with ground(caring.settings) as here:
        return await verifying.verify(here.database, progress, log, feeds=not wish.log_only)


def _fields(found: "Verified") -> dict[str, object]:
    return {
        "statements": found.statements,
        "root": found.root.hex(),
        "erased": found.erased,
        "findings": [
            {
                "damage": each.damage,
                "statement": each.number,
                "place": each.place,
                "expected": each.expected,
                "sentence": each.sentence,
            }
            for each in found.findings
        ],
        "facts": list(found.facts),
    }


def _sentences(found: "Verified") -> str:
    if not found.findings:
        erased = f"; the bodies of {found.erased} were erased" if found.erased else ""
        sound = f"All {found.statements} statements are sound; root {found.root.hex()}{erased}."
        return "\n".join((sound, *found.facts))
    lines = [_line(each) for each in found.findings[:_SHOWN]]
    more = len(found.findings) - _SHOWN
    if more > 0:
        lines.append(f"... and {more} more; --json tells all.")
    end = f"{len(found.findings)} findings in {found.statements} statements."
    return "\n".join((*lines, *found.facts, end))


def _line(finding: "Finding") -> str:
    where = "everywhere" if finding.number is None else f"statement {finding.number}"
    place = f" [{finding.place}]" if finding.place else ""
    expected = f" Expected: {finding.expected}." if finding.expected else ""
    return f"{where}: {finding.sentence}{place}{expected}"
