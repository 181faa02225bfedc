"""Version 2: products, their batches, and the policies by which freshness is judged."""

from kiosk.store.migrations.migration import Migration

MIGRATION = Migration(
    version=2,
    statements=(
        """
        CREATE TABLE products (
            gtin TEXT NOT NULL PRIMARY KEY CHECK (length(gtin) = 14),
            name TEXT NOT NULL,
            category TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE batches (
            batch_id TEXT NOT NULL PRIMARY KEY,
            gtin TEXT NOT NULL,
            lot TEXT NOT NULL,
            site TEXT NOT NULL,
            produced_on TEXT,
            arrived_on TEXT,
            best_before TEXT,
            use_by TEXT,
            supplier TEXT NOT NULL,
            notes TEXT NOT NULL,
            recall_reason TEXT,
            recalled_on TEXT,
            archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
            CHECK ((recall_reason IS NULL) = (recalled_on IS NULL))
        ) STRICT
        """,
        "CREATE UNIQUE INDEX batches_by_code ON batches (gtin, lot, site)",
        """
        CREATE TABLE policies (
            scope TEXT NOT NULL CHECK (scope IN ('default', 'category', 'product')),
            subject TEXT NOT NULL,
            fresh_days INTEGER NOT NULL,
            caution_days INTEGER NOT NULL,
            PRIMARY KEY (scope, subject)
        ) STRICT, WITHOUT ROWID
        """,
    ),
)
