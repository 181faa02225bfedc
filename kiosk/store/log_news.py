"""What the feed says of the log: its newest anchor, and which bodies are to be destroyed."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.engine import Connection

from kiosk.store import log_heads
from kiosk.store.act import to_micros
from kiosk.store.acts import Appliers
from kiosk.store.bodies import read
from kiosk.store.projection import restore
from kiosk.store.tables import ACTS, ANCHORS, ERASURES, TOUCHED
from kiosk.syncing import Paired
from shared.errors import CounterproofError, EvidenceError, InputError
from shared.ledger.checkpoint import Checkpoint, parse_checkpoint
from shared.ledger.merkle import HASH_SIZE
from shared.ledger.note import Verifier, parse_note, verify_note
from shared.wire.base64url import to_bytes
from shared.wire.changes import Change, Subject
from shared.wire.log import ANCHOR, ERASURE, AnchorTold, ErasureTold

_ROWS_AT_ONCE = 256
_WITH_BODIES = select(ACTS.c.seq, ACTS.c.statement).where(
    ACTS.c.salt.is_not(None), ACTS.c.statement.is_not(None)
)
_ERASE = update(ACTS).where(ACTS.c.seq == bindparam("which")).values(body=b"", salt=None)
_TOPICS = select(TOUCHED.c.subject, TOUCHED.c.key).where(TOUCHED.c.seq == bindparam("which"))
_UNTOUCH = delete(TOUCHED).where(TOUCHED.c.seq == bindparam("which"))


@dataclass(frozen=True, slots=True)
class Anchor:
    """`told` is None where there is none any more."""

    told: AnchorTold | None
    head: Checkpoint | None
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Erasure:
    entry_hash: bytes
    told: ErasureTold


News = Anchor | Erasure


def read_news(changes: Sequence[Change], paired: Paired | None) -> Sequence[News]:
    """`InputError`: one of them is not what it should be."""
    return [each for each in (_read(change, paired) for change in changes) if each]


def acts_of(connection: Connection, news: Sequence[News]) -> Mapping[int, ErasureTold]:
    """The acts here that are to be erased and are not yet; looks at all, where any may be."""
    wanted = {each.entry_hash: each.told for each in news if isinstance(each, Erasure)}
    if not wanted:
        return {}
    found: dict[int, ErasureTold] = {}
    streamed = connection.execution_options(yield_per=_ROWS_AT_ONCE)
    with streamed.execute(_WITH_BODIES) as rows:
        for row in rows:
            told = wanted.get(hashlib.sha256(row.statement).digest())
            if told is not None:
                found[row.seq] = told
    return found


def write(
    connection: Connection,
    news: Sequence[News],
    erased: Mapping[int, ErasureTold],
    appliers: Appliers,
) -> None:
    for each in news:
        if isinstance(each, Anchor):
            _put_anchor(connection, each)
    for seq, told in erased.items():
        _erase(connection, seq, told, appliers)


def erased_among(connection: Connection, seqs: Collection[int]) -> bool:
    """Whether any of these acts is erased here."""
    known = set(connection.execute(select(ERASURES.c.seq)).scalars())
    return not known.isdisjoint(seqs)


def _read(change: Change, paired: Paired | None) -> News | None:
    try:
        if change.subject == ANCHOR:
            return _anchor(change.body, paired)
        if change.subject == ERASURE and change.body is not None:
            entry_hash = to_bytes(change.key, "entry hash")
            if len(entry_hash) != HASH_SIZE:
                raise InputError(f"an entry hash has {HASH_SIZE} bytes")
            return Erasure(entry_hash, read(ErasureTold, change.body))
    except CounterproofError as error:
        raise InputError(
            f"Change {change.number} of the server's feed ({change.subject}) is not what it "
            f"should be, and nothing of its page was taken: {error}"
        ) from error
    return None


def _anchor(body: bytes | None, paired: Paired | None) -> Anchor:
    if body is None or paired is None:
        return Anchor(None, None, None)
    told = read(AnchorTold, body)
    note = parse_note(told.checkpoint.encode())
    head = parse_checkpoint(note.text)
    key = paired.server_key
    verify_note(note, [Verifier(head.origin, key.raw, key.verify)])
    if head.size != told.size:
        raise EvidenceError(f"it anchors {head.size} entries and says {told.size}")
    return Anchor(told, head, _moment(told.at))


def _moment(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"{text[:40]!r} is no moment") from error
    if at.utcoffset() != timedelta(0):
        raise InputError(f"{text[:40]!r} is no moment in UTC")
    return at


def _put_anchor(connection: Connection, anchor: Anchor) -> None:
    """That of another log, or of another head than the one of its size, is not shown."""
    told, head, at = anchor.told, anchor.head, anchor.at
    if told is None or head is None or at is None:
        connection.execute(delete(ANCHORS))
        return
    if log_heads.contradicts(connection, head):
        return
    row: dict[str, int | str] = {
        "id": 1,
        "size": told.size,
        "chain_id": told.chain_id,
        "block": told.block,
        "at": to_micros(at),
        "checkpoint": told.checkpoint,
        "envelope": told.envelope,
    }
    connection.execute(insert(ANCHORS).prefix_with("OR REPLACE"), row)


def _erase(connection: Connection, seq: int, told: ErasureTold, appliers: Appliers) -> None:
    """What it changed is the server's state by now, and nothing of it can be replayed."""
    which = {"which": seq}
    topics = connection.execute(_TOPICS, which).all()
    connection.execute(_ERASE, which)
    connection.execute(_UNTOUCH, which)
    for subject, key in topics:
        restore(connection, Subject(subject), [key], appliers)
    row = {"seq": seq, "at": told.at, "reason": told.reason}
    connection.execute(insert(ERASURES).prefix_with("OR REPLACE"), row)
