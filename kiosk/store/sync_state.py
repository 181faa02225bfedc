"""The rows that say where this kiosk belongs and how far it has read."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import Connection

from kiosk.store.act import from_micros, to_micros
from kiosk.store.tables import PAIRING, PROGRESS
from kiosk.syncing import Paired
from shared.keys import PublicKey
from shared.wire.changes import Cursor

_PAIRED = select(PAIRING)
_PROGRESS = select(PROGRESS)
_MOVE = update(PROGRESS)


@dataclass(frozen=True, slots=True)
class Progress:
    """`reading` counts the readings of a feed from 0; `anew` is while one goes on."""

    cursor: Cursor
    reading: int
    anew: bool
    sent_at: datetime | None


def read_paired(connection: Connection) -> Paired | None:
    row = connection.execute(_PAIRED).mappings().one_or_none()
    if row is None:
        return None
    return Paired(
        row["server"],
        row["kiosk_id"],
        row["organisation"],
        row["site"],
        row["name"],
        PublicKey(row["server_key"]),
    )


def write_paired(connection: Connection, paired: Paired) -> None:
    row = {
        "id": 1,
        "server": paired.server,
        "kiosk_id": paired.kiosk_id,
        "organisation": paired.organisation,
        "site": paired.site,
        "name": paired.name,
        "server_key": paired.server_key.raw,
    }
    connection.execute(insert(PAIRING).prefix_with("OR REPLACE"), row)


def forget_paired(connection: Connection) -> None:
    connection.execute(delete(PAIRING))


def read_progress(connection: Connection) -> Progress:
    row = connection.execute(_PROGRESS).mappings().one()
    sent = row["sent_at"]
    return Progress(
        Cursor(row["feed"], row["number"]),
        row["reading"],
        bool(row["anew"]),
        None if sent is None else from_micros(sent),
    )


def write_cursor(connection: Connection, cursor: Cursor) -> None:
    values = {"feed": cursor.feed, "number": cursor.number}
    connection.execute(_MOVE, values)


def begin_reading(connection: Connection, feed: str) -> None:
    """From 0; rows that are not seen in this reading are gone at its end."""
    connection.execute(update(PROGRESS).values(reading=PROGRESS.c.reading + 1, anew=1))
    write_cursor(connection, Cursor(feed, 0))


def end_reading(connection: Connection) -> None:
    connection.execute(update(PROGRESS).values(anew=0))


def write_sent_at(connection: Connection, at: datetime) -> None:
    connection.execute(_MOVE, {"sent_at": to_micros(at)})
