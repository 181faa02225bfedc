"""What kiosks did to the shelf, done here too: by the rules that hold for operators.

1. A kiosk speaks for its own site; products belong to the whole organisation.
2. A batch is recorded once; recorded again, its dates, supplier and notes are changed, never
   its standing: no edit undoes a recall.
3. What cannot be done changes nothing and is answered with what staff can do.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from shared.errors import InputError
from shared.freshness.batch import Batch
from shared.freshness.policy import Policy
from shared.wire import shelf_acts
from shared.wire.shelf_acts import (
    SITE_URN,
    BatchArchived,
    BatchPut,
    BatchRecalled,
    FreshnessChecked,
    LabelProven,
    LabelsPrinted,
    PolicySet,
    PolicyUnset,
    ProductPut,
    ShelfImported,
)
from sync_server.freshness.service.entries import batch_of, edited, product_of, recall_of
from sync_server.freshness.service.imports import bring_in, read_list
from sync_server.freshness.service.reading import reading, unknown_batch, unknown_product
from sync_server.freshness.tables import (
    BatchRows,
    CheckCounts,
    Counted,
    LabelRows,
    PolicyRows,
    ProductRows,
)
from sync_server.platform.clock import Clock
from sync_server.platform.database import Transaction
from sync_server.platform.effects import Effects, Lost, Origin
from sync_server.platform.endings import ending

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ShelfEffects:
    clock: Clock
    zone: ZoneInfo

    def by_kind(self) -> Effects:
        return {
            shelf_acts.BATCH_PUT: reading(BatchPut, self.put_batch),
            shelf_acts.BATCH_RECALLED: reading(BatchRecalled, self.recall),
            shelf_acts.BATCH_ARCHIVED: reading(BatchArchived, self.archive),
            shelf_acts.LABELS_PRINTED: reading(LabelsPrinted, self.note_labels),
            shelf_acts.LABEL_PROVEN: reading(LabelProven, self.prove_label),
            shelf_acts.PRODUCT_PUT: reading(ProductPut, self.put_product),
            shelf_acts.POLICY_SET: reading(PolicySet, self.set_policy),
            shelf_acts.POLICY_UNSET: reading(PolicyUnset, self.unset_policy),
            shelf_acts.SHELF_IMPORTED: reading(ShelfImported, self.bring_list),
            shelf_acts.FRESHNESS_CHECKED: reading(FreshnessChecked, self.count_check),
        }

    async def put_product(
        self, to: Transaction, origin: Origin, said: ProductPut
    ) -> Lost | None:
        product = product_of(said)
        if isinstance(product, Lost):
            return product
        rows = ProductRows(to, origin.organisation)
        if await rows.add(product):
            return None
        kept = await rows.one(product.gtin, lock=True)
        if kept is not None and kept.product != product:
            await rows.replace(product, kept.revision + 1)
        return None

    async def put_batch(self, to: Transaction, origin: Origin, said: BatchPut) -> Lost | None:
        batch = batch_of(said, origin, self._today())
        if isinstance(batch, Lost):
            return batch
        if await ProductRows(to, origin.organisation).one(batch.gtin) is None:
            return unknown_product(batch.gtin)
        rows = BatchRows(to, origin.organisation, origin.site)
        if await rows.add(batch, self.clock.now()):
            return None
        return await _changed(rows, batch.batch_id, lambda there: edited(there, batch))

    async def recall(self, to: Transaction, origin: Origin, said: BatchRecalled) -> Lost | None:
        recall = recall_of(said.reason, said.on)
        if isinstance(recall, Lost):
            return recall
        rows = BatchRows(to, origin.organisation, origin.site)
        return await _changed(rows, said.batch_id, lambda there: replace(there, recall=recall))

    async def archive(
        self, to: Transaction, origin: Origin, said: BatchArchived
    ) -> Lost | None:
        rows = BatchRows(to, origin.organisation, origin.site)
        archived = bool(said.archived)
        return await _changed(
            rows, said.batch_id, lambda there: replace(there, archived=archived)
        )

    async def prove_label(
        self, to: Transaction, origin: Origin, said: LabelProven
    ) -> Lost | None:
        rows = BatchRows(to, origin.organisation, origin.site)
        lost = await _changed(rows, said.batch_id, lambda there: replace(there, live=True))
        if lost is None:
            await LabelRows(to, origin.organisation).proven(said.batch_id, _moment(said.at))
        return lost

    async def note_labels(
        self, to: Transaction, origin: Origin, said: LabelsPrinted
    ) -> Lost | None:
        """For all of them, or where one batch is not known for none."""
        rows = BatchRows(to, origin.organisation, origin.site)
        unknown = set(said.batch_ids) - set(await rows.known(sorted(set(said.batch_ids))))
        if unknown:
            return unknown_batch(min(unknown), origin.site)
        labels = LabelRows(to, origin.organisation)
        await labels.printed(said.batch_ids, said.copies, _moment(said.at))
        return None

    async def bring_list(
        self, to: Transaction, origin: Origin, said: ShelfImported
    ) -> Lost | None:
        listed = read_list(said, origin, self._today())
        if isinstance(listed, Lost):
            return listed
        return await bring_in(to, origin, listed, self.clock)

    async def count_check(
        self, to: Transaction, origin: Origin, said: FreshnessChecked
    ) -> Lost | None:
        """On the day it was at the counter; a check made at another site is only kept."""
        if unquote(said.read_point.id.removeprefix(SITE_URN)) == origin.site:
            day = datetime.fromisoformat(said.event_time).astimezone(self.zone).date()
            counted = Counted(origin.organisation, origin.site, day, said.verdict)
            ending(to, CheckCounts).add(counted)
        return None

    async def set_policy(self, to: Transaction, origin: Origin, said: PolicySet) -> Lost | None:
        try:
            policy = Policy(said.fresh_days, said.caution_days)
        except InputError as error:
            return Lost("invalid", f"{error}. Set the policy again.")
        rows = PolicyRows(to, origin.organisation)
        await rows.put(origin.site, said.scope, said.subject, policy)
        return None

    async def unset_policy(
        self, to: Transaction, origin: Origin, said: PolicyUnset
    ) -> Lost | None:
        rows = PolicyRows(to, origin.organisation)
        await rows.remove(origin.site, said.scope, said.subject)
        return None

    def _today(self) -> date:
        return self.clock.now().astimezone(self.zone).date()


async def _changed(
    rows: BatchRows, batch_id: str, change: Callable[[Batch], Batch]
) -> Lost | None:
    kept = await rows.one(batch_id, lock=True)
    if kept is None:
        return unknown_batch(batch_id, rows.site)
    batch = change(kept.batch)
    if batch != kept.batch:
        await rows.replace(batch, kept.revision + 1)
    return None


def _moment(micros: int) -> datetime:
    return _EPOCH + timedelta(microseconds=micros)
