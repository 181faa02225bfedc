"""What kiosks did to the shelf, done here too: by the rules that hold for operators.

1. A kiosk speaks for its own site; products belong to the whole organisation.
2. A batch is recorded once; recorded again, its dates, supplier and notes are changed, never
   its standing: no edit undoes a recall.
3. What cannot be done changes nothing and is answered with what staff can do.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from shared.canonical import Json
from shared.errors import InputError
from shared.freshness.batch import Batch, Recall
from shared.freshness.entry import DATES, TEXTS, Fault, read_batch, read_product, sentence
from shared.freshness.policy import Policy
from shared.wire import shelf_acts
from shared.wire.messages import Message
from shared.wire.shelf_acts import (
    BatchArchived,
    BatchPut,
    BatchRecalled,
    LabelProven,
    PolicySet,
    PolicyUnset,
    ProductPut,
)
from sync_server.freshness.tables import BatchRows, PolicyRows, ProductRows
from sync_server.platform.clock import Clock
from sync_server.platform.database import Transaction
from sync_server.platform.effects import Effect, Effects, Lost, Origin

AnyMessage = TypeVar("AnyMessage", bound=Message)
Act = Callable[[Transaction, Origin, AnyMessage], Awaitable[Lost | None]]


@dataclass(frozen=True, slots=True)
class ShelfEffects:
    clock: Clock
    zone: ZoneInfo

    def by_kind(self) -> Effects:
        return {
            shelf_acts.BATCH_PUT: _reading(BatchPut, self.put_batch),
            shelf_acts.BATCH_RECALLED: _reading(BatchRecalled, self.recall),
            shelf_acts.BATCH_ARCHIVED: _reading(BatchArchived, self.archive),
            shelf_acts.LABEL_PROVEN: _reading(LabelProven, self.prove_label),
            shelf_acts.PRODUCT_PUT: _reading(ProductPut, self.put_product),
            shelf_acts.POLICY_SET: _reading(PolicySet, self.set_policy),
            shelf_acts.POLICY_UNSET: _reading(PolicyUnset, self.unset_policy),
        }

    async def put_product(
        self, to: Transaction, origin: Origin, said: ProductPut
    ) -> Lost | None:
        product = read_product(
            {"gtin": said.gtin, "name": said.name, "category": said.category}
        )
        if isinstance(product, tuple):
            return _faulty(product)
        rows = ProductRows(to, origin.organisation)
        if await rows.add(product):
            return None
        kept = await rows.one(product.gtin, lock=True)
        if kept is not None and kept.product != product:
            await rows.replace(product, kept.revision + 1)
        return None

    async def put_batch(self, to: Transaction, origin: Origin, said: BatchPut) -> Lost | None:
        if said.site != origin.site:
            return Lost(
                "foreign-site",
                f"This kiosk is of the site {origin.site}, and the batch of {said.site}. Set "
                "the kiosk's site and record the batch again.",
            )
        batch = self._batch(origin, said)
        if isinstance(batch, Lost):
            return batch
        if await ProductRows(to, origin.organisation).one(batch.gtin) is None:
            return Lost(
                "unknown-product",
                f"The product {batch.gtin} is not known. Record it, then the batch again.",
            )
        rows = BatchRows(to, origin.organisation, origin.site)
        if await rows.add(batch, self.clock.now()):
            return None
        return await _changed(rows, batch.batch_id, lambda there: _edited(there, batch))

    async def recall(self, to: Transaction, origin: Origin, said: BatchRecalled) -> Lost | None:
        recall = _recall(said.reason, said.on)
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
        return await _changed(rows, said.batch_id, lambda there: replace(there, live=True))

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

    def _batch(self, origin: Origin, said: BatchPut) -> Batch | Lost:
        fields = said.model_dump()
        given = {name: fields[name] or "" for name in ("gtin", "lot", *DATES, *TEXTS)}
        batch = read_batch(given, origin.site, self._today())
        if isinstance(batch, tuple):
            return _faulty(batch)
        if batch.batch_id != said.batch_id:
            return Lost(
                "foreign-id",
                "The number of the batch does not follow from its site, product and lot. "
                "Record it again with a kiosk of today.",
            )
        recall = _recall(said.recall_reason, said.recalled_on)
        if isinstance(recall, Lost):
            return recall
        archived, live = bool(said.archived), bool(said.live)
        return replace(batch, recall=recall, archived=archived, live=live)

    def _today(self) -> date:
        return self.clock.now().astimezone(self.zone).date()


def _reading(kind: type[AnyMessage], act: Act[AnyMessage]) -> Effect:
    """The act behind the parser of its fields."""

    async def effect(connection: Transaction, origin: Origin, fields: Json) -> Lost | None:
        try:
            said = kind.model_validate(fields)
        except ValidationError as error:
            wrong = error.errors()[0]
            where = ".".join(map(str, wrong["loc"])) or "the whole"
            return Lost("malformed", f"The act cannot be read at {where}: {wrong['msg']}.")
        return await act(connection, origin, said)

    return effect


async def _changed(
    rows: BatchRows, batch_id: str, change: Callable[[Batch], Batch]
) -> Lost | None:
    kept = await rows.one(batch_id, lock=True)
    if kept is None:
        return Lost(
            "unknown-batch",
            f"The batch {batch_id} is not known at the site {rows.site}. Record it with its "
            "lot and dates, then do this again.",
        )
    batch = change(kept.batch)
    if batch != kept.batch:
        await rows.replace(batch, kept.revision + 1)
    return None


def _edited(there: Batch, batch: Batch) -> Batch:
    return replace(batch, recall=there.recall, archived=there.archived, live=there.live)


def _recall(reason: str | None, on: str | None) -> Recall | Lost | None:
    if on is None:
        return None
    try:
        return Recall(reason or "", date.fromisoformat(on))
    except ValueError:
        return Lost("invalid", f"The recall is as of {on!r}, which is no day. Recall it again.")


def _faulty(faults: tuple[Fault, ...]) -> Lost:
    told = "; ".join(sentence(fault) for fault in faults)
    return Lost("invalid", f"{told}. Correct it and record it again.")
