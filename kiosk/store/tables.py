"""The tables as today's code sees them; `migrations` makes them, a test compares the two."""

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

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
)

INCIDENTS = Table(
    "incidents",
    SCHEMA,
    Column("id", Integer, primary_key=True),
    Column("at", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("detail", Text, nullable=False),
)
