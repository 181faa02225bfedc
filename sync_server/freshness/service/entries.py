"""Products and batches in the words of kiosks, as the domain has them or with what is wrong."""

from dataclasses import replace
from datetime import date

from shared.freshness.batch import Batch, Product, Recall
from shared.freshness.entry import DATES, TEXTS, read_batch, read_product
from shared.wire.shelf_acts import BatchPut, ProductPut
from sync_server.freshness.service.reading import faulty
from sync_server.platform.effects import Lost, Origin


def product_of(said: ProductPut) -> Product | Lost:
    product = read_product({"gtin": said.gtin, "name": said.name, "category": said.category})
    return faulty(product) if isinstance(product, tuple) else product


def batch_of(said: BatchPut, origin: Origin, today: date) -> Batch | Lost:
    if said.site != origin.site:
        return Lost(
            "foreign-site",
            f"This kiosk is of the site {origin.site}, and the batch of {said.site}. Set "
            "the kiosk's site and record the batch again.",
        )
    fields = said.model_dump()
    given = {name: fields[name] or "" for name in ("gtin", "lot", *DATES, *TEXTS)}
    batch = read_batch(given, origin.site, today)
    if isinstance(batch, tuple):
        return faulty(batch)
    if batch.batch_id != said.batch_id:
        return Lost(
            "foreign-id",
            "The number of the batch does not follow from its site, product and lot. "
            "Record it again with a kiosk of today.",
        )
    recall = recall_of(said.recall_reason, said.recalled_on)
    if isinstance(recall, Lost):
        return recall
    archived, live = bool(said.archived), bool(said.live)
    return replace(batch, recall=recall, archived=archived, live=live)


def recall_of(reason: str | None, on: str | None) -> Recall | Lost | None:
    if on is None:
        return None
    try:
        return Recall(reason or "", date.fromisoformat(on))
    except ValueError:
        return Lost("invalid", f"The recall is as of {on!r}, which is no day. Recall it again.")


def edited(there: Batch, batch: Batch) -> Batch:
    """An edit never touches the standing of a batch."""
    return replace(batch, recall=there.recall, archived=there.archived, live=there.live)
