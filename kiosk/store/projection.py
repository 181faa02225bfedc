"""The tables as the invariant has them: the server's state, and what is pending on top.

Whoever calls is inside a transaction: a reader sees the outcome only.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.engine import Connection

from kiosk.store.acts import Appliers
from kiosk.store.pending import pending, put_base
from kiosk.store.shelves import SHELVES, State, write
from kiosk.store.subjects import Topic, about
from kiosk.store.tables import ACTS, BASE, TOUCHED
from shared.wire.changes import Subject


@dataclass(frozen=True, slots=True)
class Arrived:
    """A change that was read: the row it brings, None where there is none any more."""

    topic: Topic
    body: str | None
    state: State | None


_ABOUT = (
    select(ACTS.c.kind, ACTS.c.body)
    .join(TOUCHED, TOUCHED.c.seq == ACTS.c.seq)
    .where(TOUCHED.c.subject == bindparam("subject"), TOUCHED.c.key == bindparam("key"))
    .order_by(ACTS.c.seq)
)
_BASES = select(BASE.c.key, BASE.c.body, BASE.c.seen).where(
    BASE.c.subject == bindparam("subject"), BASE.c.key.in_(bindparam("keys", expanding=True))
)


def bring(
    connection: Connection, changes: Sequence[Arrived], reading: int, appliers: Appliers
) -> None:
    """Make the changes part of the server's state; the last one about a topic counts."""
    for subject in SHELVES:
        mine = {each.topic.key: each for each in changes if each.topic.subject is subject}
        if not mine:
            continue
        held = pending(connection, subject, mine)
        free = {key: each.state for key, each in mine.items() if key not in held}
        write(connection, subject, free, dict.fromkeys(free, reading))
        put_base(connection, subject, {key: mine[key].body for key in held}, reading)
        restore(connection, subject, held, appliers)


def restore(
    connection: Connection, subject: Subject, keys: Collection[str], appliers: Appliers
) -> None:
    """Bring rows to what the server has of them, and then to what is pending about them."""
    if not keys:
        return
    shelf = SHELVES[subject]
    found = connection.execute(_BASES, {"subject": subject.value, "keys": [*keys]}).all()
    states: dict[str, State | None] = dict.fromkeys(keys)
    states |= {row.key: shelf.kept(row.body) for row in found}
    write(connection, subject, states, {row.key: row.seen for row in found})
    held = pending(connection, subject, keys)
    for key in held:
        _replay(connection, Topic(subject, key), appliers)
    put_base(connection, subject, dict.fromkeys(set(keys) - held), 0)


def _replay(connection: Connection, topic: Topic, appliers: Appliers) -> None:
    which: Mapping[str, str] = {"subject": topic.subject.value, "key": topic.key}
    for row in connection.execute(_ABOUT, which).all():
        appliers[row.kind](connection, about(row.kind, row.body, topic))
