"""The heads that were verified here: the newest of the trusted log, and those of receipts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.engine import Connection

from kiosk.store.act import from_micros, to_micros
from kiosk.store.sync_state import read_paired
from kiosk.store.tables import HEADS, LOG, PAIRING, RECEIPTS
from kiosk.syncing import Paired, SeenHead
from shared.errors import UnavailableError
from shared.keys import SigningKey
from shared.ledger.checkpoint import Checkpoint, parse_checkpoint
from shared.ledger.cosignature import cosign
from shared.ledger.note import Note, Verifier, format_note
from shared.wire.log import witness_name

_TRUSTED = select(LOG.c.server_key, LOG.c.origin).join(
    PAIRING, PAIRING.c.server_key == LOG.c.server_key
)
_NEWEST = (
    select(HEADS)
    .join(LOG, (LOG.c.server_key == HEADS.c.server_key) & (LOG.c.origin == HEADS.c.origin))
    .join(PAIRING, PAIRING.c.server_key == LOG.c.server_key)
    .order_by(HEADS.c.size.desc())
    .limit(1)
)
_OF_SIZE = select(HEADS.c.id).where(
    HEADS.c.server_key == bindparam("key"),
    HEADS.c.origin == bindparam("of"),
    HEADS.c.size == bindparam("at"),
)
_ROOT = select(HEADS.c.root).where(
    HEADS.c.server_key == bindparam("key"),
    HEADS.c.origin == bindparam("of"),
    HEADS.c.size == bindparam("at"),
)
_TRUST = insert(LOG).prefix_with("OR REPLACE")
_LET_GO = delete(HEADS).where(
    HEADS.c.id == bindparam("which"),
    ~select(1).where(RECEIPTS.c.head == HEADS.c.id).exists(),
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A row of `heads`."""

    number: int
    seen: SeenHead
    at: datetime


def trusted_origin(connection: Connection) -> str | None:
    """Of the paired server's log; what another server showed counts for nothing."""
    row = connection.execute(_TRUSTED).one_or_none()
    return None if row is None else str(row.origin)


def trust(connection: Connection, paired: Paired, origin: str) -> None:
    row = {"id": 1, "server_key": paired.server_key.raw, "origin": origin}
    connection.execute(_TRUST, row)


def newest(connection: Connection) -> Kept | None:
    row = connection.execute(_NEWEST).mappings().one_or_none()
    if row is None:
        return None
    seen = SeenHead(row["origin"], row["size"], row["root"], row["note"])
    return Kept(row["id"], seen, from_micros(row["seen_at"]))


def keep(connection: Connection, head: Note, key: SigningKey, at: datetime) -> None:
    """With this kiosk's cosignature; the one before stays only where receipts need it."""
    paired = read_paired(connection)
    if paired is None:
        raise UnavailableError("This kiosk is not paired any more; no head was kept.")
    checkpoint = parse_checkpoint(head.text)
    before = newest(connection)
    _expect_newer(checkpoint, trusted_origin(connection), before)
    trust(connection, paired, checkpoint.origin)
    note = _cosigned(head, checkpoint.origin, paired, key, at)
    connection.execute(insert(HEADS), _row(checkpoint, paired, note, at))
    if before is not None:
        connection.execute(_LET_GO, {"which": before.number})


def number_of(connection: Connection, size: int) -> int | None:
    """Of the head of this size of the log that is trusted."""
    trusted = connection.execute(_TRUSTED).one_or_none()
    if trusted is None:
        return None
    which = {"key": trusted.server_key, "of": trusted.origin, "at": size}
    found: int | None = connection.execute(_OF_SIZE, which).scalar_one_or_none()
    return found


def contradicts(connection: Connection, head: Checkpoint) -> bool:
    """Whether it is of another log, or not the head of its size that was verified here."""
    trusted = connection.execute(_TRUSTED).one_or_none()
    if trusted is None:
        return False
    which = {"key": trusted.server_key, "of": head.origin, "at": head.size}
    known = connection.execute(_ROOT, which).scalar_one_or_none()
    return bool(trusted.origin != head.origin or known not in (None, head.root))


def _expect_newer(head: Checkpoint, origin: str | None, before: Kept | None) -> None:
    if origin not in (None, head.origin):
        raise UnavailableError(f"The log {head.origin[:80]!r} is not the one that is trusted.")
    if before is not None and head.size <= before.seen.size:
        raise UnavailableError("A newer head was kept meanwhile. The server is asked again.")


def _cosigned(head: Note, origin: str, paired: Paired, key: SigningKey, at: datetime) -> Note:
    """Of what others signed only the log's own line: nobody verified the rest."""
    log = Verifier(origin, paired.server_key.raw, paired.server_key.verify)
    own = cosign(
        head.text,
        witness_name(paired.kiosk_id),
        key.public.raw,
        key.sign,
        max(0, int(at.timestamp())),
    )
    by_log = next(each for each in head.signatures if log.made(each))
    return Note(head.text, (by_log, own))


def _row(
    head: Checkpoint, paired: Paired, note: Note, at: datetime
) -> Mapping[str, str | int | bytes]:
    return {
        "server_key": paired.server_key.raw,
        "origin": head.origin,
        "size": head.size,
        "root": head.root,
        "note": format_note(note),
        "seen_at": to_micros(at),
    }
