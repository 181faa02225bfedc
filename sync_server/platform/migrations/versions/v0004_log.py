"""The log over all statements, with those that are there already in it; the sequencer ends."""

from collections.abc import Iterator, Sequence

import sqlalchemy as sa
import structlog
from alembic import op

from shared.errors import EvidenceError
from shared.ledger.merkle import EMPTY_ROOT, leaf_hash, node_hash
from sync_server.platform.row_digests import row_digest, with_digest

revision = "0004"
down_revision = "0003"

_AT_ONCE = 1024
_TOLD_EVERY = 131_072
_WIDTH = 256
_log = structlog.stdlib.get_logger("sync_server.migrations")

_CELLS = (
    *("server_index", "entry_hash", "kiosk_id", "seq", "kind", "statement", "received_at"),
    *("lost_code", "lost_sentence"),
)
_STATEMENTS = sa.table("statements", *map(sa.column, _CELLS), sa.column("row_digest"))
_SEQUENCER = sa.table("sequencer", sa.column("id"), sa.column("size"))


def upgrade() -> None:
    log, tiles = _create_log()
    _create_kept_of_others()
    connection = op.get_bind()
    size, root = _fill(connection, tiles)
    row = {"id": 1, "epoch": 1, "size": size, "root": root, "signed_size": -1}
    row |= dict.fromkeys(("origin", "checkpoint", "seal", "held"))
    connection.execute(sa.insert(log), with_digest("log", row))
    _digest_statements(connection)
    op.drop_table("sequencer")


def downgrade() -> None:
    connection = op.get_bind()
    sequencer = op.create_table(
        "sequencer",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sequencer"),
    )
    size = connection.execute(sa.text("SELECT size FROM log")).scalar_one()
    connection.execute(sa.insert(sequencer), {"id": 1, "size": size})
    for table in ("witnessed", "log_evidence", "log_cosignatures", "log_tiles", "log"):
        op.drop_table(table)
    op.drop_column("statements", "row_digest")


