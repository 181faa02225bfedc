"""The version of the database's schema: the one found, the one needed, and the way there."""

from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from shared.errors import UnavailableError
from sync_server.platform.database import Database

_SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = 0x436F756E746572  # any number, the same on every server: "Counter"


class State(Enum):
    EMPTY = "empty"
    OLD = "old"
    CURRENT = "current"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Version:
    """`found` is None in a database nobody has used yet."""

    found: str | None
    needed: str
    state: State


async def version_of(database: Database) -> Version:
    async with database.read() as connection:
        return await connection.run_sync(_version)


async def migrate(database: Database) -> Version:
    """Go all the way or not at all; what was found before is returned."""
    before = await version_of(database)
    _refuse_unknown(database, before)
    async with database.write() as connection:
        await connection.run_sync(_upgrade)
    return before


async def ready(database: Database, *, migrate_old: bool) -> None:
    """Fill an empty database; refuse an old or unknown one with a sentence."""
    version = await version_of(database)
    _refuse_unknown(database, version)
    if version.state is State.EMPTY or (version.state is State.OLD and migrate_old):
        await migrate(database)
    elif version.state is State.OLD:
        raise UnavailableError(
            f"The database {database.place.name} has schema {version.found}, this program "
            f"needs {version.needed}. Make a backup and run 'sync-server migrate', or set "
            "database.migrate_on_start = true."
        )


def _refuse_unknown(database: Database, version: Version) -> None:
    if version.state is not State.UNKNOWN:
        return
    if version.found is None:
        raise UnavailableError(
            f"The database {database.place.name} holds tables that are not of this program. It "
            "was left untouched. Set database.url to an empty database of its own."
        )
    raise UnavailableError(
        f"The database {database.place.name} was written by a newer program: its schema "
        f"{version.found} is unknown here, the newest known is {version.needed}. It was "
        "left untouched. Install the newer program again."
    )


def _version(connection: Connection) -> Version:
    scripts = _scripts()
    found = MigrationContext.configure(connection).get_current_revision()
    needed = scripts.get_current_head() or ""
    return Version(found, needed, _state(connection, scripts, found, needed))


@cache
def _scripts() -> ScriptDirectory:
    """Read once: /readyz asks for the newest each time, and all are run for that."""
    return ScriptDirectory(str(_SCRIPTS))


def _state(
    connection: Connection, scripts: ScriptDirectory, found: str | None, needed: str
) -> State:
    if found is None:
        others = set(inspect(connection).get_table_names()) - {"alembic_version"}
        return State.UNKNOWN if others else State.EMPTY
    if found == needed:
        return State.CURRENT
    known = {script.revision for script in scripts.walk_revisions()}
    return State.OLD if found in known else State.UNKNOWN


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        # Several servers may start at once: the second finds everything done.
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    command.upgrade(config_for(connection), "head")


def config_for(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
