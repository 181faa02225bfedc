"""Recording acts: the only thing a person's action writes.

1. Room in the journal is reserved, so a full disk refuses before anything happened.
2. One transaction numbers the act, signs it as the next link of this kiosk's chain, keeps it,
   puts it into the outbox and applies it; it is synced to disk.
3. The journal gets its copy and is synced. Only then is the act acknowledged.
"""

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.engine import Connection, RowMapping

from kiosk.store.act import Act, from_micros, to_micros
from kiosk.store.author import Author
from kiosk.store.database import Database
from kiosk.store.frames import frame_size
from kiosk.store.journal import Journal
from kiosk.store.pending import keep_apart
from kiosk.store.subjects import topics_of
from kiosk.store.tables import ACTS, OUTBOX
from shared.errors import UnavailableError
from shared.keys import SigningKey
from shared.ledger.statement import Signed, parse

Applier = Callable[[Connection, bytes], None]
"""Changes other tables as an act says, in the act's transaction. It decides by the body alone:
after damage the same acts are applied again to an older state of the other tables.
"""

Appliers = Mapping[str, Applier]

LOST = "acts.lost"
"""Stands in for acts of which no copy was left, so that their numbers are not used again."""

_MAX_BODY_BYTES = 1024 * 1024
_STAND_IN_BYTES = frame_size(LOST, b"") + 64
_LARGEST_SEQ = 2**63 - 1
_INSERT = insert(ACTS)
_SEND = insert(OUTBOX)
_NEWEST = select(func.max(ACTS.c.seq))
_AFTER = (
    select(ACTS)
    .where(ACTS.c.seq > bindparam("after"))
    .order_by(ACTS.c.seq)
    .limit(bindparam("limit"))
)
_HEAD = (
    select(ACTS.c.statement)
    .where(ACTS.c.seq < bindparam("below"), ACTS.c.link.is_not(None))
    .order_by(ACTS.c.link.desc())
    .limit(1)
)
_UNSIGNED = select(ACTS).where(ACTS.c.statement.is_(None)).order_by(ACTS.c.seq)
_SIGN = (
    update(ACTS)
    .where(ACTS.c.seq == bindparam("which"))
    .values(salt=bindparam("by"), statement=bindparam("statement"), link=bindparam("as_link"))
)
_BEFORE = select(func.max(ACTS.c.seq), func.max(ACTS.c.link)).where(
    ACTS.c.seq < bindparam("below")
)


class Acts:
    """Owns the order in which database and journal are written."""

    def __init__(
        self, database: Database, journal: Journal, appliers: Appliers, author: Author
    ) -> None:
        self._database = database
        self._journal = journal
        self._appliers = appliers
        self._author = author
        self._head: Signed | None = None
        self._lane = threading.Lock()
        self._listener: Callable[[], None] = _nobody
        # Only a failed copy sets it; whoever opened the journal has made it agree.
        self._journal_is_behind = False

    def record(self, kind: str, body: bytes, at: datetime) -> int:
        """Return the act's number, once it cannot be lost any more."""
        if kind not in self._appliers:
            raise ValueError(f"no applier is registered for acts of kind {kind!r}")
        if len(body) > _MAX_BODY_BYTES:
            raise ValueError(f"an act's body may have {_MAX_BODY_BYTES} bytes, not {len(body)}")
        with self._lane:
            self._catch_up()
            self._journal.reserve(frame_size(kind, body))
            with self._database.promise() as connection:
                before = self._head or chain_head(connection)
                link = before.statement.seq + 1 if before else 1
                plain = Act(last_seq(connection) + 1, at, kind, body, link=link)
                act, head = self._author.sign(plain, before)
                apply(connection, act, self._appliers)
            self._head = head
            self._copy(act)
        self._listener()
        return act.seq

    def tell(self, listener: Callable[[], None]) -> None:
        """Call it after each act, on the thread that recorded it: it must not wait."""
        self._listener = listener

    @property
    def signing_key(self) -> SigningKey:
        """Which is this kiosk, for its statements and for its server."""
        return self._author.key

    def adopt(self, keep: Callable[[Connection], tuple[Act, Signed] | None]) -> None:
        """Keep an act that `keep` brings about, durably as any; None: there is none to keep."""
        with self._lane:
            self._catch_up()
            self._journal.reserve(_STAND_IN_BYTES)
            with self._database.promise() as connection:
                kept = keep(connection)
            if kept is not None:
                act, self._head = kept
                self._copy(act)

    def since(self, seq: int, limit: int = 1000) -> tuple[Act, ...]:
        """Up to `limit` acts after number `seq`, oldest first."""
        with self._database.read() as connection:
            return acts_after(connection, seq, limit)

    @property
    def last_seq(self) -> int:
        """The number of the newest act; 0 when there is none."""
        with self._database.read() as connection:
            return last_seq(connection)

    @property
    def journal_floor(self) -> int:
        """Acts up to this number are left to the backups."""
        return self._journal.floor

    @property
    def journal_is_behind(self) -> bool:
        """Whether an act is in force that has no second copy yet."""
        return self._journal_is_behind

    def replace_journal(self, make: Callable[[Iterable[Act]], Journal], floor: int) -> None:
        """Swap the journal for one that begins after `floor`."""
        with self._lane:
            with self._database.read() as connection:
                kept = acts_after(connection, floor)
            journal = make(kept)
            self._journal.close()
            self._journal = journal
            self._journal_is_behind = False

    def close(self) -> None:
        with self._lane:
            self._journal.close()

    def _catch_up(self) -> None:
        if self._journal_is_behind:
            self._journal.append(self.since(self._journal.last_seq, limit=-1))
            self._journal_is_behind = False

    def _copy(self, act: Act) -> None:
        try:
            self._journal.append([act])
        except UnavailableError as error:
            self._journal_is_behind = True
            raise UnavailableError(
                f"Act {act.seq} is kept and in force, but its second copy could not be "
                f"written, so it is not safe against damage yet: do not repeat it. {error}"
            ) from error


