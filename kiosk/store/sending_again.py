"""Acts that the server had and lost: they wait again, and are pending again."""

from collections.abc import Iterable, Sequence

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.engine import Connection

from kiosk.store.act import Act
from kiosk.store.pending import keep_apart
from kiosk.store.subjects import Topic, topics_of
from kiosk.store.tables import OUTBOX, REFUSALS, TOUCHED

_AT_ONCE = 1000
_THESE = OUTBOX.c.seq.in_(bindparam("seqs", expanding=True))
_THERE = select(OUTBOX.c.seq).where(_THESE)
_ON_TOP = (
    select(TOUCHED.c.seq).where(TOUCHED.c.seq.in_(bindparam("seqs", expanding=True))).distinct()
)
_WAIT = update(OUTBOX).where(_THESE).values(feed=None, number=None, owed=0)
_SEND = insert(OUTBOX)
_DECIDE_ANEW = delete(REFUSALS).where(REFUSALS.c.seq.in_(bindparam("seqs", expanding=True)))


def send_again(connection: Connection, acts: Sequence[Act]) -> Iterable[Topic]:
    """What they are about; an act whose outcome was here is kept apart as if it were new."""
    topics: dict[Topic, None] = {}
    for begin in range(0, len(acts), _AT_ONCE):
        piece = acts[begin : begin + _AT_ONCE]
        seqs = {"seqs": [act.seq for act in piece]}
        there = set(connection.execute(_THERE, seqs).scalars())
        on_top = set(connection.execute(_ON_TOP, seqs).scalars())
        connection.execute(_WAIT, seqs)
        connection.execute(_DECIDE_ANEW, seqs)
        for act in piece:
            about = topics_of(act)
            topics.update(dict.fromkeys(about))
            if act.seq not in there:
                connection.execute(_SEND, {"seq": act.seq})
            if act.seq not in on_top:
                keep_apart(connection, act.seq, about)
    return topics
