"""The policies of a site's shelf as rows, and the one that counts for each of its batches."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import (
    Column,
    ColumnElement,
    Integer,
    String,
    Table,
    bindparam,
    delete,
    select,
    update,
)
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.freshness.policy import Policy, PolicyBook
from sync_server.freshness.tables.batches import KeptBatch
from sync_server.freshness.tables.noting import about_policy, note_policy
from sync_server.platform.changes import note
from sync_server.platform.database import insert_unless_there
from sync_server.platform.tables import SCHEMA

POLICIES = Table(
    "policies",
    SCHEMA,
    Column("organisation", String(64), primary_key=True),
    Column("site", String(64), primary_key=True),
    Column("scope", String(16), primary_key=True),
    Column("subject", String(500), primary_key=True),
    Column("fresh_days", Integer, nullable=False),
    Column("caution_days", Integer, nullable=False),
)
_DEFAULT, _CATEGORY, _PRODUCT = "default", "category", "product"
# Put together once: that takes longer than to execute it.
_NEEDED = select(POLICIES).where(
    POLICIES.c.organisation == bindparam("of"),
    POLICIES.c.site.in_(bindparam("sites", expanding=True)),
    (POLICIES.c.scope == _DEFAULT)
    | (
        (POLICIES.c.scope == _CATEGORY)
        & POLICIES.c.subject.in_(bindparam("categories", expanding=True))
    )
    | (
        (POLICIES.c.scope == _PRODUCT)
        & POLICIES.c.subject.in_(bindparam("gtins", expanding=True))
    ),
)


@dataclass(frozen=True, slots=True)
class PolicyRows:
    """The policies of one organisation within one transaction."""

    connection: AsyncConnection
    organisation: str

    async def books(self, batches: Iterable[KeptBatch]) -> Mapping[str, PolicyBook]:
        """By site, as much of each book as these batches need: a chain may have thousands."""
        kept = list(batches)
        needed = {
            "of": self.organisation,
            "sites": list({each.batch.site for each in kept}),
            "categories": list({each.product.category for each in kept if each.product}),
            "gtins": list({each.batch.gtin for each in kept}),
        }
        by_site: dict[str, list[RowMapping]] = {}
        for row in (await self.connection.execute(_NEEDED, needed)).mappings():
            by_site.setdefault(row["site"], []).append(row)
        return {site: _book(rows) for site, rows in by_site.items()}

    async def put(self, site: str, scope: str, subject: str, policy: Policy) -> None:
        values = {"fresh_days": policy.fresh_days, "caution_days": policy.caution_days}
        which = {"site": site, "scope": scope, "subject": subject}
        row = {"organisation": self.organisation, **which, **values}
        if not await insert_unless_there(self.connection, POLICIES, row):
            change = update(POLICIES).where(*self._key(site, scope, subject)).values(values)
            await self.connection.execute(change)
        about = about_policy(self.organisation, site, scope, subject)
        note_policy(self.connection, about, scope, subject, policy)

    async def remove(self, site: str, scope: str, subject: str) -> None:
        gone = await self.connection.execute(
            delete(POLICIES).where(*self._key(site, scope, subject)),
            execution_options={"preserve_rowcount": True},
        )
        # Of what was not there nothing is told: somebody may be setting it right now.
        if gone.rowcount:
            note(self.connection, about_policy(self.organisation, site, scope, subject), None)

    def _key(self, site: str, scope: str, subject: str) -> tuple[ColumnElement[bool], ...]:
        table = POLICIES.c
        return (
            table.organisation == self.organisation,
            table.site == site,
            table.scope == scope,
            table.subject == subject,
        )


def _book(rows: Iterable[RowMapping]) -> PolicyBook:
    found = {
        (str(row["scope"]), str(row["subject"])): Policy(row["fresh_days"], row["caution_days"])
        for row in rows
    }
    return PolicyBook(
        found.get((_DEFAULT, ""), Policy()),
        {subject: policy for (scope, subject), policy in found.items() if scope == _CATEGORY},
        {subject: policy for (scope, subject), policy in found.items() if scope == _PRODUCT},
    )
