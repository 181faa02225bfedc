"""What an act is about, by the names the server's feed has for it.

Labels are not in the feed: they are this kiosk's own.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.store.act import Act
from kiosk.store.bodies import read, written
from shared.wire import shelf_acts
from shared.wire.changes import Subject
from shared.wire.shelf_acts import (
    BatchArchived,
    BatchPut,
    BatchRecalled,
    LabelProven,
    PolicySet,
    PolicyUnset,
    ProductPut,
    ShelfImported,
)


@dataclass(frozen=True, slots=True)
class Topic:
    """One product, batch or policy."""

    subject: Subject
    key: str


def topics_of(act: Act) -> Sequence[Topic]:
    """What an act may change of the server's data; `InputError` where it is malformed."""
    told = _TOPICS.get(act.kind)
    return () if told is None or act.is_erased else told(act.body)


def about(kind: str, body: bytes, topic: Topic) -> bytes:
    """The part of an act that concerns this topic: of an import, one of its rows."""
    if kind != shelf_acts.SHELF_IMPORTED:
        return body
    said = read(ShelfImported, body)
    products = [p.model_dump() for p in said.products if _product(p.gtin) == topic]
    batches = [b.model_dump() for b in said.batches if _batch(b.batch_id) == topic]
    return written({"products": products, "batches": batches})


def policy_key(scope: str, subject: str) -> str:
    return f"{scope}:{subject}"


def _product(gtin: str) -> Topic:
    return Topic(Subject.PRODUCT, gtin)


def _batch(batch_id: str) -> Topic:
    return Topic(Subject.BATCH, batch_id)


def _policy(said: PolicyUnset) -> Topic:
    return Topic(Subject.POLICY, policy_key(said.scope, said.subject))


def _imported(body: bytes) -> Sequence[Topic]:
    said = read(ShelfImported, body)
    products = (_product(each.gtin) for each in said.products)
    batches = (_batch(each.batch_id) for each in said.batches)
    return tuple(dict.fromkeys((*products, *batches)))


_TOPICS: Mapping[str, Callable[[bytes], Sequence[Topic]]] = {
    shelf_acts.PRODUCT_PUT: lambda body: (_product(read(ProductPut, body).gtin),),
    shelf_acts.BATCH_PUT: lambda body: (_batch(read(BatchPut, body).batch_id),),
    shelf_acts.BATCH_RECALLED: lambda body: (_batch(read(BatchRecalled, body).batch_id),),
    shelf_acts.BATCH_ARCHIVED: lambda body: (_batch(read(BatchArchived, body).batch_id),),
    shelf_acts.LABEL_PROVEN: lambda body: (_batch(read(LabelProven, body).batch_id),),
    shelf_acts.POLICY_SET: lambda body: (_policy(read(PolicySet, body)),),
    shelf_acts.POLICY_UNSET: lambda body: (_policy(read(PolicyUnset, body)),),
    shelf_acts.SHELF_IMPORTED: _imported,
}
