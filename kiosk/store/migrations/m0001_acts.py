"""Version 1: acts, what staff set, what befell the kiosk, what the cache knows of itself."""

from kiosk.store.migrations.migration import Migration

MIGRATION = Migration(
    version=1,
    statements=(
        """
        CREATE TABLE meta (
            key TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE preferences (
            key TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE acts (
            seq INTEGER NOT NULL PRIMARY KEY CHECK (seq > 0),
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            body BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE incidents (
            id INTEGER NOT NULL PRIMARY KEY,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            detail TEXT NOT NULL
        ) STRICT
        """,
    ),
)
