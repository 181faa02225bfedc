"""`sync-server migrate`: bring the database to the schema this program needs."""

import asyncio
import json
import sys
from typing import TYPE_CHECKING

from rich.console import Console

from sync_server.commands.configured import ConfigOption, JsonOption, configured
from sync_server.exit_codes import ExitCode

if TYPE_CHECKING:
    from sync_server.platform.schema import Version
    from sync_server.settings import Settings


def migrate(*, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Bring the database to the schema this program needs; all of it or nothing.

    The server's own key is made too where there is none.
    """
    settings = configured(config)
    with Console(stderr=True).status("Migrating ..."):
        before = asyncio.run(_migrate(settings))
    if as_json:
        told = {"from": before.found, "to": before.needed}
        json.dump(told, sys.stdout)
        sys.stdout.write("\n")
    elif before.found == before.needed:
        Console().print(f"The schema is {before.needed} already.")
    else:
        Console().print(f"The schema went from {before.found or 'none'} to {before.needed}.")
    return ExitCode.OK


async def _migrate(settings: "Settings") -> "Version":
    import secrets  # noqa: PLC0415  (as below)

    from sync_server.ground import place_of  # noqa: PLC0415  (SQLAlchemy and FastAPI load slowly)
    from sync_server.platform import schema  # noqa: PLC0415  (as above)
    from sync_server.platform.database import Database  # noqa: PLC0415  (as above)
    from sync_server.platform.row_marks import tallies  # noqa: PLC0415  (as above)
    from sync_server.platform.rows_file import RowsFile  # noqa: PLC0415  (as above)
    from sync_server.platform.server_key import server_key  # noqa: PLC0415  (as above)

    async with Database.opened(place_of(settings)) as database:
        before = await schema.migrate(database)
        key = server_key(settings.paths.data_dir, secrets.token_bytes)
        async with database.read() as connection:
            there = await tallies(connection)
        await RowsFile(settings.paths.data_dir, key).keep(there)
    return before
