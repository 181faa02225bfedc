"""The change feed as it is written: what a transaction changed gets its numbers at its end.

Rules:
1. A subject has one row, with its newest state under the number of its newest change; a row
   without a body says that it is gone. So reading from 0 is a snapshot, and no row is in vain.
2. Numbers are taken behind all other locks of a transaction, under the lock of the feed's own
   row: they are committed in their order, and nobody who holds a feed waits for anything else.
3. Where nothing is changed no feed is locked.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import BigInteger, Column, Index, LargeBinary, String, Table, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.wire.changes import LONGEST_KEY
from sync_server.platform.endings import begin_endings, forget_endings, write_endings
from sync_server.platform.tables import SCHEMA

FEEDS = Table(
    "feeds",
    SCHEMA,
    Column("organisation", String(64), primary_key=True),
    Column("feed", String(64), nullable=False),
    Column("number", BigInteger, nullable=False),
)
CHANGES = Table(
    "changes",
    SCHEMA,
    Column("organisation", String(64), primary_key=True),
    Column("site", String(64), primary_key=True),
    Column("subject", String(16), primary_key=True),
    Column("key", String(LONGEST_KEY), primary_key=True),
    Column("number", BigInteger, nullable=False),
    Column("body", LargeBinary),
    Index("ix_changes_organisation_site_number", "organisation", "site", "number", unique=True),
)
EVERY_SITE = ""
_KEY = "counterproof.noted"
_Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class About:
    """What was changed; without a `site` it is for every site of the organisation."""

    organisation: str
    subject: str
    key: str
    site: str = EVERY_SITE


@dataclass(frozen=True, slots=True)
class Position:
    """How far the feed of an organisation has come."""

    feed: str
    number: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """Whose readers have news."""

    organisation: str
    site: str


@dataclass(slots=True)
class Noted:
    """What one write transaction changed; `numbered` is what others may be told of after it."""

    new_feed: Callable[[], str]
    numbered: set[Shelf] = field(default_factory=set[Shelf])
    _bodies: dict[About, bytes | None] = field(default_factory=dict[About, bytes | None])

    def note(self, about: About, body: bytes | None) -> None:
        self._bodies.pop(about, None)  # changed again it is the newest
        self._bodies[about] = body

    def taken(self) -> Mapping[About, bytes | None]:
        """What was noted so far; it gets no number any more."""
        noted, self._bodies = self._bodies, {}
        return noted

    async def number(self, connection: AsyncConnection) -> None:
        await write_endings(connection)
        noted, self._bodies = self._bodies, {}
        if not noted:
            return
        rows: list[_Row] = []
        for organisation in sorted({about.organisation for about in noted}):
            number = await _locked(connection, organisation, self.new_feed)
            mine = [(a, body) for a, body in noted.items() if a.organisation == organisation]
            rows += [_row(a, number + at, body) for at, (a, body) in enumerate(mine, 1)]
            moved = update(FEEDS).where(FEEDS.c.organisation == organisation)
            await connection.execute(moved.values(number=number + len(mine)))
        await connection.execute(_REPLACE[connection.dialect.name], rows)
        self.numbered.update(Shelf(about.organisation, about.site) for about in noted)


def begin_noting(connection: AsyncConnection, new_feed: Callable[[], str]) -> Noted:
    noted = Noted(new_feed)
    connection.info[_KEY] = noted
    begin_endings(connection)
    return noted


def end_noting(connection: AsyncConnection) -> None:
    connection.info.pop(_KEY, None)
    forget_endings(connection)


def note(connection: AsyncConnection, about: About, body: bytes | None) -> None:
    """Let the feed tell of it, as canonical JSON; None where it is gone."""
    _noted(connection).note(about, body)


async def positions(
    connection: AsyncConnection, organisations: Collection[str]
) -> Mapping[str, Position]:
    """Number what was noted so far; with this transaction the feeds are committed so far."""
    noted = _noted(connection)
    await noted.number(connection)
    found = await connection.execute(
        select(FEEDS).where(FEEDS.c.organisation.in_(organisations))
    )
    there = {row.organisation: Position(row.feed, row.number) for row in found}
    for name in sorted(set(organisations) - set(there)):
        await _begin(connection, name, noted.new_feed)
    if len(there) < len(organisations):
        return await positions(connection, organisations)
    return there


async def organisations(connection: AsyncConnection) -> Sequence[str]:
    """Everybody who has a feed."""
    names = select(FEEDS.c.organisation).order_by(FEEDS.c.organisation)
    return (await connection.execute(names)).scalars().all()


async def begin_again(connection: AsyncConnection, new_feed: Callable[[], str]) -> int:
    """After a restore: numbers that were told since then must not count any more."""
    names = (await connection.execute(select(FEEDS.c.organisation))).scalars().all()
    for name in names:
        anew = update(FEEDS).where(FEEDS.c.organisation == name)
        await connection.execute(anew.values(feed=new_feed()))
    return len(names)


def _noted(connection: AsyncConnection) -> Noted:
    noted: object = connection.info.get(_KEY)
    if not isinstance(noted, Noted):
        raise TypeError("changes are noted in a transaction of Database.write")
    return noted


async def _begin(
    connection: AsyncConnection, organisation: str, new_feed: Callable[[], str]
) -> None:
    row = {"organisation": organisation, "feed": new_feed(), "number": 0}
    await connection.execute(_BEGIN[connection.dialect.name], row)


async def _locked(
    connection: AsyncConnection, organisation: str, new_feed: Callable[[], str]
) -> int:
    mine = select(FEEDS.c.number).where(FEEDS.c.organisation == organisation).with_for_update()
    number: int | None = (await connection.execute(mine)).scalar_one_or_none()
    if number is not None:
        return number
    await _begin(connection, organisation, new_feed)
    return await _locked(connection, organisation, new_feed)


def _row(about: About, number: int, body: bytes | None) -> _Row:
    return {
        "organisation": about.organisation,
        "site": about.site,
        "subject": str(about.subject),
        "key": about.key,
        "number": number,
        "body": body,
    }


def _replacing(insert: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    values = {"number": insert.excluded.number, "body": insert.excluded.body}
    return insert.on_conflict_do_update(index_elements=list(_IDENTITY), set_=values)


_IDENTITY: Sequence[str] = ("organisation", "site", "subject", "key")
_REPLACE = {
    "sqlite": _replacing(sqlite.insert(CHANGES)),
    "postgresql": _replacing(postgresql.insert(CHANGES)),
}
_BEGIN = {
    "sqlite": sqlite.insert(FEEDS).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(FEEDS).on_conflict_do_nothing(),
}
