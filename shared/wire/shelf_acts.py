"""What the acts about the shelf say: the fields of their bodies, as kiosks write them."""

from typing import Annotated, Literal

from pydantic import Field

from shared.wire.messages import Message

BATCH_PUT = "batch.put"
BATCH_RECALLED = "batch.recalled"
BATCH_ARCHIVED = "batch.archived"
LABEL_PROVEN = "label.proven"
PRODUCT_PUT = "product.put"
POLICY_SET = "policy.set"
POLICY_UNSET = "policy.unset"
LABELS_PRINTED = "labels.printed"
SHELF_IMPORTED = "shelf.imported"

Gtin = Annotated[str, Field(pattern=r"^[0-9]{14}$")]
BatchId = Annotated[str, Field(pattern=r"^[\x21-\x7e]{1,64}$")]
Text = Annotated[str, Field(max_length=500, pattern=r"^[^\x00]*$")]
Day = Annotated[str, Field(max_length=10)] | None
Bit = Literal[0, 1]
Days = Annotated[int, Field(ge=0, le=36_500)]


class ProductPut(Message):
    gtin: Gtin
    name: Text
    category: Text


class BatchPut(Message):
    batch_id: BatchId
    gtin: Gtin
    lot: Annotated[str, Field(max_length=20)]
    site: Annotated[str, Field(max_length=64)]
    produced_on: Day
    arrived_on: Day
    best_before: Day
    use_by: Day
    supplier: Text
    notes: Text
    recall_reason: Text | None
    recalled_on: Day
    archived: Bit
    live: Bit


class BatchRecalled(Message):
    """Without a day the recall is lifted."""

    batch_id: BatchId
    reason: Text | None
    on: Day


class BatchArchived(Message):
    batch_id: BatchId
    archived: Bit


class LabelProven(Message):
    batch_id: BatchId
    at: int


class PolicyUnset(Message):
    scope: Literal["default", "category", "product"]
    subject: Text


class PolicySet(PolicyUnset):
    fresh_days: Days
    caution_days: Days


class LabelsPrinted(Message):
    batch_ids: list[BatchId]
    copies: Annotated[int, Field(ge=1)]
    at: int


class ShelfImported(Message):
    """One piece of a list, all of it or nothing."""

    products: list[ProductPut]
    batches: list[BatchPut]
