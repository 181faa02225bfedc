"""Whether the feeds tell what the tables hold: each state once, nothing that is not there."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, select, tuple_, union
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.freshness.listing import Shown
from shared.freshness.policy import Policy
from shared.wire.changes import Subject
from sync_server.freshness.tables import (
    BATCHES,
    POLICIES,
    PRODUCTS,
    BatchQuery,
    BatchRows,
    ProductRows,
)
from sync_server.freshness.tables.noting import (
    about_policy,
    note_batch,
    note_policy,
    note_product,
)
from sync_server.platform.changes import CHANGES, FEEDS, About, begin_noting, end_noting

_AT_ONCE = 500
_Bodies = Mapping[About, bytes | None]
_CHANGE = CHANGES.c


@dataclass(frozen=True, slots=True)
class FeedRows:
    connection: AsyncConnection

    async def faults(self) -> AsyncIterator[str]:
        for sentence in await self._beyond():
            yield sentence
        for organisation in await self._organisations():
            async for expected in self._expected(organisation):
                for sentence in await self._compared(expected):
                    yield sentence
        for sentence in await self._surplus():
            yield sentence

    async def _organisations(self) -> Sequence[str]:
        tables = (FEEDS, PRODUCTS, BATCHES, POLICIES)
        named = union(*(select(table.c.organisation) for table in tables))
        return sorted((await self.connection.execute(named)).scalars())

    async def _expected(self, organisation: str) -> AsyncIterator[_Bodies]:
        """Page by page what the feed should tell, as those who change a table note it."""
        noted = begin_noting(self.connection, lambda: "")
        try:
            async for _ in self._note(organisation):
                yield noted.taken()
        finally:
            end_noting(self.connection)

    async def _note(self, organisation: str) -> AsyncIterator[None]:
        connection, after = self.connection, ""
        while found := await ProductRows(connection, organisation).find(
            "", None, after, _AT_ONCE
        ):
            for kept in found:
                note_product(connection, organisation, kept.product)
            after = found[-1].product.gtin
            yield
        batches, place, every = (
            BatchRows(connection, organisation, None),
            None,
            BatchQuery(shown=Shown.ALL),
        )
        while page := await batches.find(every, place, _AT_ONCE):
            for each in page:
                note_batch(connection, organisation, each.batch)
            place = page[-1].made_at, page[-1].batch.batch_id
            yield
        mine = select(POLICIES).where(POLICIES.c.organisation == organisation)
        for row in await connection.execute(mine):
            about = about_policy(organisation, row.site, row.scope, row.subject)
            policy = Policy(row.fresh_days, row.caution_days)
            note_policy(connection, about, row.scope, row.subject, policy)
        yield

    async def _compared(self, expected: _Bodies) -> Sequence[str]:
        abouts, sentences = list(expected), list[str]()
        for start in range(0, len(abouts), _AT_ONCE):
            some = abouts[start : start + _AT_ONCE]
            told = await self._told(some)
            for about in some:
                if about not in told:
                    sentences.append(f"{_named(about)} is not in the feed.")
                elif told[about] != expected[about]:
                    sentences.append(f"{_named(about)} is told otherwise than it is.")
        return sentences

    async def _told(self, abouts: Sequence[About]) -> _Bodies:
        place = tuple_(_CHANGE.organisation, _CHANGE.site, _CHANGE.subject, _CHANGE.key)
        wanted = [(a.organisation, a.site, str(a.subject), a.key) for a in abouts]
        found = await self.connection.execute(select(CHANGES).where(place.in_(wanted)))
        return {
            About(row.organisation, row.subject, row.key, row.site): row.body for row in found
        }

    async def _surplus(self) -> Sequence[str]:
        """Told, though it is not there."""
        sentences: list[str] = []
        for subject, there in _THERE.items():
            lone = select(_CHANGE.organisation, _CHANGE.key).where(
                _CHANGE.subject == subject.value, _CHANGE.body.is_not(None), ~there
            )
            for row in await self.connection.execute(lone.limit(_AT_ONCE)):
                named = f"{subject.value} {row.key} of {row.organisation}"
                sentences.append(f"The {named} is told, and not there.")
        return sentences

    async def _beyond(self) -> Sequence[str]:
        """Numbers that were never given, which kiosks would therefore miss."""
        joined = CHANGES.outerjoin(FEEDS, FEEDS.c.organisation == _CHANGE.organisation)
        wrong = FEEDS.c.number.is_(None) | (FEEDS.c.number < _CHANGE.number)
        columns = select(_CHANGE.organisation, _CHANGE.number).select_from(joined)
        found = await self.connection.execute(columns.where(wrong).limit(_AT_ONCE))
        return [
            f"The feed of {row.organisation} has number {row.number}, beyond its own end."
            for row in found
        ]


def _named(about: About) -> str:
    at = f" at {about.site}" if about.site else ""
    return f"The {about.subject} {about.key} of {about.organisation}{at}"


def _there() -> Mapping[Subject, ColumnElement[bool]]:
    products, batches, policies = PRODUCTS.c, BATCHES.c, POLICIES.c
    return {
        Subject.PRODUCT: exists().where(
            products.organisation == _CHANGE.organisation, products.gtin == _CHANGE.key
        ),
        Subject.BATCH: exists().where(
            batches.organisation == _CHANGE.organisation,
            batches.batch_id == _CHANGE.key,
            batches.site == _CHANGE.site,
        ),
        Subject.POLICY: exists().where(
            policies.organisation == _CHANGE.organisation,
            policies.site == _CHANGE.site,
            policies.scope + ":" + policies.subject == _CHANGE.key,
        ),
    }


_THERE = _there()