def _create_log() -> tuple[sa.Table, sa.Table]:
    log = op.create_table(
        "log",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("origin", sa.String(255)),
        sa.Column("epoch", sa.Integer, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("root", sa.LargeBinary(32), nullable=False),
        sa.Column("signed_size", sa.BigInteger, nullable=False),
        sa.Column("checkpoint", sa.Text),
        sa.Column("seal", sa.LargeBinary(64)),
        sa.Column("held", sa.String(16)),
        sa.Column("row_digest", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_log"),
    )
    tiles = op.create_table(
        "log_tiles",
        sa.Column("level", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("hashes", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("level", "number", name="pk_log_tiles"),
    )
    return log, tiles


def _create_kept_of_others() -> None:
    op.create_table(
        "log_cosignatures",
        sa.Column("origin", sa.String(255), nullable=False),
        sa.Column("kiosk_id", sa.String(16), nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("row_digest", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("origin", "kiosk_id", name="pk_log_cosignatures"),
    )
    op.create_table(
        "log_evidence",
        sa.Column("origin", sa.String(255), nullable=False),
        sa.Column("size", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("root", sa.LargeBinary(32), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("source", sa.String(64), nullable=False),
        sa.Column("theirs", sa.Text, nullable=False),
        sa.Column("ours", sa.Text),
        sa.Column("proof", sa.LargeBinary, nullable=False),
        sa.Column("detail", sa.String(500), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("row_digest", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("origin", "size", "root", name="pk_log_evidence"),
    )
    op.create_table(
        "witnessed",
        sa.Column("origin", sa.String(255), nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("root", sa.LargeBinary(32), nullable=False),
        sa.Column("row_digest", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("origin", name="pk_witnessed"),
    )


def _fill(connection: sa.Connection, tiles: sa.Table) -> tuple[int, bytes]:
    """The tree as of 2026: leaves are hashes of entries, tiles are 256 wide."""
    total: int = connection.execute(
        sa.select(_SEQUENCER.c.size).where(_SEQUENCER.c.id == 1)
    ).scalar_one()
    levels: list[list[bytes]] = [[]]
    counts = [0]
    done = 0
    for page in _entries(connection):
        full: list[dict[str, object]] = []
        for index, entry in page:
            if index != done:
                raise _gap(done)
            _add(levels, counts, leaf_hash(entry), full)
            done += 1
        if full:
            connection.execute(sa.insert(tiles), full)
        if done % _TOLD_EVERY == 0:
            _log.info("taking statements into the log", done=done, of=total)
    if done != total:
        raise _gap(done)
    growing = [_row(level, counts[level], levels[level]) for level in range(1, len(levels))]
    if growing := [row for row in growing if row["hashes"]]:
        connection.execute(sa.insert(tiles), growing)
    return done, _root(levels)


def _digest_statements(connection: sa.Connection) -> None:
    op.add_column("statements", sa.Column("row_digest", sa.LargeBinary(32)))
    index = _STATEMENTS.c.server_index
    some = sa.select(*(_STATEMENTS.c[name] for name in _CELLS)).order_by(index)
    put = sa.update(_STATEMENTS).where(index == sa.bindparam("at"))
    put = put.values(row_digest=sa.bindparam("digest"))
    after = -1
    while page := connection.execute(some.where(index > after).limit(_AT_ONCE)).all():
        rows = [dict(zip(_CELLS, row, strict=True)) for row in page]
        digests = [
            {"at": row["server_index"], "digest": row_digest("statements", row)} for row in rows
        ]
        connection.execute(put, digests)
        after = page[-1][0]


def _gap(index: int) -> EvidenceError:
    return EvidenceError(
        f"Statement {index} is missing, so no log can be made of what is there. Nothing was "
        "changed. Restore a backup that 'sync-server verify' finds sound, and migrate that."
    )


def _entries(connection: sa.Connection) -> Iterator[Sequence[tuple[int, bytes]]]:
    after = -1
    index, entry = _STATEMENTS.c.server_index, _STATEMENTS.c.entry_hash
    while True:
        some = sa.select(index, entry).where(index > after).order_by(index).limit(_AT_ONCE)
        page = [(row[0], row[1]) for row in connection.execute(some)]
        if not page:
            return
        yield page
        after = page[-1][0]


def _add(
    levels: list[list[bytes]],
    counts: list[int],
    node: bytes,
    full: list[dict[str, object]],
    level: int = 0,
) -> None:
    if level == len(levels):
        levels.append([])
        counts.append(0)
    levels[level].append(node)
    if len(levels[level]) == _WIDTH:
        full.append(_row(level, counts[level], levels[level]))
        above = _folded(levels[level])
        levels[level], counts[level] = [], counts[level] + 1
        _add(levels, counts, above, full, level + 1)


def _row(level: int, number: int, hashes: Sequence[bytes]) -> dict[str, object]:
    return {"level": level, "number": number, "hashes": b"".join(hashes)}


def _folded(hashes: Sequence[bytes]) -> bytes:
    """The root over a number of hashes; each split is at a power of two."""
    if len(hashes) == 1:
        return hashes[0]
    middle = 1 << (len(hashes) - 1).bit_length() - 1
    return node_hash(_folded(hashes[:middle]), _folded(hashes[middle:]))


def _root(levels: Sequence[Sequence[bytes]]) -> bytes:
    """From right to left: what stands at a level is left of all below it."""
    found: bytes | None = None
    for hashes in levels:
        if hashes and found is None:
            found = _folded(hashes)
        elif hashes and found is not None:
            found = _joined(hashes, found)
    return EMPTY_ROOT if found is None else found


def _joined(hashes: Sequence[bytes], right: bytes) -> bytes:
    """The peaks of a level, and what is right of them under one root."""
    peaks: list[bytes] = []
    rest = list(hashes)
    while rest:
        whole = 1 << len(rest).bit_length() - 1
        peaks.append(_folded(rest[:whole]))
        rest = rest[whole:]
    for peak in reversed(peaks):
        right = node_hash(peak, right)
    return right
