"""Copies of PostgreSQL by its own tools: pg_dump, and pg_restore into another database."""

import asyncio
import os
import secrets
import shutil
import subprocess
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

from shared.errors import UnavailableError
from sync_server.platform import durable, schema
from sync_server.platform.copies import Copier, FileCopier
from sync_server.platform.database import Database
from sync_server.platform.engines import Place

_NO_TOOL = (
    "PostgreSQL's {tool} is not on the PATH, and without it there is no copy of this database. "
    "Install the client of your PostgreSQL, no older than the server; in Debian it is "
    "postgresql-client."
)


# Jobs are of the server that does them: what it had begun is not begun again by another one.
_NO_JOBS = "--exclude-schema=dbos"


def copier_of(place: Place) -> Copier:
    return FileCopier(place) if place.is_file else DumpCopier(place)


@dataclass(frozen=True, slots=True)
class DumpCopier:
    place: Place
    kind: str = "postgresql"
    file: str = "server.dump"

    async def copy(self, target: Path) -> None:
        await self._run(
            "pg_dump", self.place.url, "--format=custom", _NO_JOBS, f"--file={target}"
        )
        durable.keep(target)

    @asynccontextmanager
    async def opened(self, copy: Path, scratch: Path) -> AsyncGenerator[Database]:
        """`scratch` is of no use here: the copy becomes a database of its own for a while."""
        del scratch
        name = f"counterproof_trying_{secrets.token_hex(6)}"
        await self._maintain("CREATE DATABASE {} TEMPLATE template0", name)
        try:
            url = self.place.url.set(database=name)
            options = (
                "--no-owner",
                "--no-privileges",
                "--exit-on-error",
                "--single-transaction",
            )
            await self._run("pg_restore", url, *options, str(copy))
            async with Database.opened(replace(self.place, url=url, connections=1)) as database:
                await schema.ready(database, migrate_old=True)
                yield database
        finally:
            await self._maintain("DROP DATABASE IF EXISTS {}", name)

    async def replace(self, copy: Path, aside: Path, database: Database) -> str:
        del copy
        await database.close()
        ours, theirs = self.place.url.database or "", database.place.url.database or ""
        old = f"{ours}_{aside.name}".replace("-", "_").lower()[-63:]
        # Refused by PostgreSQL while anybody else is connected: no server runs on it.
        await self._maintain("ALTER DATABASE {} RENAME TO {}", ours, old)
        await self._maintain("ALTER DATABASE {} RENAME TO {}", theirs, ours)
        return f"the database {old}"

    async def _maintain(self, statement: str, *names: str) -> None:
        """From another database, outside of any transaction."""
        url = self.place.url.set(database="postgres")
        engine = create_async_engine(url, isolation_level="AUTOCOMMIT", hide_parameters=True)
        quoted = (engine.dialect.identifier_preparer.quote_identifier(name) for name in names)
        try:
            async with engine.connect() as connection:
                await connection.exec_driver_sql(statement.format(*quoted))
        except DBAPIError as error:
            said = str(error.orig).partition("\n")[0]
            raise UnavailableError(
                f"PostgreSQL did not do what a backup needs: {said}. The user of database.url "
                "needs CREATEDB and has to own the database, and no server may run on it while "
                "it is restored."
            ) from error
        finally:
            await engine.dispose()

    async def _run(self, tool: str, url: URL, *options: str) -> None:
        found = shutil.which(tool)
        if found is None:
            raise UnavailableError(_NO_TOOL.format(tool=tool))
        words = [found, f"--dbname={_without_password(url)}", *options]
        await asyncio.to_thread(_obeyed, tool, words, str(url.password or ""))


def _without_password(url: URL) -> str:
    """Other users see the words of a command, and not its environment."""
    bare = URL.create(
        "postgresql", url.username, None, url.host, url.port, url.database, url.query
    )
    return bare.render_as_string(hide_password=False)


def _obeyed(tool: str, words: Sequence[str], password: str) -> None:
    environment = {**os.environ, "PGPASSWORD": password} if password else None
    done = subprocess.run(  # noqa: S603  (found on the PATH, and no shell)
        words, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stderr.splitlines() or ["nothing was said"])[0]
        raise UnavailableError(f"{tool} ended with {done.returncode}: {said}")
