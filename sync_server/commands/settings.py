"""`sync-server settings`: the values in force and where each came from."""

import json
import sys
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from sync_server.commands.configured import ConfigOption, JsonOption, effective
from sync_server.exit_codes import ExitCode

if TYPE_CHECKING:
    from sync_server.settings import Effective


def settings(*, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Show every setting in force and where it came from: default, file or environment."""
    found = effective(config)
    if as_json:
        json.dump(_fields(found), sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    else:
        Console().print(_table(found))
    return ExitCode.OK


def _fields(found: "Effective") -> dict[str, object]:
    values = {
        value.key: {"value": value.value, "origin": value.origin} for value in found.values
    }
    return {"file": str(found.file) if found.file else None, "settings": values}


def _table(found: "Effective") -> Table:
    table = Table(title=f"Settings file: {found.file or 'none'}", title_justify="left")
    for column in ("Setting", "Value", "From"):
        table.add_column(column)
    for value in found.values:
        origin = value.origin.value
        style = "dim" if origin == "default" else "bold"
        table.add_row(
            value.key, json.dumps(value.value, ensure_ascii=False), origin, style=style
        )
    return table
