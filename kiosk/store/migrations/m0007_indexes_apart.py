"""Version 7: a batch's number is unique by an index that can be built after the rows.

A primary key is filled row by row, each at a place of its own: its number is a hash. A first
reading of a feed has none while it goes on (docs/adr/0126).
"""

from kiosk.store.migrations.migration import Migration

MIGRATION = Migration(
    version=7,
    statements=(
        "ALTER TABLE batches RENAME TO batches_before",
        """
        CREATE TABLE batches (
            batch_id TEXT NOT NULL,
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
            live INTEGER NOT NULL DEFAULT 1 CHECK (live IN (0, 1)),
            seen INTEGER NOT NULL DEFAULT 0,
            CHECK ((recall_reason IS NULL) = (recalled_on IS NULL))
        ) STRICT
        """,
        """
        INSERT INTO batches
        SELECT batch_id, gtin, lot, site, produced_on, arrived_on, best_before, use_by,
            supplier, notes, recall_reason, recalled_on, archived, live, seen
        FROM batches_before
        """,
        "DROP TABLE batches_before",  # and its indexes, which had these names
        "CREATE UNIQUE INDEX batches_by_id ON batches (batch_id)",
        "CREATE UNIQUE INDEX batches_by_code ON batches (gtin, lot, site)",
        """
        CREATE INDEX batches_by_arrival
        ON batches (site, archived, arrived_on DESC, lot, gtin, live)
        """,
        """
        CREATE INDEX batches_of_product
        ON batches (gtin, site, archived, arrived_on DESC, lot, live)
        """,
        """
        CREATE INDEX batches_by_lot
        ON batches (site, lot COLLATE NOCASE, archived, arrived_on, gtin, live)
        """,
        """
        CREATE INDEX batches_not_live
        ON batches (site, arrived_on DESC, lot, gtin) WHERE live = 0
        """,
        """
        CREATE INDEX batches_recalled
        ON batches (site, arrived_on DESC, lot, gtin) WHERE recalled_on IS NOT NULL
        """,
    ),
)
