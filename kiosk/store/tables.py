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
    Column("link", Integer),
)

OUTBOX = Table(
    "outbox",
    SCHEMA,
    Column("seq", Integer, ForeignKey("acts.seq"), primary_key=True, autoincrement=False),
    Column("feed", Text),
    Column("number", Integer),
    Column("owed", Integer, nullable=False, server_default="0"),
)

PAIRING = Table(
    "pairing",
    SCHEMA,
    Column("id", Integer, primary_key=True),
    Column("server", Text, nullable=False),
    Column("kiosk_id", Text, nullable=False),
    Column("organisation", Text, nullable=False),
    Column("site", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("server_key", LargeBinary, nullable=False),
)

PROGRESS = Table(
    "progress",
    SCHEMA,
    Column("id", Integer, primary_key=True),
    Column("feed", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("reading", Integer, nullable=False),
    Column("anew", Integer, nullable=False),
    Column("sent_at", Integer),
)

REFUSALS = Table(
    "refusals",
    SCHEMA,
    Column("seq", Integer, ForeignKey("acts.seq"), primary_key=True, autoincrement=False),
    Column("code", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("at", Integer, nullable=False),
)

TOUCHED = Table(
    "touched",
    SCHEMA,
    Column("subject", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
)

BASE = Table(
    "base",
    SCHEMA,
    Column("subject", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("body", Text, nullable=False),
    Column("seen", Integer, nullable=False),
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
    Column("seen", Integer, nullable=False, server_default="0"),
)

BATCHES = Table(
    "batches",
    SCHEMA,
    Column("batch_id", Text, nullable=False),
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
    Column("seen", Integer, nullable=False, server_default="0"),
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
    Column("seen", Integer, nullable=False, server_default="0"),
)

LOG = Table(
    "log",
    SCHEMA,
    Column("id", Integer, primary_key=True),
    Column("server_key", LargeBinary, nullable=False),
    Column("origin", Text, nullable=False),
)

HEADS = Table(
    "heads",
    SCHEMA,
    Column("id", Integer, primary_key=True),
    Column("server_key", LargeBinary, nullable=False),
    Column("origin", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("root", LargeBinary, nullable=False),
    Column("note", Text, nullable=False),
    Column("seen_at", Integer, nullable=False),
)

RECEIPTS = Table(
    "receipts",
    SCHEMA,
    Column("seq", Integer, ForeignKey("acts.seq"), primary_key=True, autoincrement=False),
    Column("head", Integer, ForeignKey("heads.id"), nullable=False),
    Column("receipt", LargeBinary, nullable=False),
)

ALARMS = Table(
    "alarms",
    SCHEMA,
    Column("id", Integer, primary_key=True),
    Column("at", Integer, nullable=False),
    Column("origin", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("evidence", LargeBinary, nullable=False),
    Column("closed_at", Integer),
)

ANCHORS = Table(
    "anchors",
    SCHEMA,
    Column("id", Integer, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("chain_id", Integer, nullable=False),
    Column("block", Integer, nullable=False),
    Column("at", Integer, nullable=False),
    Column("checkpoint", Text, nullable=False),
    Column("envelope", Text, nullable=False),
)

ERASURES = Table(
    "erasures",
    SCHEMA,
    Column("seq", Integer, ForeignKey("acts.seq"), primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("reason", Text, nullable=False),
)
