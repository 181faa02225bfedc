"""The change feed, with all that is there already in it; labels; checks in numbers."""

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence

import sqlalchemy as sa
from alembic import op

from shared.canonical import Json, canonical_json

revision = "0003"
down_revision = "0002"

_AT_ONCE = 1000
_Row = Mapping[str, object]

_PRODUCTS = sa.table("products", *map(sa.column, ("organisation", "gtin", "name", "category")))
_BATCHES = sa.table(
    "batches",
    *map(sa.column, ("organisation", "batch_id", "site", "gtin", "lot")),
    *(sa.column(n, sa.Date) for n in ("produced_on", "arrived_on", "best_before", "use_by")),
    *map(sa.column, ("supplier", "notes", "recall_reason")),
    sa.column("recalled_on", sa.Date),
    sa.column("archived", sa.Boolean),
    sa.column("live", sa.Boolean),
)
_POLICIES = sa.table(
    "policies",
    *map(sa.column, ("organisation", "site", "scope", "subject", "fresh_days", "caution_days")),
)


def upgrade() -> None:
    feeds, changes = _create_feed()
    op.create_table(
        "labels",
        sa.Column("organisation", sa.String(64), nullable=False),
        sa.Column("batch_id", sa.String(64), nullable=False),
        sa.Column("printed_at", sa.BigInteger, nullable=False),
        sa.Column("copies", sa.BigInteger, nullable=False),
        sa.Column("proven_at", sa.BigInteger),
        sa.PrimaryKeyConstraint("organisation", "batch_id", name="pk_labels"),
    )
    op.create_table(
        "freshness_checks",
        sa.Column("organisation", sa.String(64), nullable=False),
        sa.Column("site", sa.String(64), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("count", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint(
            "organisation", "site", "day", "verdict", name="pk_freshness_checks"
        ),
    )
    _fill(op.get_bind(), feeds, changes)


def downgrade() -> None:
    for table in ("freshness_checks", "labels", "changes", "feeds"):
        op.drop_table(table)


def _create_feed() -> tuple[sa.Table, sa.Table]:
    feeds = op.create_table(
        "feeds",
        sa.Column("organisation", sa.String(64), nullable=False),
        sa.Column("feed", sa.String(64), nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("organisation", name="pk_feeds"),
    )
    changes = op.create_table(
        "changes",
        sa.Column("organisation", sa.String(64), nullable=False),
        sa.Column("site", sa.String(64), nullable=False),
        sa.Column("subject", sa.String(16), nullable=False),
        sa.Column("key", sa.String(600), nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("body", sa.LargeBinary),
        sa.PrimaryKeyConstraint("organisation", "site", "subject", "key", name="pk_changes"),
    )
    op.create_index(
        "ix_changes_organisation_site_number",
        "changes",
        ["organisation", "site", "number"],
        unique=True,
    )
    return feeds, changes


def _fill(connection: sa.Connection, feeds: sa.Table, changes: sa.Table) -> None:
    numbers: dict[str, int] = {}
    for table, order, change_of in (
        (_POLICIES, ("organisation", "site", "scope", "subject"), _policy),
        (_PRODUCTS, ("organisation", "gtin"), _product),
        (_BATCHES, ("organisation", "batch_id"), _batch),
    ):
        for rows in _pages(connection, table, order):
            filled: list[_Row] = []
            for row in rows:
                name = str(row["organisation"])
                numbers[name] = numbers.get(name, 0) + 1
                filled.append(_change(name, numbers[name], change_of, row))
            connection.execute(sa.insert(changes), filled)
    for name, number in numbers.items():
        begun = {"organisation": name, "feed": secrets.token_hex(16), "number": number}
        connection.execute(sa.insert(feeds), begun)


def _pages(
    connection: sa.Connection, table: sa.TableClause, order: tuple[str, ...]
) -> Iterator[Sequence[_Row]]:
    """All rows, never many of them at once."""
    place = sa.tuple_(*(table.c[name] for name in order))
    ordered = sa.select(table).order_by(*(table.c[name] for name in order)).limit(_AT_ONCE)
    found = [dict(row) for row in connection.execute(ordered).mappings()]
    while found:
        yield found
        behind = sa.tuple_(*(sa.literal(found[-1][name]) for name in order))
        found = [
            dict(row) for row in connection.execute(ordered.where(place > behind)).mappings()
        ]


def _change(
    organisation: str,
    number: int,
    change_of: Callable[[_Row], tuple[str, str, str, dict[str, Json]]],
    row: _Row,
) -> _Row:
    site, subject, key, body = change_of(row)
    return {
        "organisation": organisation,
        "site": site,
        "subject": subject,
        "key": key,
        "number": number,
        "body": canonical_json(body),
    }


def _product(row: _Row) -> tuple[str, str, str, dict[str, Json]]:
    gtin = str(row["gtin"])
    body = {"gtin": gtin, "name": str(row["name"]), "category": str(row["category"])}
    return "", "product", gtin, {**body}


def _batch(row: _Row) -> tuple[str, str, str, dict[str, Json]]:
    body: dict[str, Json] = {
        name: str(row[name])
        for name in ("batch_id", "gtin", "lot", "site", "supplier", "notes")
    }
    for name in ("produced_on", "arrived_on", "best_before", "use_by", "recalled_on"):
        body[name] = None if row[name] is None else str(row[name])
    reason = row["recall_reason"] or ""
    # A recall is there as long as its day is, as the tables have it.
    body["recall_reason"] = None if row["recalled_on"] is None else str(reason)
    body["archived"], body["live"] = int(bool(row["archived"])), int(bool(row["live"]))
    return str(row["site"]), "batch", str(row["batch_id"]), body


def _policy(row: _Row) -> tuple[str, str, str, dict[str, Json]]:
    scope, subject = str(row["scope"]), str(row["subject"])
    body: dict[str, Json] = {"scope": scope, "subject": subject}
    for name in ("fresh_days", "caution_days"):
        body[name] = int(str(row[name]))
    return str(row["site"]), "policy", f"{scope}:{subject}", body
