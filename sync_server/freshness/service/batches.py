"""Batches: made, changed, recalled and archived, and judged whenever somebody looks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from shared.freshness.batch import Batch, Product, Recall
from shared.freshness.entry import DATES, Fault, Problem, read_batch
from shared.freshness.judgement import judge
from shared.freshness.policy import PolicyBook
from sync_server.freshness.service.outcomes import (
    AlreadyThere,
    Faulty,
    Fields,
    Fits,
    ForeignSite,
    Judged,
    Made,
    Missing,
    NoProduct,
    Stale,
    Unseen,
    unfit,
)
from sync_server.freshness.tables import (
    BatchQuery,
    BatchRows,
    KeptBatch,
    KeptLabel,
    LabelRows,
    PolicyRows,
    ProductRows,
)
from sync_server.platform.callers import Caller
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database
from sync_server.platform.replays import Attempt, Earlier, Replays, Reused

Change = Callable[[Batch], Batch]
_NO_POLICIES = PolicyBook()


@dataclass(frozen=True, slots=True)
class Batches:
    database: Database
    clock: Clock
    zone: ZoneInfo

    async def find(
        self,
        caller: Caller,
        query: BatchQuery,
        after: tuple[datetime, str] | None,
        limit: int,
    ) -> Sequence[Judged]:
        async with self.database.read() as connection:
            rows = BatchRows(connection, caller.organisation, caller.site)
            return await self._judged(rows, await rows.find(query, after, limit))

    async def one(self, caller: Caller, batch_id: str) -> Judged | Missing:
        async with self.database.glance() as connection:
            rows = BatchRows(connection, caller.organisation, caller.site)
            kept = await rows.one(batch_id)
            return Missing() if kept is None else await self._judged_one(rows, kept)

    async def label(self, caller: Caller, batch_id: str) -> KeptLabel | None:
        """None where nobody told of a printed one."""
        async with self.database.read() as connection:
            found = await LabelRows(connection, caller.organisation).of([batch_id])
        return found.get(batch_id)

    async def make(
        self, caller: Caller, site: str | None, fields: Fields, attempt: Attempt | None
    ) -> Made | Faulty | ForeignSite | NoProduct | AlreadyThere | Reused:
        where = site or caller.site
        if where is None or caller.site not in (None, where):
            return ForeignSite(caller.site)
        batch = read_batch(fields, where, self._today())
        if isinstance(batch, tuple):
            return Faulty(batch)
        return await self._make(caller, batch, attempt)

    async def change(
        self, caller: Caller, batch_id: str, fields: Fields, fits: Fits | None
    ) -> Judged | Faulty | Missing | Unseen | Stale:
        """`fields` are the ones to change; an empty date is a date nobody knows."""
        async with self.database.write() as connection:
            rows = BatchRows(connection, caller.organisation, caller.site)
            kept = await rows.one(batch_id, lock=True)
            if kept is None:
                return Missing()
            if (refusal := unfit(kept.revision, fits, needed=True)) is not None:
                return refusal
            changed = read_batch(
                _fields_of(kept.batch) | dict(fields), kept.batch.site, self._today()
            )
            if isinstance(changed, tuple):
                return Faulty(changed)
            batch = _with_standing_of(kept.batch, changed)
            return await self._keep(rows, kept, batch)

    async def recall(
        self, caller: Caller, batch_id: str, reason: str, on: date | None, fits: Fits | None
    ) -> Judged | Faulty | Missing | Unseen | Stale:
        """Without a day, as of today; a batch recalled before gets the new reason."""
        if on is not None and on > self._today():
            return Faulty((Fault("on", Problem.IN_THE_FUTURE, on.isoformat()),))
        recall = Recall(reason, on or self._today())
        return await self._restand(caller, batch_id, fits, lambda b: replace(b, recall=recall))

    async def lift_recall(
        self, caller: Caller, batch_id: str, fits: Fits | None
    ) -> Judged | Missing | Unseen | Stale:
        return await self._restand(caller, batch_id, fits, lambda b: replace(b, recall=None))

    async def archive(
        self, caller: Caller, batch_id: str, fits: Fits | None, *, archived: bool
    ) -> Judged | Missing | Unseen | Stale:
        return await self._restand(
            caller, batch_id, fits, lambda b: replace(b, archived=archived)
        )

    async def _make(
        self, caller: Caller, batch: Batch, attempt: Attempt | None
    ) -> Made | NoProduct | AlreadyThere | Reused:
        now = self.clock.now()
        async with self.database.write() as connection:
            rows = BatchRows(connection, caller.organisation, caller.site)
            replays = Replays(connection)
            earlier = (
                None if attempt is None else await replays.claim(attempt, batch.batch_id, now)
            )
            if isinstance(earlier, Reused):
                return earlier
            if isinstance(earlier, Earlier) and (kept := await rows.one(earlier.answer)):
                return Made(await self._judged_one(rows, kept), again=True)
            refusal = await self._added(rows, batch, now)
            if refusal is not None:
                if attempt is not None:
                    await replays.forget(attempt)  # it made nothing: it may be corrected
                return refusal
            kept = _surely(await rows.one(batch.batch_id))
            return Made(await self._judged_one(rows, kept))

    async def _added(
        self, rows: BatchRows, batch: Batch, now: datetime
    ) -> NoProduct | AlreadyThere | None:
        product = await ProductRows(rows.connection, rows.organisation).one(batch.gtin)
        if product is None:
            return NoProduct(batch.gtin)
        if await rows.add(batch, now):
            return None
        return AlreadyThere(batch.batch_id)

    async def _restand(
        self, caller: Caller, batch_id: str, fits: Fits | None, change: Change
    ) -> Judged | Missing | Unseen | Stale:
        async with self.database.write() as connection:
            rows = BatchRows(connection, caller.organisation, caller.site)
            kept = await rows.one(batch_id, lock=True)
            if kept is None:
                return Missing()
            if (refusal := unfit(kept.revision, fits, needed=False)) is not None:
                return refusal
            return await self._keep(rows, kept, change(kept.batch))

    async def _keep(self, rows: BatchRows, kept: KeptBatch, batch: Batch) -> Judged:
        if batch != kept.batch:
            kept = replace(kept, batch=batch, revision=kept.revision + 1)
            await rows.replace(batch, kept.revision)
        return await self._judged_one(rows, kept)

    async def _judged_one(self, rows: BatchRows, kept: KeptBatch) -> Judged:
        (judged,) = await self._judged(rows, [kept])
        return judged

    async def _judged(self, rows: BatchRows, found: Sequence[KeptBatch]) -> Sequence[Judged]:
        """By the policies of each batch's own site, as at its counter."""
        books = await PolicyRows(rows.connection, rows.organisation).books(found)
        today = self._today()
        return [
            _judged(kept, books.get(kept.batch.site, _NO_POLICIES), today) for kept in found
        ]

    def _today(self) -> date:
        return self.clock.now().astimezone(self.zone).date()


def _judged(kept: KeptBatch, book: PolicyBook, today: date) -> Judged:
    product = kept.product or Product(kept.batch.gtin, "", "")
    return Judged(kept, judge(kept.batch, book.policy_for(product), today))


def _fields_of(batch: Batch) -> dict[str, str]:
    dates = {name: getattr(batch, name) for name in DATES}
    return {
        "gtin": batch.gtin,
        "lot": batch.lot,
        "supplier": batch.supplier,
        "notes": batch.notes,
        **{name: day.isoformat() if day else "" for name, day in dates.items()},
    }


def _with_standing_of(batch: Batch, changed: Batch) -> Batch:
    return replace(
        changed,
        batch_id=batch.batch_id,
        recall=batch.recall,
        archived=batch.archived,
        live=batch.live,
    )


def _surely(kept: KeptBatch | None) -> KeptBatch:
    if kept is None:
        raise RuntimeError("a batch that was just made is not there")
    return kept
