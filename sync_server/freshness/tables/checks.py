"""How many packs were checked at a site on a day, by verdict: numbers, and nobody in them."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import BigInteger, Column, Date, String, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.tables import SCHEMA

FRESHNESS_CHECKS = Table(
    "freshness_checks",
    SCHEMA,
    Column("organisation", String(64), primary_key=True),
    Column("site", String(64), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("verdict", String(16), primary_key=True),
    Column("count", BigInteger, nullable=False),
)


@dataclass(frozen=True, order=True, slots=True)
class Counted:
    organisation: str
    site: str
    day: date
    verdict: str


@dataclass(slots=True)
class CheckCounts:
    """The checks of one transaction: written at its end, a row for each kind of them."""

    _counts: Counter[Counted] = field(default_factory=Counter[Counted])

    def add(self, counted: Counted) -> None:
        self._counts[counted] += 1

    async def write(self, connection: AsyncConnection) -> None:
        counts, self._counts = self._counts, Counter[Counted]()
        rows = [
            {
                "organisation": each.organisation,
                "site": each.site,
                "day": each.day,
                "verdict": each.verdict,
                "count": counts[each],
            }
            for each in sorted(counts)
        ]
        if rows:
            await connection.execute(_ADD[connection.dialect.name], rows)


def _adding(insert: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    more = FRESHNESS_CHECKS.c["count"] + insert.excluded["count"]
    return insert.on_conflict_do_update(
        index_elements=["organisation", "site", "day", "verdict"], set_={"count": more}
    )


_ADD = {
    "sqlite": _adding(sqlite.insert(FRESHNESS_CHECKS)),
    "postgresql": _adding(postgresql.insert(FRESHNESS_CHECKS)),
}
