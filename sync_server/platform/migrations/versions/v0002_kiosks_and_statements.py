"""Kiosks with their claims, alarms and proofs; statements, chains, quarantine; policies."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_TABLES = (
    *("policies", "quarantine", "statement_bodies", "statements", "kiosk_chains", "sequencer"),
    *("kiosk_proofs", "kiosk_alarms", "kiosk_claims", "kiosks"),
)


def upgrade() -> None:
    _create_kiosks()
    _create_claims_alarms_and_proofs()
    _create_sequencer_and_chains()
    _create_statements()
    op.create_table(
        "policies",
        sa.Column("organisation", sa.String(64), nullable=False),
        sa.Column("site", sa.String(64), nullable=False),
        sa.Column("scope", sa.String(16), nullable=False),
        sa.Column("subject", sa.String(500), nullable=False),
        sa.Column("fresh_days", sa.Integer, nullable=False),
        sa.Column("caution_days", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("organisation", "site", "scope", "subject", name="pk_policies"),
    )


def downgrade() -> None:
    for table in _TABLES:
        op.drop_table(table)


def _create_kiosks() -> None:
    op.create_table(
        "kiosks",
        sa.Column("kiosk_id", sa.String(16), nullable=False),
        sa.Column("public_key", sa.LargeBinary(32), nullable=False),
        sa.Column("organisation", sa.String(64), nullable=False),
        sa.Column("site", sa.String(64), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("approved_at", sa.BigInteger, nullable=False),
        sa.Column("approved_by", sa.String(64), nullable=False),
        sa.Column("revoked_at", sa.BigInteger),
        sa.Column("revoked_by", sa.String(64)),
        sa.Column("suspended_at", sa.BigInteger),
        sa.Column("last_seen_at", sa.BigInteger),
        sa.Column("clock_offset_ms", sa.BigInteger),
        sa.PrimaryKeyConstraint("kiosk_id", name="pk_kiosks"),
        sa.UniqueConstraint("public_key", name="uq_kiosks_public_key"),
    )


def _create_claims_alarms_and_proofs() -> None:
    op.create_table(
        "kiosk_claims",
        sa.Column("device_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("user_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("public_key", sa.LargeBinary(32), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("expires_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("device_hash", name="pk_kiosk_claims"),
        sa.UniqueConstraint("user_hash", name="uq_kiosk_claims_user_hash"),
        sa.UniqueConstraint("public_key", name="uq_kiosk_claims_public_key"),
    )
    op.create_table(
        "kiosk_alarms",
        sa.Column("kiosk_id", sa.String(16), nullable=False),
        sa.Column("entry_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("raised_at", sa.BigInteger, nullable=False),
        sa.Column("settled_at", sa.BigInteger),
        sa.Column("settled_by", sa.String(64)),
        sa.PrimaryKeyConstraint("kiosk_id", "entry_hash", name="pk_kiosk_alarms"),
    )
    op.create_table(
        "kiosk_proofs",
        sa.Column("proof_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("until", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("proof_hash", name="pk_kiosk_proofs"),
    )
    op.create_index("ix_kiosk_proofs_until", "kiosk_proofs", ["until"])


def _create_sequencer_and_chains() -> None:
    sequencer = op.create_table(
        "sequencer",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sequencer"),
    )
    op.bulk_insert(sequencer, [{"id": 1, "size": 0}])
    op.create_table(
        "kiosk_chains",
        sa.Column("kiosk_id", sa.String(16), nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("entry_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("hlc_ms", sa.BigInteger, nullable=False),
        sa.Column("hlc_count", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("kiosk_id", name="pk_kiosk_chains"),
    )


def _create_statements() -> None:
    op.create_table(
        "statements",
        sa.Column("server_index", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("entry_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("kiosk_id", sa.String(16), nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("statement", sa.LargeBinary, nullable=False),
        sa.Column("received_at", sa.BigInteger, nullable=False),
        sa.Column("lost_code", sa.String(64)),
        sa.Column("lost_sentence", sa.String(500)),
        sa.PrimaryKeyConstraint("server_index", name="pk_statements"),
        sa.UniqueConstraint("entry_hash", name="uq_statements_entry_hash"),
        sa.UniqueConstraint("kiosk_id", "seq", name="uq_statements_kiosk_id_seq"),
    )
    op.create_table(
        "statement_bodies",
        sa.Column("server_index", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("server_index", name="pk_statement_bodies"),
    )
    op.create_table(
        "quarantine",
        sa.Column("kiosk_id", sa.String(16), nullable=False),
        sa.Column("entry_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("statement", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.LargeBinary),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("sentence", sa.String(500), nullable=False),
        sa.Column("received_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("kiosk_id", "entry_hash", name="pk_quarantine"),
    )
