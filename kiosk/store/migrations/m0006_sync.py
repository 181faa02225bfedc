"""Version 6: the pairing, how far the server's feed was read, and what is still on top of it.

Every act that a cache of version 5 holds waits in its outbox: no program before this one sent
any. So the server has none of their subjects, which is what a missing row in `base` says.
"""

from kiosk.store.migrations.migration import Migration

_ONE_BATCH = "('batch.put', 'batch.recalled', 'batch.archived', 'label.proven')"
_ONE_POLICY = "('policy.set', 'policy.unset')"

MIGRATION = Migration(
    version=6,
    statements=(
        """
        CREATE TABLE pairing (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            server TEXT NOT NULL,
            kiosk_id TEXT NOT NULL,
            organisation TEXT NOT NULL,
            site TEXT NOT NULL,
            name TEXT NOT NULL,
            server_key BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE progress (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            feed TEXT NOT NULL,
            number INTEGER NOT NULL,
            reading INTEGER NOT NULL,
            anew INTEGER NOT NULL CHECK (anew IN (0, 1)),
            sent_at INTEGER
        ) STRICT
        """,
        "INSERT INTO progress VALUES (1, '', 0, 0, 0, NULL)",
        # An act's number in the chain: another one than here once a chain was adopted.
        "ALTER TABLE acts ADD COLUMN link INTEGER",
        "UPDATE acts SET link = seq WHERE statement IS NOT NULL",
        "CREATE UNIQUE INDEX acts_by_link ON acts (link)",
        # Both NULL while an act waits to be sent; then where in the feed its outcome is.
        "ALTER TABLE outbox ADD COLUMN feed TEXT",
        "ALTER TABLE outbox ADD COLUMN number INTEGER",
        "CREATE INDEX outbox_waiting ON outbox (seq) WHERE feed IS NULL",
        "CREATE INDEX outbox_settled ON outbox (feed, number) WHERE feed IS NOT NULL",
        """
        CREATE TABLE refusals (
            seq INTEGER NOT NULL PRIMARY KEY REFERENCES acts (seq),
            code TEXT NOT NULL,
            sentence TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE touched (
            subject TEXT NOT NULL,
            "key" TEXT NOT NULL,
            seq INTEGER NOT NULL,
            PRIMARY KEY (subject, "key", seq)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX touched_by_act ON touched (seq)",
        """
        CREATE TABLE base (
            subject TEXT NOT NULL,
            "key" TEXT NOT NULL,
            body TEXT NOT NULL,
            seen INTEGER NOT NULL,
            PRIMARY KEY (subject, "key")
        ) STRICT, WITHOUT ROWID
        """,
        "ALTER TABLE products ADD COLUMN seen INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE batches ADD COLUMN seen INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE policies ADD COLUMN seen INTEGER NOT NULL DEFAULT 0",
        "CREATE INDEX policies_by_key ON policies (scope || ':' || subject)",
        """
        INSERT OR IGNORE INTO touched
        SELECT 'product', CAST(body AS TEXT) ->> '$.gtin', seq FROM acts
        WHERE kind = 'product.put'
        """,
        f"""
        INSERT OR IGNORE INTO touched
        SELECT 'batch', CAST(body AS TEXT) ->> '$.batch_id', seq FROM acts
        WHERE kind IN {_ONE_BATCH}
        """,  # noqa: S608 (constants)
        f"""
        INSERT OR IGNORE INTO touched
        SELECT 'policy',
            (CAST(body AS TEXT) ->> '$.scope') || ':' || (CAST(body AS TEXT) ->> '$.subject'),
            seq
        FROM acts WHERE kind IN {_ONE_POLICY}
        """,  # noqa: S608 (constants)
        """
        INSERT OR IGNORE INTO touched
        SELECT 'product', each.value ->> '$.gtin', acts.seq
        FROM acts, json_each(CAST(acts.body AS TEXT), '$.products') AS each
        WHERE kind = 'shelf.imported'
        """,
        """
        INSERT OR IGNORE INTO touched
        SELECT 'batch', each.value ->> '$.batch_id', acts.seq
        FROM acts, json_each(CAST(acts.body AS TEXT), '$.batches') AS each
        WHERE kind = 'shelf.imported'
        """,
    ),
)
