"""Batches as a shopper may see them: found by their label, judged as at their counter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from shared.freshness.batch import Batch, Product
from shared.freshness.judgement import Judgement, judge
from shared.freshness.policy import Policy, PolicyBook
from shared.freshness.printed import Disagreement, Printed, as_printed, disagreements
from shared.freshness.rotation import older_one
from sync_server.freshness.tables import PolicyRows
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database
from sync_server.web.tables.shelf import Found, ShelfRows, Site

MOST = 50
_MOST_BESIDE = 500
_NO_POLICIES = PolicyBook()


@dataclass(frozen=True, slots=True)
class Answer:
    """One batch on one day, with the dates and the policy that count.

    `heard_at` is when a kiosk of its site last spoke. `older` should be sold before this one;
    it is looked for where a label leads to this batch alone.
    """

    found: Found
    batch: Batch
    policy: Policy
    judgement: Judgement
    disagreements: tuple[Disagreement, ...]
    heard_at: datetime | None
    older: Batch | None = None


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
            return OnShelf(product, await self._beside_others(rows, found, printed))

    async def by_id(
        self, batch_id: str, organisation: str, printed: Printed
    ) -> Sequence[Answer]:
        """Of all organisations where that one has none of this id."""
        async with self.database.glance() as connection:
            rows = ShelfRows(connection)
            found = await rows.by_id(batch_id)
            mine = [each for each in found if each.organisation == organisation] or found
            return await self._beside_others(rows, mine, printed)

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

    async def _beside_others(
        self, rows: ShelfRows, found: Sequence[Found], printed: Printed
    ) -> Sequence[Answer]:
        answers = await self._judged(rows, found, printed)
        if len(answers) != 1:
            return answers
        (answer,) = answers
        today, policy = self.now().date(), answer.policy
        # What came before is Expired by the policy.
        since = date.fromordinal(max(1, today.toordinal() - policy.caution_days))
        others = await rows.beside(answer.found, since, _MOST_BESIDE)
        return [replace(answer, older=older_one(answer.batch, others, policy, today))]

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
    policy = book.policy_for(product)
    judgement = judge(counting, policy, today)
    told = disagreements(batch, printed)
    return Answer(found, counting, policy, judgement, told, heard_at)


def _urgency(answer: Answer) -> tuple[int, str, str]:
    """What has no day left comes first: it should not be on the shelf."""
    days = answer.judgement.days_left
    batch = answer.batch
    return (-1 if days is None else days, batch.site, batch.lot)
