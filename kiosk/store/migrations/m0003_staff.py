"""Version 3: the staff's PIN, batches that are not live yet, and the labels printed of them."""

from kiosk.store.migrations.migration import Migration

MIGRATION = Migration(
    version=3,
    statements=(
        """
        CREATE TABLE staff (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            pin_hash TEXT NOT NULL,
            failures INTEGER NOT NULL CHECK (failures >= 0),
            failed_at INTEGER
        ) STRICT
        """,
        "ALTER TABLE batches ADD COLUMN live INTEGER NOT NULL DEFAULT 1 CHECK (live IN (0, 1))",
        "CREATE INDEX batches_by_arrival ON batches (site, archived, arrived_on DESC, lot)",
        """
        CREATE TABLE labels (
            batch_id TEXT NOT NULL PRIMARY KEY,
            printed_at INTEGER NOT NULL,
            copies INTEGER NOT NULL,
            proven_at INTEGER
        ) STRICT, WITHOUT ROWID
        """,
    ),
)
