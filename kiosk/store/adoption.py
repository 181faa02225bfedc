"""Going on behind the statement of this kiosk that is the newest at the server, but not here.

A stand-in act takes the place of everything up to that statement, and carries it. Acts that
are not part of what the server has are signed anew behind it and wait to be sent; their numbers
here stay, and with them whatever names them. Which acts these are is in the stand-in's body,
and signing is deterministic: a rebuild from backup and journal ends with the same bytes.
"""

from collections.abc import Sequence
from datetime import datetime

from pydantic import BaseModel, ConfigDict
from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.engine import Connection

from kiosk.store import log_receipts
from kiosk.store.act import Act
from kiosk.store.acts import LOST, act_of, last_seq, row_of_act
from kiosk.store.author import SALT_BYTES, Author
from kiosk.store.bodies import read, written
from kiosk.store.sending_again import send_again
from kiosk.store.tables import ACTS, OUTBOX
from shared.ledger.statement import Signed, parse

_IS_STAND_IN = (ACTS.c.kind == LOST) & (func.length(ACTS.c.body) > 0)
_KEPT = (
    select(func.max(ACTS.c.seq))
    .where(ACTS.c.link < bindparam("beyond"), ~_IS_STAND_IN)
    .where(~select(1).where(OUTBOX.c.seq == ACTS.c.seq, OUTBOX.c.feed.is_(None)).exists())
)
_OTHERS_BEHIND = select(ACTS.c.body).where(
    ACTS.c.kind == LOST, ACTS.c.link > bindparam("after")
)
_KNOWN = select(ACTS.c.statement).where(ACTS.c.link == bindparam("number"))
_BETWEEN = (ACTS.c.seq > bindparam("after")) & (ACTS.c.seq < bindparam("before"))
_SIGNED_ANEW = select(ACTS).where(_BETWEEN, ~_IS_STAND_IN).order_by(ACTS.c.seq)
# An older stand-in before the new one still tells what the chain has there.
_BEFORE_HEAD = (ACTS.c.link < bindparam("number")) | (ACTS.c.statement == bindparam("head"))
_UNLINK = (
    update(ACTS)
    .where((_BETWEEN & ~_IS_STAND_IN) | (_IS_STAND_IN & ~_BEFORE_HEAD))
    .values(link=None)
)
_LINK = (
    update(ACTS)
    .where(ACTS.c.seq == bindparam("which"))
    .values(
        link=bindparam("as_link"), salt=bindparam("by"), statement=bindparam("as_statement")
    )
)


class _StandIn(BaseModel):
    """Acts after this number, up to the stand-in, follow it in the chain."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")
    after: int


def is_stand_in(act: Act) -> bool:
    """Other lost acts have no body: nobody has a statement of them."""
    return act.kind == LOST and bool(act.body)


def has_a_hole(connection: Connection, after: int) -> bool:
    """Whether the chain after this number holds a statement whose act nobody has."""
    bodies = connection.execute(_OTHERS_BEHIND, {"after": after}).scalars()
    return any(bodies)


def stand_in_for(connection: Connection, signed: Signed, at: datetime) -> Act:
    """Acknowledged acts behind that statement are not at the server either: it was restored."""
    number = signed.statement.seq
    here = connection.execute(_KNOWN, {"number": number}).scalar_one_or_none()
    beyond = number + 1 if here == signed.encoded else number
    kept: int | None = connection.execute(_KEPT, {"beyond": beyond}).scalar_one()
    body = written({"after": kept or 0})
    return Act(last_seq(connection) + 1, at, LOST, body, bytes(SALT_BYTES), signed.encoded)


def go_on_behind(connection: Connection, stand_in: Act, author: Author) -> Signed:
    """Keep the stand-in; the statement that the next act follows."""
    between = {"after": read(_StandIn, stand_in.body).after, "before": stand_in.seq}
    acts = [act_of(row) for row in connection.execute(_SIGNED_ANEW, between).mappings()]
    head = parse(stand_in.statement)
    number = head.statement.seq
    connection.execute(_UNLINK, {**between, "number": number, "head": head.encoded})
    is_known = connection.execute(_KNOWN, {"number": number}).first()
    link = None if is_known else number
    connection.execute(insert(ACTS), {**row_of_act(stand_in), "link": link})
    return _chain(connection, acts, head, author)


def _chain(connection: Connection, acts: Sequence[Act], head: Signed, author: Author) -> Signed:
    rows: list[dict[str, int | bytes]] = []
    send_again(connection, acts)
    for act in acts:
        signed, head = author.sign_anew(act, head)
        proof: dict[str, int | bytes] = {"by": signed.salt, "as_statement": signed.statement}
        rows.append({**proof, "which": act.seq, "as_link": signed.link})
    if rows:
        connection.execute(_LINK, rows)
        log_receipts.forget(connection, [act.seq for act in acts])
    return head
