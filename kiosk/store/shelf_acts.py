"""What staff do to products, batches, labels and policies, and how each act is applied."""

from collections.abc import Mapping

from pydantic import BaseModel
from sqlalchemy import bindparam, delete, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection

from kiosk.store.acts import Appliers
from kiosk.store.bodies import read
from kiosk.store.rows import Cell
from kiosk.store.tables import BATCHES, LABELS, POLICIES, PRODUCTS
from shared.wire.shelf_acts import (
    BATCH_ARCHIVED,
    BATCH_PUT,
    BATCH_RECALLED,
    LABEL_PROVEN,
    LABELS_PRINTED,
    POLICY_SET,
    POLICY_UNSET,
    PRODUCT_PUT,
    SHELF_IMPORTED,
    BatchArchived,
    BatchPut,
    BatchRecalled,
    LabelProven,
    LabelsPrinted,
    PolicySet,
    PolicyUnset,
    ProductPut,
    ShelfImported,
)

# What a form may change of a batch that is there; its code, recall and standing have own acts.
_EDITED = ("produced_on", "arrived_on", "best_before", "use_by", "supplier", "notes")

_NEW_PRODUCT = insert(PRODUCTS)
_PUT_PRODUCT = _NEW_PRODUCT.on_conflict_do_update(
    ["gtin"], set_={n: _NEW_PRODUCT.excluded[n] for n in ("name", "category")}
)
_NEW_BATCH = insert(BATCHES)
# Without a target: one batch may be found by its id or by its code.
_PUT_BATCH = _NEW_BATCH.on_conflict_do_update(
    set_={name: _NEW_BATCH.excluded[name] for name in _EDITED}
)
_THIS_BATCH = BATCHES.c.batch_id == bindparam("which")
_RECALL = (
    update(BATCHES)
    .where(_THIS_BATCH)
    .values(recall_reason=bindparam("reason"), recalled_on=bindparam("day"))
)
_ARCHIVE = update(BATCHES).where(_THIS_BATCH).values(archived=bindparam("to"))
_GO_LIVE = update(BATCHES).where(_THIS_BATCH).values(live=1)
_NEW_LABEL = insert(LABELS)
_PRINT_LABEL = _NEW_LABEL.on_conflict_do_update(
    ["batch_id"],
    set_={
        "printed_at": _NEW_LABEL.excluded.printed_at,
        "copies": LABELS.c.copies + _NEW_LABEL.excluded.copies,
    },
)
_PROVE_LABEL = (
    update(LABELS)
    .where(LABELS.c.batch_id == bindparam("which"))
    .values(proven_at=bindparam("moment"))
)
_NEW_POLICY = insert(POLICIES)
_SET_POLICY = _NEW_POLICY.on_conflict_do_update(
    ["scope", "subject"],
    set_={n: _NEW_POLICY.excluded[n] for n in ("fresh_days", "caution_days")},
)
_UNSET_POLICY = delete(POLICIES).where(
    POLICIES.c.scope == bindparam("of"), POLICIES.c.subject == bindparam("whom")
)


def _put_batch(connection: Connection, body: bytes) -> None:
    connection.execute(_PUT_BATCH, _fields(read(BatchPut, body)))


def _recall(connection: Connection, body: bytes) -> None:
    said = read(BatchRecalled, body)
    connection.execute(_RECALL, {"which": said.batch_id, "reason": said.reason, "day": said.on})


def _archive(connection: Connection, body: bytes) -> None:
    said = read(BatchArchived, body)
    connection.execute(_ARCHIVE, {"which": said.batch_id, "to": said.archived})


def _print_labels(connection: Connection, body: bytes) -> None:
    said = read(LabelsPrinted, body)
    rows = [
        {"batch_id": each, "printed_at": said.at, "copies": said.copies}
        for each in said.batch_ids
    ]
    if rows:
        connection.execute(_PRINT_LABEL, rows)


def _prove_label(connection: Connection, body: bytes) -> None:
    said = read(LabelProven, body)
    connection.execute(_GO_LIVE, {"which": said.batch_id})
    connection.execute(_PROVE_LABEL, {"which": said.batch_id, "moment": said.at})


def _put_product(connection: Connection, body: bytes) -> None:
    connection.execute(_PUT_PRODUCT, _fields(read(ProductPut, body)))


def _set_policy(connection: Connection, body: bytes) -> None:
    connection.execute(_SET_POLICY, _fields(read(PolicySet, body)))


def _unset_policy(connection: Connection, body: bytes) -> None:
    said = read(PolicyUnset, body)
    connection.execute(_UNSET_POLICY, {"of": said.scope, "whom": said.subject})


def _import(connection: Connection, body: bytes) -> None:
    said = read(ShelfImported, body)
    for statement, things in ((_PUT_PRODUCT, said.products), (_PUT_BATCH, said.batches)):
        if things:
            connection.execute(statement, [_fields(each) for each in things])


def _fields(body: BaseModel) -> Mapping[str, Cell]:
    return body.model_dump()


APPLIERS: Appliers = {
    BATCH_PUT: _put_batch,
    BATCH_RECALLED: _recall,
    BATCH_ARCHIVED: _archive,
    LABELS_PRINTED: _print_labels,
    LABEL_PROVEN: _prove_label,
    PRODUCT_PUT: _put_product,
    POLICY_SET: _set_policy,
    POLICY_UNSET: _unset_policy,
    SHELF_IMPORTED: _import,
}