def last_seq(connection: Connection) -> int:
    newest: int | None = connection.execute(_NEWEST).scalar_one()
    return newest or 0


def acts_after(connection: Connection, seq: int, limit: int = -1) -> tuple[Act, ...]:
    rows = connection.execute(_AFTER, {"after": seq, "limit": limit})
    return tuple(act_of(row) for row in rows.mappings())


def chain_head(connection: Connection, below: int = _LARGEST_SEQ) -> Signed | None:
    """The statement that the next one follows; the newest below a number."""
    found: bytes | None = connection.execute(_HEAD, {"below": below}).scalar_one_or_none()
    return None if found is None else parse(found)


def sign_older_acts(connection: Connection, author: Author) -> None:
    """Acts kept before there were statements join the chain, in their order."""
    for row in connection.execute(_UNSIGNED).mappings().all():
        link = _next_link(connection, row["seq"])
        plain = replace(act_of(row), link=link)
        act, _ = author.adopt(plain, chain_head(connection, row["seq"]))
        proof = {"which": act.seq, "by": act.salt, "statement": act.statement}
        connection.execute(_SIGN, {**proof, "as_link": act.link})


def _next_link(connection: Connection, seq: int) -> int:
    """A number here that was left out is left out of the chain too: it may have been sent."""
    before, link = connection.execute(_BEFORE, {"below": seq}).one()
    return seq - (before or 0) + (link or 0)


def apply(connection: Connection, act: Act, appliers: Appliers) -> None:
    """Keep the act and carry it out, both or neither."""
    says_nothing = act.kind == LOST or act.is_erased
    applier = _change_nothing if says_nothing else appliers.get(act.kind)
    if applier is None:
        raise UnavailableError(
            f"Act {act.seq} is of kind {act.kind!r}, which this program does not know: a newer "
            "one recorded it. Nothing was changed. Install the newer program again."
        )
    connection.execute(_INSERT, row_of_act(act))
    connection.execute(_SEND, {"seq": act.seq})
    keep_apart(connection, act.seq, topics_of(act))
    applier(connection, act.body)


def act_of(row: RowMapping) -> Act:
    return Act(
        row["seq"],
        from_micros(row["at"]),
        row["kind"],
        row["body"],
        row["salt"] or b"",
        row["statement"] or b"",
        row["link"] or 0,
    )


def row_of_act(act: Act) -> dict[str, int | str | bytes | None]:
    return {
        "seq": act.seq,
        "at": to_micros(act.at),
        "kind": act.kind,
        "body": act.body,
        "salt": act.salt or None,
        "statement": act.statement or None,
        "link": _link(act),
    }


def _link(act: Act) -> int | None:
    """A frame of the journal has it in the statement only."""
    if not act.statement:
        return None
    return act.link or parse(act.statement).statement.seq


def _nobody() -> None:
    """Hear of an act that nobody waits for."""


def _change_nothing(connection: Connection, body: bytes) -> None:
    """Apply an act that has no effect."""
