"""Each row of the log's tables is noted beside it, those that are there already included."""

from collections.abc import Iterator, Mapping, Sequence

import sqlalchemy as sa
from alembic import op

from sync_server.platform.row_digests import row_digest
from sync_server.platform.row_marks import Mark, Tally, key_text

revision = "0008"
down_revision = "0007"

_AT_ONCE = 500
_KEYS: Mapping[str, Sequence[str]] = {
    "log": ("id",),
    "log_cosignatures": ("origin", "kiosk_id"),
    "log_evidence": ("origin", "size", "root"),
    "witnessed": ("origin",),
    "anchors": ("number",),
    "anchor_turns": ("id",),
    "erasures": ("entry_hash",),
}


def upgrade() -> None:
    marks, tallies = _create()
    connection = op.get_bind()
    for table, key in _KEYS.items():
        tally, noted = Tally(table), list[dict[str, object]]()
        for number, (values, digest) in enumerate(_rows(connection, table, key), 1):
            mark = Mark(table, key_text(values), number, digest)
            tally = tally.after(None, mark)
            noted.append(mark.row())
            if len(noted) == _AT_ONCE:
                connection.execute(sa.insert(marks), noted)
                noted = []
        if noted:
            connection.execute(sa.insert(marks), noted)
        connection.execute(sa.insert(tallies), tally.row())


def _create() -> tuple[sa.Table, sa.Table]:
    marks = op.create_table(
        "row_marks",
        sa.Column("of_table", sa.String(32), nullable=False),
        sa.Column("of_key", sa.Text, nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("digest", sa.LargeBinary(32), nullable=False),
        sa.Column("row_digest", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("of_table", "of_key", name="pk_row_marks"),
    )
    tallies = op.create_table(
        "row_tallies",
        sa.Column("of_table", sa.String(32), nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("rows", sa.BigInteger, nullable=False),
        sa.Column("total", sa.LargeBinary(256), nullable=False),
        sa.Column("row_digest", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("of_table", name="pk_row_tallies"),
    )
    return marks, tallies


def _rows(
    connection: sa.Connection, table: str, key: Sequence[str]
) -> Iterator[tuple[Sequence[object], bytes]]:
    """Keys in their order, and the digest of each row: as it was written, not as it is."""
    more = ("epoch", "held") if table == "log" else ("row_digest",)
    there = sa.table(table, *map(sa.column, (*key, *more)))
    ordered = sa.select(*there.c).order_by(*(there.c[name] for name in key))
    for row in connection.execute(ordered):
        values = row[: len(key)]
        if table == "log":
            standing = {"id": row.id, "epoch": row.epoch, "held": row.held}
            yield values, row_digest(table, standing)
        else:
            yield values, bytes(row.row_digest)


def downgrade() -> None:
    op.drop_table("row_tallies")
    op.drop_table("row_marks")
