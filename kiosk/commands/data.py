"""`kiosk data`: lists of batches, products and policies into the cache and out of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from kiosk.commands.configured import ConfigOption, JsonOption, configured

Choice = TypeVar("Choice")

data = typer.Typer(
    help="Bring lists of batches, products and policies into the kiosk and out of it.",
)

_FORMATS = ("csv", "json", "jsonl")
_CONTENTS = ("batches", "products", "policies")

FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="|".join(_FORMATS),
        help="What the file is, where the end of its name does not say it.",
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Only say what would be new, changed or refused.")
]
SkipFaulty = Annotated[
    bool,
    typer.Option(
        "--skip-faulty", help="Import the other rows; without it one wrong row stops all."
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace FILE if it is there.")]
What = Annotated[
    str, typer.Option("--what", metavar="|".join(_CONTENTS), help="What to export.")
]
FileArgument = Annotated[Path, typer.Argument(metavar="FILE")]


@data.command("import")
def import_(
    file: FileArgument,
    *,
    dry_run: DryRun = False,
    skip_faulty: SkipFaulty = False,
    file_format: FormatOption = None,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> int:
    """Import a list of batches, products or policies (CSV, TSV, JSON, JSON lines).

    The whole list is looked over first; nothing is imported while a row of it is
    wrong. The kiosk must not be running, except for --dry-run. The exit code is 1
    where rows were or would be left out, 3 where nothing was imported.
    """
    from kiosk.commands import data_import  # noqa: PLC0415  (SQL loads with it)

    form = _one_of("--format", file_format, data_import.FORMATS) if file_format else None
    how = data_import.How(dry_run=dry_run, skip_faulty=skip_faulty, as_json=as_json)
    return data_import.run(configured(config), file, form, how)


@data.command()
def export(
    file: FileArgument,
    *,
    what: What = "batches",
    force: Force = False,
    file_format: FormatOption = None,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> int:
    """Export all batches, products or policies of this site into FILE.

    Works beside a running kiosk and shows one moment of it. FILE is complete or
    not there, and can be imported again.
    """
    from kiosk.commands import data_export  # noqa: PLC0415  (as above)

    form = _one_of("--format", file_format, data_export.FORMATS) if file_format else None
    content = _one_of("--what", what, data_export.CONTENTS)
    return data_export.run(
        configured(config),
        data_export.export_of(content, file, form, force=force),
        as_json=as_json,
    )


def _one_of(option: str, asked: str, offered: Mapping[str, Choice]) -> Choice:
    if asked not in offered:
        raise typer.BadParameter(
            f"'{asked}' is not one of {', '.join(offered)}.", param_hint=option
        )
    return offered[asked]
