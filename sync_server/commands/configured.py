"""The options every command shares, and the settings they lead to."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from sync_server.settings import Effective, Settings

ConfigOption = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Settings file; without it ~/.config/counterproof/server.toml, then "
        "/etc/counterproof/server.toml, then the defaults.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Answer in JSON on standard output.")]


def effective(config: Path | None) -> "Effective":
    # pydantic takes a while to import, which --help and a wrong command line need not wait for.
    from sync_server import settings  # noqa: PLC0415

    return settings.read(config or settings.default_file(os.environ), os.environ)


def configured(config: Path | None) -> "Settings":
    """The settings; and what the work logs is not on standard output, where the answer goes."""
    from sync_server.platform import logs  # noqa: PLC0415  (loads slowly)

    logs.lead_to_standard_library()
    return effective(config).settings
