"""The option every command shares, and the settings it leads to."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kiosk.settings import Effective, Settings

ConfigOption = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Settings file; without it ~/.config/counterproof/kiosk.toml, then "
        "/etc/counterproof/kiosk.toml, then the defaults.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Answer in JSON on standard output.")]


def effective(config: Path | None) -> "Effective":
    # pydantic takes 0.13 s to import, which --help and a wrong command line need not wait for.
    from kiosk import settings  # noqa: PLC0415

    return settings.read(config or settings.default_file(os.environ), os.environ)


def configured(config: Path | None) -> "Settings":
    return effective(config).settings


def defaults() -> "Settings":
    """What a kiosk uses whose own settings are the trouble it has to show."""
    from kiosk import settings  # noqa: PLC0415  (as above)

    kept = {name: os.environ[name] for name in ("HOME", "XDG_DATA_HOME") if name in os.environ}
    return settings.load(None, kept)
