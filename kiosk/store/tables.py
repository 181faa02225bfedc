"""The tables as today's code sees them; `migrations` makes them, a test compares the two."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

SCHEMA = MetaData()

META = Table(
    "meta",
    SCHEMA,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

PREFERENCES = Table(
    "preferences",
    SCHEMA,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

ACTS = Table(
    "acts",
    SCHEMA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("salt", LargeBinary),
    Column("statement", LargeBinary),
)

OUTBOX = Table(
    "outbox",
    SCHEMA,
    Column("seq", Integer, ForeignKey("acts.seq"), primary_key=True, autoincrement=False),
)

INCIDENTS = Table(
    "incidents",
    SCHEMA,
    Column("id", Integer, primary_key=True),
    Column("at", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("detail", Text, nullable=False),
)

PRODUCTS = Table(
    "products",
    SCHEMA,
    Column("gtin", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("category", Text, nullable=False),
)

BATCHES = Table(
    "batches",
    SCHEMA,
    Column("batch_id", Text, primary_key=True),
    Column("gtin", Text, nullable=False),
    Column("lot", Text, nullable=False),
    Column("site", Text, nullable=False),
    Column("produced_on", Text),
    Column("arrived_on", Text),
    Column("best_before", Text),
    Column("use_by", Text),
    Column("supplier", Text, nullable=False),
    Column("notes", Text, nullable=False),
    Column("recall_reason", Text),
    Column("recalled_on", Text),
    Column("archived", Integer, nullable=False),
    Column("live", Integer, nullable=False, server_default="1"),
)

LABELS = Table(
    "labels",
    SCHEMA,
    Column("batch_id", Text, primary_key=True),
    Column("printed_at", Integer, nullable=False),
    Column("copies", Integer, nullable=False),
    Column("proven_at", Integer),
)

STAFF = Table(
    "staff",
    SCHEMA,
    Column("id", Integer, primary_key=True),
    Column("pin_hash", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("failed_at", Integer),
)

POLICIES = Table(
    "policies",
    SCHEMA,
    Column("scope", Text, primary_key=True),
    Column("subject", Text, primary_key=True),
    Column("fresh_days", Integer, nullable=False),
    Column("caution_days", Integer, nullable=False),
)
