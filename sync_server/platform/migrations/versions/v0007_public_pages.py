"""Labels are looked up by what stands on them, whosever they are."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_index("ix_batches_gtin_lot", "batches", ["gtin", "lot"])
    op.create_index("ix_batches_gtin_made_at", "batches", ["gtin", "made_at"])
    op.create_index("ix_batches_batch_id", "batches", ["batch_id"])
    op.create_index("ix_products_gtin", "products", ["gtin"])


def downgrade() -> None:
    op.drop_index("ix_products_gtin", "products")
    op.drop_index("ix_batches_batch_id", "batches")
    op.drop_index("ix_batches_gtin_made_at", "batches")
    op.drop_index("ix_batches_gtin_lot", "batches")
