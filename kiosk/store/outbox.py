"""The acts that the feed does not hold yet: those to be sent, those whose outcome is to come.

1. An act ends once the cursor has reached the number that its acknowledgement named; then what
   is known of its topics is what the server says.
2. Its row goes with that, but where the log owes a receipt: then it stays, without a number.
"""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import Executable, bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection

from kiosk.store import log_receipts
from kiosk.store.act import Act, from_micros, to_micros
from kiosk.store.acts import Appliers, act_of
from kiosk.store.author import statement_body
from kiosk.store.log_receipts import Written
from kiosk.store.projection import restore
from kiosk.store.sending_again import send_again
from kiosk.store.tables import ACTS, OUTBOX, REFUSALS, TOUCHED
from kiosk.syncing import Outgoing, Refusal, Settled
from shared.wire.acts import SECRET_KINDS
from shared.wire.changes import Cursor, Subject
from shared.wire.uploads import Item

_ITEM_OVERHEAD = 16  # what CBOR adds to the parts of an item, at most
_ROWS_AT_ONCE = 8
_ACTS_AT_ONCE = 64
_AT_THE_END = 2**63 - 1
"""The number of a row that goes when the feed has been read anew."""

_WAITING = (
    select(ACTS)
    .join(OUTBOX, OUTBOX.c.seq == ACTS.c.seq)
    .where(OUTBOX.c.feed.is_(None))
    .order_by(OUTBOX.c.seq)
    .limit(bindparam("most"))
)
_COUNT_WAITING = select(func.count()).select_from(OUTBOX).where(OUTBOX.c.feed.is_(None))
_OWED = (
    select(ACTS)
    .join(OUTBOX, OUTBOX.c.seq == ACTS.c.seq)
    .where(OUTBOX.c.owed == 1)
    .order_by(OUTBOX.c.seq)
    .limit(bindparam("most"))
)
_COUNT_OWED = select(func.count()).select_from(OUTBOX).where(OUTBOX.c.owed == 1)
_COUNT_REFUSED = select(func.count()).select_from(REFUSALS)
_SEQS_OF = select(ACTS.c.seq, ACTS.c.link).where(
    ACTS.c.link.in_(bindparam("links", expanding=True))
)
_STATEMENT_OF = select(ACTS.c.statement).where(ACTS.c.link == bindparam("link"))
_SETTLE = (
    update(OUTBOX)
    .where(OUTBOX.c.seq == bindparam("which"))
    .values(feed=bindparam("of"), number=bindparam("upto"), owed=bindparam("owes"))
)
_NEW_REFUSAL = insert(REFUSALS)
_REFUSE = _NEW_REFUSAL.on_conflict_do_update(
    ["seq"], set_={n: _NEW_REFUSAL.excluded[n] for n in ("code", "sentence", "at")}
)
_REFUSED = (
    select(REFUSALS, ACTS.c.kind, ACTS.c.link)
    .join(ACTS, ACTS.c.seq == REFUSALS.c.seq)
    .order_by(REFUSALS.c.seq.desc())
    .limit(bindparam("most"))
)
_DUE = (
    select(OUTBOX.c.seq)
    .where(OUTBOX.c.feed == bindparam("of"), OUTBOX.c.number <= bindparam("upto"))
    .order_by(OUTBOX.c.number)
    .limit(_ACTS_AT_ONCE)
)
_TOUCHED_BY = (
    select(TOUCHED)
    .where(TOUCHED.c.seq.in_(bindparam("seqs", expanding=True)))
    .limit(bindparam("most"))
)
_UNTOUCH = delete(TOUCHED).where(
    TOUCHED.c.subject == bindparam("of"),
    TOUCHED.c.key == bindparam("which"),
    TOUCHED.c.seq == bindparam("act"),
)
_THESE = OUTBOX.c.seq.in_(bindparam("seqs", expanding=True))
_LET_GO = delete(OUTBOX).where(_THESE, OUTBOX.c.owed == 0)
_END = update(OUTBOX).where(_THESE).values(number=None)
_WAIT_FOR_THE_END = update(OUTBOX).where(OUTBOX.c.number.is_not(None))
_NAME = update(OUTBOX).where(OUTBOX.c.feed == "").values(feed=bindparam("named"))
_THE_END = update(OUTBOX).where(OUTBOX.c.number == _AT_THE_END).values(number=0)


def waiting(connection: Connection, most_items: int, most_bytes: int) -> Sequence[Outgoing]:
    """The oldest, as many as fit; the first one whatever its size."""
    return _fitting(connection, _WAITING, most_items, most_bytes)


def owed(connection: Connection, most_items: int, most_bytes: int) -> Sequence[Outgoing]:
    """As `waiting`, of those that the server holds and gave no receipt of."""
    return _fitting(connection, _OWED, most_items, most_bytes)


