"""The command line as a whole: what `sync-server` understands."""

from collections.abc import Sequence
from typing import Annotated

import typer

from sync_server import __version__
from sync_server.commands import anchor, boundary, jobs, keys, kiosks, log
from sync_server.commands.backup import backup
from sync_server.commands.demo import demo
from sync_server.commands.migrate import migrate
from sync_server.commands.restore import restore
from sync_server.commands.run import run
from sync_server.commands.settings import settings
from sync_server.commands.verify import verify
from sync_server.exit_codes import MEANINGS, ExitCode

_EXIT_CODES = "\n".join(f"{code.value:>3}  {MEANINGS[code]}" for code in ExitCode)

cli = typer.Typer(
    name="sync-server",
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    epilog=f"[bold]Exit codes[/bold]\n\n{_EXIT_CODES}",
)
for command in (run, demo, migrate, backup, restore, verify, settings):
    cli.command()(command)
cli.add_typer(keys.cli)
cli.add_typer(kiosks.cli)
cli.add_typer(jobs.cli)
cli.add_typer(anchor.cli)
cli.add_typer(log.cli)


def _show_version(wanted: bool) -> None:  # noqa: FBT001  (typer calls it so)
    if wanted:
        typer.echo(f"counterproof {__version__}")
        raise typer.Exit


@cli.callback()
def sync_server(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version."
        ),
    ] = False,
) -> None:
    """Feed kiosks their data, take in what they did, and keep the proof of it."""
    del version


def main(arguments: Sequence[str]) -> int:
    def obey() -> int:
        words = list(arguments) or ["--help"]
        code = cli(words, prog_name="sync-server", standalone_mode=False)
        return code if isinstance(code, int) else ExitCode.OK

    return boundary.guarded(obey, arguments)
