"""`sync-server backup`: a copy that was tried out, made while the server runs."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from sync_server.commands.configured import ConfigOption, JsonOption
from sync_server.exit_codes import ExitCode

if TYPE_CHECKING:
    from sync_server.operations.service.backups import Backup

To = Annotated[
    Path | None,
    typer.Option("--to", metavar="DIR", help="Where to; otherwise as backup.folder says."),
]
List = Annotated[bool, typer.Option("--list", help="Show the backups there are, make none.")]


def backup(
    *,
    to: To = None,
    only_list: List = False,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> int:
    """Copy the database while the server runs, and try the copy out: only then it counts.

    The server's key is not in it: keep a copy of server.key elsewhere, once.
    """
    from sync_server.commands.grounds import care  # noqa: PLC0415  (SQLAlchemy loads slowly)
    from sync_server.commands.told import say  # noqa: PLC0415  (as above)
    from sync_server.operations.service.backups import listed  # noqa: PLC0415  (as above)

    backups = (caring := care(config)).backups(to.absolute() if to else None)
    if only_list:
        found = listed(backups.folder)
        say([_fields(each) for each in found], _lines(found), as_json=as_json)
        return ExitCode.OK
    with Console(stderr=True).status("Copying and trying out ..."):
        made = asyncio.run(backups.make(caring.clock.now()))
    say(_fields(made), _sentence(made, caring.data), as_json=as_json)
    return ExitCode.OK


def _sentence(made: "Backup", data: Path) -> str:
    told = made.manifest
    return (
        f"{made.folder}\n{told.statements} statements, {told.bytes} bytes, restored and "
        f"checked; root {told.root}.\n"
        f"Not in it: {data / 'server.key'}. Keep a copy of that file apart."
    )


def _lines(found: "Sequence[Backup]") -> str:
    return "\n".join(
        f"{each.folder}  {each.manifest.statements} statements, {each.manifest.bytes} bytes"
        for each in found
    )


def _fields(made: "Backup") -> dict[str, object]:
    return {"folder": str(made.folder), **made.manifest.model_dump(mode="json")}
