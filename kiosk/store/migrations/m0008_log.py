"""Version 8: heads of the server's log that were verified here, and a receipt of each act.

Acts that the server acknowledged before this version owe no receipt: their rows are gone.
"""

from kiosk.store.migrations.migration import Migration

MIGRATION = Migration(
    version=8,
    statements=(
        # 1 while the server acknowledged the act, and did not yet prove that its log has it.
        "ALTER TABLE outbox ADD COLUMN owed INTEGER NOT NULL DEFAULT 0 CHECK (owed IN (0, 1))",
        "CREATE INDEX outbox_owed ON outbox (seq) WHERE owed = 1",
        # The log that is trusted: the first one this server showed, or one staff accepted.
        """
        CREATE TABLE log (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            server_key BLOB NOT NULL,
            origin TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE heads (
            id INTEGER NOT NULL PRIMARY KEY,
            server_key BLOB NOT NULL,
            origin TEXT NOT NULL,
            size INTEGER NOT NULL,
            root BLOB NOT NULL,
            note TEXT NOT NULL,
            seen_at INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE UNIQUE INDEX heads_by_size ON heads (server_key, origin, size)",
        """
        CREATE TABLE receipts (
            seq INTEGER NOT NULL PRIMARY KEY REFERENCES acts (seq),
            head INTEGER NOT NULL REFERENCES heads (id),
            receipt BLOB NOT NULL
        ) STRICT
        """,
        "CREATE INDEX receipts_by_head ON receipts (head)",
        """
        CREATE TABLE alarms (
            id INTEGER NOT NULL PRIMARY KEY,
            at INTEGER NOT NULL,
            origin TEXT NOT NULL,
            code TEXT NOT NULL,
            sentence TEXT NOT NULL,
            evidence BLOB NOT NULL,
            closed_at INTEGER
        ) STRICT
        """,
        """
        CREATE TABLE anchors (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            size INTEGER NOT NULL,
            chain_id INTEGER NOT NULL,
            block INTEGER NOT NULL,
            at INTEGER NOT NULL,
            checkpoint TEXT NOT NULL,
            envelope TEXT NOT NULL
        ) STRICT
        """,
        # Their acts have an empty body and no salt.
        """
        CREATE TABLE erasures (
            seq INTEGER NOT NULL PRIMARY KEY REFERENCES acts (seq),
            at TEXT NOT NULL,
            reason TEXT NOT NULL
        ) STRICT
        """,
    ),
)
