"""The command line as a whole: what `kiosk` understands."""

from collections.abc import Sequence
from typing import Annotated

import typer

from kiosk import __version__
from kiosk.commands import boundary
from kiosk.commands.data import data
from kiosk.commands.freshness import freshness
from kiosk.commands.pair import pair
from kiosk.commands.pin import pin
from kiosk.commands.run import demo, run
from kiosk.commands.scan import scan
from kiosk.commands.selftest import selftest
from kiosk.commands.settings import settings
from kiosk.commands.sync import sync
from kiosk.commands.tour import tour
from kiosk.commands.verify import verify
from kiosk.exit_codes import MEANINGS, ExitCode

_EXIT_CODES = "\n".join(f"{code.value:>3}  {MEANINGS[code]}" for code in ExitCode)

cli = typer.Typer(
    name="kiosk",
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    epilog=f"[bold]Exit codes[/bold]\n\n{_EXIT_CODES}",
)
_COMMANDS = (run, demo, tour, scan, freshness, verify, selftest, settings, pin, pair, sync)
for command in _COMMANDS:
    cli.command()(command)
cli.add_typer(data, name="data")


def _show_version(wanted: bool) -> None:  # noqa: FBT001  (typer calls it so)
    if wanted:
        typer.echo(f"counterproof {__version__}")
        raise typer.Exit


@cli.callback()
def kiosk(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version."
        ),
    ] = False,
) -> None:
    """Answer five questions in front of the person who asks, and prove it afterwards."""
    del version


def main(arguments: Sequence[str]) -> int:
    def obey() -> int:
        code = cli(list(arguments) or ["--help"], prog_name="kiosk", standalone_mode=False)
        return code if isinstance(code, int) else ExitCode.OK

    return boundary.guarded(obey, arguments)