def _fitting(
    connection: Connection, which: Executable, most_items: int, most_bytes: int
) -> Sequence[Outgoing]:
    found: list[Outgoing] = []
    size = 0
    streamed = connection.execution_options(yield_per=_ROWS_AT_ONCE)
    with streamed.execute(which, {"most": most_items}) as rows:
        for row in rows.mappings():
            outgoing = _outgoing(act_of(row))
            size += _size(outgoing.item)
            if found and size > most_bytes:
                break
            found.append(outgoing)
    return found


def _outgoing(act: Act) -> Outgoing:
    has_body = act.kind not in SECRET_KINDS and not act.is_erased
    body = statement_body(act) if has_body else None
    entry_hash = hashlib.sha256(act.statement).digest()
    return Outgoing(act.link, entry_hash, Item(act.statement, body, act.kind))


def _size(item: Item) -> int:
    return len(item.statement) + len(item.body or b"") + len(item.kind) + _ITEM_OVERHEAD


def count_waiting(connection: Connection) -> int:
    return connection.execute(_COUNT_WAITING).scalar_one()


def count_owed(connection: Connection) -> int:
    return connection.execute(_COUNT_OWED).scalar_one()


def statement(connection: Connection, link: int) -> bytes | None:
    found: bytes | None = connection.execute(_STATEMENT_OF, {"link": link}).scalar_one_or_none()
    return found


def entry_hash(connection: Connection, link: int) -> bytes | None:
    known = statement(connection, link)
    return None if known is None else hashlib.sha256(known).digest()


def settle(
    connection: Connection, settled: Sequence[Settled], receipts: Mapping[int, Written]
) -> None:
    """Note where in the feed the outcomes are; one that is gone already changes nothing."""
    rows = connection.execute(_SEQS_OF, {"links": [each.seq for each in settled]})
    seqs: dict[int, int] = {row.link: row.seq for row in rows}
    known = [(seqs[each.seq], each) for each in settled if each.seq in seqs]
    if known:
        connection.execute(_SETTLE, [_outcome(seq, each) for seq, each in known])
    mine = {seq: receipts[each.seq] for seq, each in known if each.seq in receipts}
    log_receipts.put(connection, mine)
    refused = [(seq, each.refusal) for seq, each in known if each.refusal is not None]
    if refused:
        connection.execute(_REFUSE, [_refusal(seq, said) for seq, said in refused])


def _outcome(seq: int, said: Settled) -> Mapping[str, str | int]:
    owes = said.in_log and said.receipt is None
    where = said.cursor
    return {"which": seq, "of": where.feed, "upto": where.number, "owes": int(owes)}


def _refusal(seq: int, said: Refusal) -> Mapping[str, str | int]:
    at = to_micros(said.at)
    return {"seq": seq, "code": said.code, "sentence": said.sentence, "at": at}


def refusals(connection: Connection, limit: int) -> Sequence[Refusal]:
    rows = connection.execute(_REFUSED, {"most": limit}).mappings()
    return tuple(
        Refusal(r["link"], r["kind"], from_micros(r["at"]), r["code"], r["sentence"])
        for r in rows
    )


def count_refusals(connection: Connection) -> int:
    return connection.execute(_COUNT_REFUSED).scalar_one()


def let_go(connection: Connection, cursor: Cursor, appliers: Appliers, most: int) -> bool:
    """End what the feed holds now, `most` topics at a time; whether there is more."""
    which = {"of": cursor.feed, "upto": cursor.number}
    due = connection.execute(_DUE, which).scalars().all()
    if not due:
        return False
    touched = connection.execute(_TOUCHED_BY, {"seqs": due, "most": most}).all()
    topics: dict[Subject, set[str]] = defaultdict(set)
    for row in touched:
        topics[Subject(row.subject)].add(row.key)
    if touched:
        rows = [{"of": row.subject, "which": row.key, "act": row.seq} for row in touched]
        connection.execute(_UNTOUCH, rows)
    for subject, keys in topics.items():
        restore(connection, subject, keys, appliers)
    if len(touched) == most:
        return True
    connection.execute(_LET_GO, {"seqs": due})
    connection.execute(_END, {"seqs": due})
    return len(due) == _ACTS_AT_ONCE


def wait_for_the_end(connection: Connection, feed: str) -> None:
    """Numbers of another feed say nothing in this one: only all of it does."""
    of_others = _WAIT_FOR_THE_END.where(OUTBOX.c.feed != feed)
    connection.execute(of_others.values(feed=feed, number=_AT_THE_END))


def reach_the_end(connection: Connection) -> None:
    connection.execute(_THE_END)


def name_feed(connection: Connection, feed: str) -> None:
    """The feed's name, that nobody knew before its first page."""
    connection.execute(_NAME, {"named": feed})


def wait_again(connection: Connection, after: int, appliers: Appliers) -> int:
    """Let the acts of the chain after this number be sent once more."""
    chosen = select(ACTS).where(ACTS.c.link > after).order_by(ACTS.c.seq)
    acts = [act_of(row) for row in connection.execute(chosen).mappings()]
    topics: dict[Subject, set[str]] = defaultdict(set)
    for topic in send_again(connection, acts):
        topics[topic.subject].add(topic.key)
    for subject, keys in topics.items():
        restore(connection, subject, keys, appliers)
    return len(acts)
