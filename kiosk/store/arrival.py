"""The end of a first reading that was kept aside: indexes, and then its rows for all to see.

Each step is a transaction, and what is done is found done: a kiosk that dies in between goes on
with the next one when it takes the page again. The indexes are those of `batches`, whatever
they are. Two of one name cannot be, so each of them has one of two names.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

from sqlalchemy import select
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from kiosk.store.acts import Appliers
from kiosk.store.database import Database
from kiosk.store.pending import put_base
from kiosk.store.projection import restore
from kiosk.store.shelves import BATCH_SHELF
from kiosk.store.tables import TOUCHED
from shared.wire.changes import Subject

Write = Callable[[], AbstractContextManager[Connection]]

_AT_ONCE = 500
_SECOND = "_2"
_INDEXES = """
SELECT name, sql FROM sqlite_master
WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY rowid
"""
_GONE = """
SELECT arriving.rowid FROM departed JOIN arriving USING (batch_id)
WHERE arriving.rowid <= departed.upto
"""
_TOUCHED = select(TOUCHED.c.key).where(TOUCHED.c.subject == Subject.BATCH.value).distinct()
_IS_TOUCHED = """batch_id IN (SELECT "key" FROM touched WHERE subject = 'batch')"""
_NAMES = ", ".join((*BATCH_SHELF.columns, "seen"))
_PAIRS = ", ".join(f"'{name}', {name}" for name in BATCH_SHELF.columns)
_KNOWN = f"SELECT batch_id, json_object({_PAIRS}) FROM arriving WHERE {_IS_TOUCHED}"  # noqa: S608 (constants)
_PUT_PENDING = f"""
INSERT OR REPLACE INTO arriving ({_NAMES})
SELECT {_NAMES} FROM batches WHERE {_IS_TOUCHED}
"""  # noqa: S608 (constants)
_TAKE_PLACE = (
    f"DELETE FROM arriving WHERE {_IS_TOUCHED}",  # noqa: S608 (constants)
    _PUT_PENDING,
    "DROP TABLE batches",
    "DROP TABLE departed",
    "ALTER TABLE arriving RENAME TO batches",
)


def finish(database: Database, write: Write, appliers: Appliers, reading: int) -> None:
    """Once all pages were brought. Acts wait for one index at most."""
    _delete(database, write, _GONE)
    with database.unfolded():
        for definition in _to_build(database):
            try:
                _build(write, definition)
            except IntegrityError:  # a batch changed, or its page was read twice
                _delete(database, write, _earlier(definition))
                _build(write, definition)
            database.fold_aside()
        with write() as connection:
            _take_place(connection, appliers, reading)


def _to_build(database: Database) -> Iterator[str]:
    with database.read() as connection:
        wanted = connection.exec_driver_sql(_INDEXES, ("batches",)).all()
        built = connection.exec_driver_sql(_INDEXES, ("arriving",)).all()
    names = {row.name for row in built}
    for row in wanted:
        other = _other(row.name)
        if other not in names:
            kind = row.sql.upper().partition(" INDEX ")[0]
            yield f"{kind} INDEX {other} ON arriving ({row.sql.partition('(')[2]}"


def _other(name: str) -> str:
    return name.removesuffix(_SECOND) if name.endswith(_SECOND) else name + _SECOND


def _build(write: Write, definition: str) -> None:
    with write() as connection:
        connection.exec_driver_sql(definition)


def _earlier(definition: str) -> str:
    """Of rows that are there more than once by this index, all but the last."""
    columns = definition.partition("(")[2].partition(")")[0]
    return f"""
    SELECT rowid FROM (
        SELECT rowid, row_number() OVER (PARTITION BY {columns} ORDER BY rowid DESC) AS place
        FROM arriving
    ) WHERE place > 1
    """  # noqa: S608 (columns of an index)


def _delete(database: Database, write: Write, which: str) -> None:
    """What is found here stays so: nobody else writes into this table."""
    with database.read() as connection:
        rows = [tuple(row) for row in connection.exec_driver_sql(which)]
    for begin in range(0, len(rows), _AT_ONCE):
        with write() as connection:
            these = rows[begin : begin + _AT_ONCE]
            connection.exec_driver_sql("DELETE FROM arriving WHERE rowid = ?", these)


def _take_place(connection: Connection, appliers: Appliers, reading: int) -> None:
    """The rows with pending acts on top are made once more: more is known of them now."""
    known = {row[0]: row[1] for row in connection.exec_driver_sql(_KNOWN)}
    keys = connection.execute(_TOUCHED).scalars().all()
    for begin in range(0, len(keys), _AT_ONCE):
        these = keys[begin : begin + _AT_ONCE]
        put_base(connection, Subject.BATCH, {key: known.get(key) for key in these}, reading)
        restore(connection, Subject.BATCH, these, appliers)
    for statement in _TAKE_PLACE:
        connection.exec_driver_sql(statement)
