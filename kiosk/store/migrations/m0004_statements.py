"""Version 4: every act carries its signed statement, and waits in the outbox for the server."""

from kiosk.store.migrations.migration import Migration

MIGRATION = Migration(
    version=4,
    statements=(
        # NULL only between this step and the end of the same start, which signs older acts.
        "ALTER TABLE acts ADD COLUMN salt BLOB",
        "ALTER TABLE acts ADD COLUMN statement BLOB",
        "CREATE INDEX acts_unsigned ON acts (seq) WHERE statement IS NULL",
        """
        CREATE TABLE outbox (
            seq INTEGER NOT NULL PRIMARY KEY REFERENCES acts (seq)
        ) STRICT
        """,
        "INSERT INTO outbox SELECT seq FROM acts",
    ),
)
