"""A first reading of the feed, kept aside until it is whole: rows without a single index.

Row by row an index is written all over the file, and each page of it is encrypted anew; built
from all rows it is written once. Rules:
1. A reading from 0 goes aside when much is to come and `batches` holds pending acts only.
   Whether one goes on is told by the table `arriving`. Of a batch that is there twice the later
   row counts; `departed` names batches that are gone, and up to which row.
2. Acts go on in `batches`, on top of what the server is known to have.
3. At the end (`kiosk.store.arrival`) `arriving` takes the place of `batches`.
"""

from collections.abc import Sequence

from sqlalchemy.engine import Connection

from kiosk.store.acts import Appliers
from kiosk.store.pending import pending
from kiosk.store.projection import Arrived, bring
from kiosk.store.shelves import BATCH_SHELF, State
from shared.wire.changes import Page, Subject

TABLES = frozenset({"arriving", "departed"})
WORTH_IT = 20_000
"""Changes to come behind the first page; for fewer the usual way takes as long."""

_GOES_ON = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'arriving'"
_HAS_ROWS = """
SELECT 1 FROM batches WHERE NOT EXISTS (
    SELECT 1 FROM touched WHERE subject = 'batch' AND "key" = batch_id
) LIMIT 1
"""
_BATCHES = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'batches'"
_DEPARTED = "CREATE TABLE departed (batch_id TEXT NOT NULL, upto INTEGER NOT NULL) STRICT"
_NAMES = (*BATCH_SHELF.columns, "seen")
_APPEND = (
    # The last page may come once more when there is an index already.
    f"INSERT OR REPLACE INTO arriving ({', '.join(_NAMES)}) "  # noqa: S608 (constants)
    f"VALUES ({', '.join('?' * len(_NAMES))})"
)
_DEPART = "INSERT INTO departed SELECT ?, coalesce(max(rowid), 0) FROM arriving"


def goes_on(connection: Connection) -> bool:
    return connection.exec_driver_sql(_GOES_ON).first() is not None


def begin(connection: Connection, page: Page) -> bool:
    """With the first page of a reading from 0, if it is worth it."""
    is_much = page.newest - page.cursor.number >= WORTH_IT
    if not is_much or connection.exec_driver_sql(_HAS_ROWS).first() is not None:
        return False
    definition = str(connection.exec_driver_sql(_BATCHES).scalar_one())
    connection.exec_driver_sql(f"CREATE TABLE arriving ({definition.partition('(')[2]}")
    connection.exec_driver_sql(_DEPARTED)
    return True


def discard(connection: Connection) -> None:
    """The reading ended before its end."""
    connection.exec_driver_sql("DROP TABLE IF EXISTS arriving")
    connection.exec_driver_sql("DROP TABLE IF EXISTS departed")


def bring_aside(
    connection: Connection, changes: Sequence[Arrived], reading: int, appliers: Appliers
) -> None:
    """All batches go aside; those with pending acts are what the acts are on top of, too."""
    batches = {c.topic.key: c.state for c in changes if c.topic.subject is Subject.BATCH}
    rows: list[State] = [(*row, reading) for row in batches.values() if row is not None]
    gone = [(key,) for key, row in batches.items() if row is None]
    if gone:
        connection.exec_driver_sql(_DEPART, gone)
    if rows:
        connection.exec_driver_sql(_APPEND, rows)
    held = pending(connection, Subject.BATCH, batches)
    seen = [c for c in changes if c.topic.subject is not Subject.BATCH or c.topic.key in held]
    bring(connection, seen, reading, appliers)
