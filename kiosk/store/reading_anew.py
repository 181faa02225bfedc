"""The end of a reading from 0: what the feed did not hold is gone, but for what is pending."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, select
from sqlalchemy.engine import Connection

from kiosk.store.acts import Appliers
from kiosk.store.pending import put_base
from kiosk.store.projection import restore
from kiosk.store.shelves import SHELVES, write
from kiosk.store.tables import BASE, TOUCHED
from shared.wire.changes import Subject


def stale(connection: Connection, subject: Subject, reading: int) -> Sequence[str]:
    """What the server no longer has: rows, and what was kept apart of pending ones."""
    rows = select(SHELVES[subject].key).where(_is_stale_row(subject, reading))
    bases = select(BASE.c.key).where(_is_stale_base(subject, reading))
    return connection.execute(rows.union_all(bases)).scalars().all()


def sweep(
    connection: Connection,
    subject: Subject,
    keys: Sequence[str],
    reading: int,
    appliers: Appliers,
) -> None:
    """Take out those that still are stale; others may have been written meanwhile."""
    shelf = SHELVES[subject]
    rows = select(shelf.key).where(shelf.key.in_(keys), _is_stale_row(subject, reading))
    bases = select(BASE.c.key).where(BASE.c.key.in_(keys), _is_stale_base(subject, reading))
    gone = connection.execute(rows).scalars().all()
    unknown = connection.execute(bases).scalars().all()
    write(connection, subject, dict.fromkeys(gone), {})
    put_base(connection, subject, dict.fromkeys(unknown), reading)
    restore(connection, subject, unknown, appliers)


def _is_stale_row(subject: Subject, reading: int) -> ColumnElement[bool]:
    shelf = SHELVES[subject]
    is_pending = select(1).where(TOUCHED.c.subject == subject.value, TOUCHED.c.key == shelf.key)
    return (shelf.table.c.seen != reading) & ~is_pending.exists()


def _is_stale_base(subject: Subject, reading: int) -> ColumnElement[bool]:
    return (BASE.c.subject == subject.value) & (BASE.c.seen != reading)
