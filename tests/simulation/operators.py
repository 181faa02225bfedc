"""What operators do at the server meanwhile, and what it has to come to."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.store.rows import row_of
from shared.freshness.batch import Batch
from shared.freshness.entry import DATES, TEXTS
from shared.wire import shelf_acts
from tests.simulation.server import OPERATOR, Server
from tests.simulation.shelf import Said, Shelf, batch_key, product_key
from tests.simulation.staff import Staff


@dataclass(frozen=True, slots=True)
class Change:
    """`said` is the change as if a kiosk had made it: what the shelf has to become."""

    kind: str
    said: Said
    work: Callable[[], object]


def draw(staff: Staff, server: Server, shelf: Shelf, site: str) -> Change:
    return staff.draws.choice(_CHANGES)(staff, server, shelf, site)


def _product(staff: Staff, server: Server, shelf: Shelf, site: str) -> Change:
    product = staff.product()
    fields = {"gtin": product.gtin, "name": product.name, "category": product.category}
    fits = _always if product_key(product.gtin) in shelf else None
    products = server.services.products
    return Change(
        shelf_acts.PRODUCT_PUT,
        fields,
        lambda: server.ask(products.put(OPERATOR, fields, fits, only_new=False)),
    )


def _batch(staff: Staff, server: Server, shelf: Shelf, site: str) -> Change:
    batch = staff.batch(site, server.clock.now())
    fields, batches = _fields_of(batch), server.services.batches
    there = batch_key(site, batch.batch_id) in shelf
    said = {**row_of(batch), "live": 1}
    if there:
        return Change(
            shelf_acts.BATCH_PUT,
            said,
            lambda: server.ask(batches.change(OPERATOR, batch.batch_id, fields, _always)),
        )
    return Change(
        shelf_acts.BATCH_PUT,
        said,
        lambda: server.ask(batches.make(OPERATOR, site, fields, None)),
    )


def _recall(staff: Staff, server: Server, shelf: Shelf, site: str) -> Change:
    batch_id, recall = staff.batch_id(site), staff.recall(server.clock.now())
    batches, reason = server.services.batches, recall.reason
    return Change(
        shelf_acts.BATCH_RECALLED,
        {"batch_id": batch_id, "reason": reason, "on": recall.on.isoformat()},
        lambda: server.ask(batches.recall(OPERATOR, batch_id, reason, recall.on, None)),
    )


def _lift(staff: Staff, server: Server, shelf: Shelf, site: str) -> Change:
    batch_id, batches = staff.batch_id(site), server.services.batches
    return Change(
        shelf_acts.BATCH_RECALLED,
        {"batch_id": batch_id, "reason": None, "on": None},
        lambda: server.ask(batches.lift_recall(OPERATOR, batch_id, None)),
    )


def _archive(staff: Staff, server: Server, shelf: Shelf, site: str) -> Change:
    batch_id, batches = staff.batch_id(site), server.services.batches
    archived = staff.draws.random() < 0.5
    return Change(
        shelf_acts.BATCH_ARCHIVED,
        {"batch_id": batch_id, "archived": int(archived)},
        lambda: server.ask(batches.archive(OPERATOR, batch_id, None, archived=archived)),
    )


def _always(revision: int) -> bool:
    return True


def _fields_of(batch: Batch) -> dict[str, str]:
    row = row_of(batch)
    return {name: str(row[name] or "") for name in ("gtin", "lot", *DATES, *TEXTS)}


_CHANGES = (_product, _product, _batch, _batch, _batch, _recall, _lift, _archive)
