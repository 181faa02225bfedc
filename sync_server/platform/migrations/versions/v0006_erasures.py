"""The bodies that were destroyed: which, when, why and by whom."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "erasures",
        sa.Column("entry_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("by", sa.String(64), nullable=False),
        sa.Column("row_digest", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("entry_hash", name="pk_erasures"),
    )


def downgrade() -> None:
    op.drop_table("erasures")
