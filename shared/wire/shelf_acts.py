"""What the acts about the shelf say: the fields of their bodies, as kiosks write them."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from shared.wire.freshness_words import FreshnessWord
from shared.wire.messages import Message

BATCH_PUT = "batch.put"
BATCH_RECALLED = "batch.recalled"
BATCH_ARCHIVED = "batch.archived"
LABELS_PRINTED = "labels.printed"
LABEL_PROVEN = "label.proven"
PRODUCT_PUT = "product.put"
POLICY_SET = "policy.set"
POLICY_UNSET = "policy.unset"
SHELF_IMPORTED = "shelf.imported"
FRESHNESS_CHECKED = "freshness.checked"
OPEN_KINDS = frozenset({FRESHNESS_CHECKED})
"""What was told to the person at the kiosk: whoever has the receipt may read its body."""
SITE_URN = "urn:counterproof:site:"
"""Before the name of a site, percent-encoded, where EPCIS wants a URI."""


def _moment(text: str) -> str:
    datetime.fromisoformat(text)
    return text


Gtin = Annotated[str, Field(pattern=r"^[0-9]{14}$")]
BatchId = Annotated[str, Field(pattern=r"^[\x21-\x7e]{1,64}$")]
Text = Annotated[str, Field(max_length=500, pattern=r"^[^\x00-\x09\x0b-\x1f\x7f-\x9f]*$")]
Day = Annotated[str, Field(max_length=10)] | None
Bit = Literal[0, 1]
Days = Annotated[int, Field(ge=0, le=36_500)]
Micros = Annotated[int, Field(ge=0, le=2**53)]
Link = Annotated[
    str,
    Field(
        max_length=200,
        pattern=r"^https://id\.gs1\.org/01/[0-9]{14}(/10/[A-Za-z0-9._~%!*'()-]{1,60})?$",
    ),
]
Moment = Annotated[
    str,
    Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$"),
    AfterValidator(_moment),
]
ReasonCode = Annotated[str, Field(pattern=r"^[a-z_]{1,40}$")]
CodeKind = Literal[
    "element_string", "digital_link", "plain_number", "batch_link", "typed", "chosen"
]


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
    at: Micros


class PolicyUnset(Message):
    scope: Literal["default", "category", "product"]
    subject: Text


class PolicySet(PolicyUnset):
    fresh_days: Days
    caution_days: Days


class LabelsPrinted(Message):
    batch_ids: list[BatchId]
    copies: Annotated[int, Field(ge=1, le=1_000_000)]
    at: Micros


class ShelfImported(Message):
    """A list that staff brought in: all of it or nothing."""

    products: list[ProductPut]
    batches: list[BatchPut]


class Observed(Message):
    """What was looked at: a lot of a product by its GS1 Digital Link, or all of the product."""

    epc_class: Link = Field(alias="epcClass")


class ReadPoint(Message):
    id: Annotated[str, Field(max_length=800, pattern=rf"^{SITE_URN}[\x21-\x7e]{{1,768}}$")]


class FreshnessChecked(Message):
    """A check of a pack, as an EPCIS 2.0 ObjectEvent (section 7.4.1); nobody is in it.

    Without `quantityList` the code named no product; `reasons` are codes, not sentences.
    """

    type: Literal["ObjectEvent"]
    action: Literal["OBSERVE"]
    biz_step: Literal["inspecting"] = Field(alias="bizStep")
    event_time: Moment = Field(alias="eventTime")
    event_time_zone_offset: Annotated[str, Field(pattern=r"^[+-]\d\d:\d\d$")] = Field(
        alias="eventTimeZoneOffset"
    )
    quantity_list: Annotated[list[Observed], Field(max_length=1)] = Field(
        alias="quantityList", default=[]
    )
    read_point: ReadPoint = Field(alias="readPoint")
    verdict: FreshnessWord = Field(alias="counterproof:verdict")
    reasons: Annotated[list[ReasonCode], Field(max_length=16)] = Field(
        alias="counterproof:reasons"
    )
    code_kind: CodeKind = Field(alias="counterproof:codeKind")
