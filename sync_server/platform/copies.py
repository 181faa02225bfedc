"""Whole copies of the database, made while others write, and opened again to be looked at."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sqlalchemy import create_engine
from sqlalchemy.exc import DatabaseError, OperationalError

from shared.errors import EvidenceError, UnavailableError
from sync_server.platform import durable, schema
from sync_server.platform.database import Database
from sync_server.platform.engines import Place, in_file

_SIDE_FILES = ("-wal", "-shm", "-journal")


class Copier(Protocol):
    """One kind of database; `kind` and `file` name it and its copy."""

    @property
    def kind(self) -> str: ...

    @property
    def file(self) -> str: ...

    async def copy(self, target: Path) -> None:
        """As the database is at one instant; `target` is not there yet."""
        ...

    def opened(self, copy: Path, scratch: Path) -> AbstractAsyncContextManager[Database]:
        """Restore it into something temporary with today's schema; `copy` stays as it is."""
        ...

    async def replace(self, copy: Path, aside: Path, database: Database) -> str:
        """Put what `opened` gave for `copy` in our place; say where the old one is now."""
        ...


@dataclass(frozen=True, slots=True)
class FileCopier:
    """SQLite, by VACUUM INTO: a reader like any other."""

    place: Place
    kind: str = "sqlite"
    file: str = "server.sqlite3"

    async def copy(self, target: Path) -> None:
        await asyncio.to_thread(self._copy, target)

    def _copy(self, target: Path) -> None:
        with durable.explained("read", Path(self.place.name)):
            Path(self.place.name).stat()  # connecting would make it
        seconds = self.place.patience.total_seconds()
        url = self.place.url.set(drivername="sqlite")
        engine = create_engine(
            url, isolation_level="AUTOCOMMIT", connect_args={"timeout": seconds}
        )
        try:
            with engine.connect() as connection:
                connection.exec_driver_sql("VACUUM INTO ?", (str(target),))
        except OperationalError as error:
            raise UnavailableError(
                f"The database {self.place.name} could not be copied to {target}: {error.orig}."
            ) from error
        except DatabaseError as error:
            raise EvidenceError(
                f"The database {self.place.name} is damaged and could not be copied: "
                f"{error.orig}. Restore the newest backup."
            ) from error
        finally:
            engine.dispose()
        durable.keep(target)

    @asynccontextmanager
    async def opened(self, copy: Path, scratch: Path) -> AsyncGenerator[Database]:
        restored = scratch / self.file
        await asyncio.to_thread(durable.copy, copy, restored)
        place = in_file(restored, 1, self.place.patience)
        async with Database.opened(place) as database:
            await schema.ready(database, migrate_old=True)
            yield database

    async def replace(self, copy: Path, aside: Path, database: Database) -> str:
        del copy
        await database.close()  # the last connection takes the write-ahead log in
        ours, theirs = Path(self.place.name), Path(database.place.name)
        durable.make_folder(aside)
        with durable.explained("set the old database aside in", aside):
            for file in _with_side_files(ours):
                if file.exists():
                    (aside / file.name).hardlink_to(file)
            durable.sync_folder(aside)
            # Left beside another database, an old log would be played into it.
            for file in _with_side_files(ours)[1:]:
                file.unlink(missing_ok=True)
        durable.keep(theirs)
        durable.publish(theirs, ours)
        return str(aside)


def _with_side_files(file: Path) -> tuple[Path, ...]:
    return file, *(file.with_name(file.name + suffix) for suffix in _SIDE_FILES)
