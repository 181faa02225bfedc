"""API keys, answered requests, products and batches."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "api_keys",
        sa.Column("key_id", sa.String(16), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("organisation", sa.String(64), nullable=False),
        sa.Column("site", sa.String(64)),
        sa.Column("scopes", sa.String(500), nullable=False),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        sa.Column("expires_at", sa.BigInteger, nullable=False),
        sa.Column("revoked_at", sa.BigInteger),
        sa.Column("last_used_at", sa.BigInteger),
        sa.PrimaryKeyConstraint("key_id", name="pk_api_keys"),
    )
    op.create_table(
        "answered_requests",
        sa.Column("caller", sa.String(64), nullable=False),
        sa.Column("idempotency_key", sa.String(128), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(32), nullable=False),
        sa.Column("answer", sa.String(64), nullable=False),
        sa.Column("answered_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("caller", "idempotency_key", name="pk_answered_requests"),
    )
    op.create_index("ix_answered_requests_answered_at", "answered_requests", ["answered_at"])
    _create_products()
    _create_batches()


def downgrade() -> None:
    for table in ("batches", "products", "answered_requests", "api_keys"):
        op.drop_table(table)


def _create_products() -> None:
    op.create_table(
        "products",
        sa.Column("organisation", sa.String(64), nullable=False),
        sa.Column("gtin", sa.String(14), nullable=False),
        sa.Column("name", sa.String(500), nullable=False),
        sa.Column("category", sa.String(500), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("organisation", "gtin", name="pk_products"),
    )


def _create_batches() -> None:
    op.create_table(
        "batches",
        sa.Column("organisation", sa.String(64), nullable=False),
        sa.Column("batch_id", sa.String(64), nullable=False),
        sa.Column("site", sa.String(64), nullable=False),
        sa.Column("gtin", sa.String(14), nullable=False),
        sa.Column("lot", sa.String(20), nullable=False),
        sa.Column("produced_on", sa.Date),
        sa.Column("arrived_on", sa.Date),
        sa.Column("best_before", sa.Date),
        sa.Column("use_by", sa.Date),
        sa.Column("supplier", sa.String(500), nullable=False),
        sa.Column("notes", sa.String(500), nullable=False),
        sa.Column("recall_reason", sa.String(500)),
        sa.Column("recalled_on", sa.Date),
        sa.Column("archived", sa.Boolean, nullable=False),
        sa.Column("live", sa.Boolean, nullable=False),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("organisation", "batch_id", name="pk_batches"),
        sa.UniqueConstraint(
            "organisation", "site", "gtin", "lot", name="uq_batches_organisation_site_gtin_lot"
        ),
    )
    op.create_index(
        "ix_batches_organisation_made_at_batch_id",
        "batches",
        ["organisation", "made_at", "batch_id"],
    )
