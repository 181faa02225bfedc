"""What is deleted is overwritten: no byte of it is left where the database keeps its own.

SQLite leaves what it deleted in the free places of its pages and in the write-ahead log. With
`secure_delete` it writes zeros there; pages that were split before may still hold a copy, and
only who looks for it knows. Then the whole file is written anew.
"""

import asyncio
from collections.abc import Collection, Iterator
from enum import Enum
from pathlib import Path

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from sync_server.platform import durable
from sync_server.platform.engines import Place

_CHUNK = 1 << 20
_LOG = "-wal"


class Left(Enum):
    """What may still be read of it by who has the disk."""

    NOTHING = "nothing"
    UNTIL_QUIET = "until-quiet"  # somebody uses the database: SQLite waits for them to end
    UNTIL_VACUUM = "until-vacuum"  # PostgreSQL fills free places when it needs them


async def overwrite_deleted(connection: AsyncConnection) -> None:
    """From here on, what this connection deletes is overwritten with zeros."""
    if connection.dialect.name == "sqlite":
        await connection.exec_driver_sql("PRAGMA secure_delete = ON")


async def sweep(place: Place, traces: Collection[bytes] | None) -> Left:
    """After the transaction: `traces` are what nothing else in the database has in it.

    Without them nothing is looked for, and all is written anew.
    """
    if place.is_file:
        return await asyncio.to_thread(_sweep_file, place, traces)
    engine = create_async_engine(place.url, isolation_level="AUTOCOMMIT", hide_parameters=True)
    try:
        async with engine.connect() as connection:
            await connection.exec_driver_sql("VACUUM statement_bodies")
    finally:
        await engine.dispose()
    return Left.UNTIL_VACUUM


def _sweep_file(place: Place, traces: Collection[bytes] | None) -> Left:
    seconds = place.patience.total_seconds()
    engine = create_engine(
        place.url.set(drivername="sqlite"),
        isolation_level="AUTOCOMMIT",
        connect_args={"timeout": seconds},
    )
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA secure_delete = ON")
            quiet = _taken_in(connection)
            if traces is None or _holds_any(place, traces):
                connection.exec_driver_sql("VACUUM")
                quiet = _taken_in(connection)
    except OperationalError:
        quiet = False
    finally:
        engine.dispose()
    return Left.NOTHING if quiet and not _holds_any(place, traces or ()) else Left.UNTIL_QUIET


def _taken_in(connection: Connection) -> bool:
    """Whether all of the write-ahead log is in the file, and the log cut to nothing."""
    busy: int = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar_one()
    return busy == 0


def _holds_any(place: Place, traces: Collection[bytes]) -> bool:
    file = Path(place.name)
    files = (file, file.with_name(file.name + _LOG))
    longest = max(map(len, traces), default=0)
    return any(
        trace in piece
        for each in files
        if each.exists()
        for piece in _pieces(each, longest)
        for trace in traces
    )


def _pieces(file: Path, overlap: int) -> Iterator[bytes]:
    with durable.explained("read", file), file.open("rb") as opened:
        before = b""
        while chunk := opened.read(_CHUNK):
            yield before + chunk
            before = chunk[-overlap:] if overlap else b""
