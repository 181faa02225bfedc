"""Heads of the log on their way to a chain, and whose turn it is to bring them there."""

import sqlalchemy as sa
from alembic import op

from sync_server.platform.row_digests import with_digest

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    _make_anchors()
    _make_turns()


def _make_anchors() -> None:
    op.create_table(
        "anchors",
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("origin", sa.String(255), nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("checkpoint", sa.Text, nullable=False),
        sa.Column("digest", sa.LargeBinary(32), nullable=False),
        sa.Column("chain_id", sa.BigInteger, nullable=False),
        sa.Column("contract", sa.LargeBinary(20), nullable=False),
        sa.Column("sender", sa.LargeBinary(20), nullable=False),
        sa.Column("since_block", sa.BigInteger, nullable=False),
        sa.Column("nonce", sa.BigInteger),
        sa.Column("raw", sa.LargeBinary),
        sa.Column("sent_hashes", sa.LargeBinary, nullable=False),
        sa.Column("max_fee", sa.String(32)),
        sa.Column("priority_fee", sa.String(32)),
        sa.Column("tx_hash", sa.LargeBinary(32)),
        sa.Column("block_number", sa.BigInteger),
        sa.Column("block_hash", sa.LargeBinary(32)),
        sa.Column("position", sa.Integer),
        sa.Column("envelope", sa.Text),
        sa.Column("waiting", sa.String(500)),
        *(
            sa.Column(f"{name}_at", sa.BigInteger, nullable=name != "built")
            for name in ("built", "signed", "sent", "mined", "final")
        ),
        sa.Column("row_digest", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_anchors"),
    )
    op.create_index("ix_anchors_state_size", "anchors", ["state", "size"])


def _make_turns() -> None:
    turns = op.create_table(
        "anchor_turns",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("holder", sa.String(32), nullable=False),
        sa.Column("until", sa.BigInteger, nullable=False),
        sa.Column("row_digest", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_anchor_turns"),
    )
    op.bulk_insert(turns, [with_digest("anchor_turns", {"id": 1, "holder": "", "until": 0})])


def downgrade() -> None:
    op.drop_table("anchor_turns")
    op.drop_index("ix_anchors_state_size", "anchors")
    op.drop_table("anchors")
