"""Batches as a shopper may see them: found by their label, judged as at their counter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from shared.freshness.batch import Batch, Product
from shared.freshness.judgement import Judgement, judge
from shared.freshness.policy import PolicyBook
from shared.freshness.printed import Disagreement, Printed, as_printed, disagreements
from sync_server.freshness.tables import PolicyRows
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database
from sync_server.web.tables.shelf import Found, ShelfRows, Site

MOST = 50
_NO_POLICIES = PolicyBook()


@dataclass(frozen=True, slots=True)
class Answer:
    """One batch on one day, with the dates that count.

    `heard_at` is when a kiosk of its site last spoke.
    """

    found: Found
    batch: Batch
    judgement: Judgement
    disagreements: tuple[Disagreement, ...]
    heard_at: datetime | None


@dataclass(frozen=True, slots=True)
class OnShelf:
    """What is sold of a product, the batch that ends first in front; `more` were left out."""

    product: Product | None
    answers: Sequence[Answer]
    more: bool = False


@dataclass(frozen=True, slots=True)
class PublicShelf:
    database: Database
    clock: Clock
    zone: ZoneInfo

    async def by_lot(self, gtin: str, lot: str, printed: Printed) -> OnShelf:
        async with self.database.glance() as connection:
            rows = ShelfRows(connection)
            found = await rows.by_lot(gtin, lot)
            product = None if found else await rows.product(gtin)
            return OnShelf(product, await self._judged(rows, found, printed))

    async def by_id(self, batch_id: str, printed: Printed) -> Sequence[Answer]:
        async with self.database.glance() as connection:
            rows = ShelfRows(connection)
            return await self._judged(rows, await rows.by_id(batch_id), printed)

    async def of_product(self, gtin: str) -> OnShelf:
        async with self.database.glance() as connection:
            rows = ShelfRows(connection)
            found = await rows.on_shelf(gtin, MOST + 1)
            product = await rows.product(gtin)
            answers = await self._judged(rows, found[:MOST], Printed())
            return OnShelf(product, sorted(answers, key=_urgency), len(found) > MOST)

    def now(self) -> datetime:
        """By the clock of the shop."""
        return self.clock.now().astimezone(self.zone)

    async def _judged(
        self, rows: ShelfRows, found: Sequence[Found], printed: Printed
    ) -> Sequence[Answer]:
        if not found:
            return []
        heard = await rows.heard(sorted({each.site for each in found}))
        books = await _books(rows, found)
        today = self.now().date()
        return [
            _answer(
                each, books.get(each.site, _NO_POLICIES), printed, today, heard.get(each.site)
            )
            for each in found
        ]


async def _books(rows: ShelfRows, found: Sequence[Found]) -> dict[Site, PolicyBook]:
    books: dict[Site, PolicyBook] = {}
    for organisation in {each.organisation for each in found}:
        kept = [each.kept for each in found if each.organisation == organisation]
        of_sites = await PolicyRows(rows.connection, organisation).books(kept)
        books.update({(organisation, site): book for site, book in of_sites.items()})
    return books


def _answer(
    found: Found, book: PolicyBook, printed: Printed, today: date, heard_at: datetime | None
) -> Answer:
    batch = found.kept.batch
    product = found.kept.product or Product(batch.gtin, "", "")
    counting = as_printed(batch, printed)
    judgement = judge(counting, book.policy_for(product), today)
    return Answer(found, counting, judgement, disagreements(batch, printed), heard_at)


def _urgency(answer: Answer) -> tuple[int, str, str]:
    """What has no day left comes first: it should not be on the shelf."""
    days = answer.judgement.days_left
    batch = answer.batch
    return (-1 if days is None else days, batch.site, batch.lot)
