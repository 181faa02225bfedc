"""Which acts are on top of the server's state, and what the server has of their subjects.

Rules:
1. `touched` names what each act of the outbox is about, until the feed holds the act's outcome.
2. While anything is pending about a topic, `base` holds what the server has of it, and the
   tables hold that with the pending acts on top. No row in `base`: the server has none.
3. The state of a topic without pending acts is the server's own: nothing is kept twice.
"""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Executable, bindparam, delete, literal, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection

from kiosk.store.shelves import SHELVES, AnyShelf
from kiosk.store.subjects import Topic
from kiosk.store.tables import BASE, TOUCHED
from shared.wire.changes import Subject

_TOUCH = insert(TOUCHED).on_conflict_do_nothing()
_ANY = select(TOUCHED.c.seq).limit(1)
_NEW_BASE = insert(BASE)
_SET_BASE = _NEW_BASE.on_conflict_do_update(
    ["subject", "key"], set_={n: _NEW_BASE.excluded[n] for n in ("body", "seen")}
)
_NO_BASE = delete(BASE).where(
    BASE.c.subject == bindparam("of"), BASE.c.key == bindparam("which")
)


def _copy(subject: Subject, shelf: AnyShelf) -> Executable:
    row = select(literal(subject.value), shelf.key, shelf.body, shelf.table.c.seen).where(
        shelf.key.in_(
            select(TOUCHED.c.key).where(
                TOUCHED.c.seq == bindparam("seq"), TOUCHED.c.subject == subject.value
            )
        ),
        ~select(1)
        .where(
            TOUCHED.c.subject == subject.value,
            TOUCHED.c.key == shelf.key,
            TOUCHED.c.seq != bindparam("seq"),
        )
        .exists(),
    )
    return insert(BASE).from_select(["subject", "key", "body", "seen"], row)


_PENDING = (
    select(TOUCHED.c.key)
    .where(
        TOUCHED.c.subject == bindparam("of"),
        TOUCHED.c.key.in_(bindparam("keys", expanding=True)),
    )
    .distinct()
)
_COPIES = {subject: _copy(subject, shelf) for subject, shelf in SHELVES.items()}


def keep_apart(connection: Connection, seq: int, topics: Sequence[Topic]) -> None:
    """Before an act is carried out: what the server has stays known."""
    if not topics:
        return
    rows = [{"subject": t.subject.value, "key": t.key, "seq": seq} for t in topics]
    connection.execute(_TOUCH, rows)
    for subject in {topic.subject for topic in topics}:
        connection.execute(_COPIES[subject], {"seq": seq})


def pending(connection: Connection, subject: Subject, keys: Iterable[str]) -> frozenset[str]:
    """Those of the keys that an act is pending about."""
    if connection.execute(_ANY).first() is None:
        return frozenset()
    which = {"of": subject.value, "keys": [*keys]}
    return frozenset(connection.execute(_PENDING, which).scalars())


def put_base(
    connection: Connection, subject: Subject, bodies: Mapping[str, str | None], reading: int
) -> None:
    rows = [
        {"subject": subject.value, "key": key, "body": body, "seen": reading}
        for key, body in bodies.items()
        if body is not None
    ]
    gone = [{"of": subject.value, "which": key} for key, body in bodies.items() if body is None]
    if rows:
        connection.execute(_SET_BASE, rows)
    if gone:
        connection.execute(_NO_BASE, gone)
