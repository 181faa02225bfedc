"""Batches on the wire."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from shared.freshness.batch import Recall
from shared.wire.freshness_words import FRESHNESS, FreshnessWord, ReasonWord, word_of
from sync_server.freshness.schemas.products import ProductOut
from sync_server.freshness.schemas.words import SHOWN, WIRE_NAMES, ShownWord
from sync_server.freshness.service.outcomes import Judged
from sync_server.freshness.tables import BatchQuery
from sync_server.platform.models import (
    Asked,
    CursorText,
    Limit,
    Received,
    SearchText,
    SiteId,
    Text,
    Told,
)

ReasonText = Annotated[
    str, StringConstraints(min_length=1, max_length=500, pattern=r"^[^\x00-\x1f\x7f]*$")
]
Gtin = Annotated[
    str, Field(max_length=40, description="8, 12, 13 or 14 digits.", examples=["4006381333931"])
]
Day = Annotated[date, Field(strict=False, examples=["2026-11-20"])]  # JSON has no dates


class BatchIn(Received):
    """A new batch. Its product has to be there already."""

    gtin: Gtin
    batch_identifier: Text = Field(examples=["L2611A"])
    site: SiteId | None = Field(
        default=None, description="Needed if the key is not of one site.", examples=["north"]
    )
    butcher_date: Day | None = None
    arrival_date: Day | None = None
    best_before: Day | None = None
    use_by: Day | None = None
    supplier: Text = ""
    notes: Text = ""


class BatchChange(Received):
    """The fields to change; null for a date that is not known. The others stay."""

    butcher_date: Day | None = None
    arrival_date: Day | None = None
    best_before: Day | None = None
    use_by: Day | None = None
    supplier: Text = ""
    notes: Text = ""


class RecallIn(Received):
    """Why nobody may eat it, and since when."""

    reason: ReasonText = Field(examples=["Salmonella found"])
    on: Day | None = Field(default=None, description="Today, if not said.")


class RecallOut(Told):
    """A recall in force."""

    reason: str = Field(examples=["Salmonella found"])
    on: date


class BatchOut(Told):
    """A batch with its judgement on this day."""

    id: str = Field(examples=["7d0f3c1b9a5e4d2c8b6a4f2e1d0c9b8a"])
    product: ProductOut
    site: str = Field(examples=["north"])
    batch_identifier: str = Field(examples=["L2611A"])
    butcher_date: date | None
    arrival_date: date | None
    best_before: date | None
    use_by: date | None
    days_on_shelf: int | None = Field(description="Null when the arrival is not known.")
    days_left: int | None = Field(description="Days after today on which it is not expired.")
    freshness: FreshnessWord
    reasons: list[ReasonWord]
    supplier: str
    notes: str
    recall: RecallOut | None
    archived: bool
    live: bool = Field(description="False until a label of it was scanned back at a kiosk.")
    made_at: datetime


class BatchPage(Told):
    """Some batches, newest first."""

    items: list[BatchOut]
    next_cursor: str | None = Field(description="Null on the last page.")


class BatchesAsked(Asked):
    """Which batches to list."""

    q: SearchText = Field(
        default="", description="Begins the lot or GTIN or is part of the product's name."
    )
    shown: ShownWord = "on_shelf"
    site: SiteId | None = None
    gtin: Annotated[str, StringConstraints(pattern=r"^[0-9]{8,14}$")] | None = None
    category: SearchText | None = None
    arrived_from: date | None = None
    arrived_to: date | None = None
    limit: Limit = 50
    cursor: CursorText | None = None

    def query(self) -> BatchQuery:
        gtin = None if self.gtin is None else self.gtin.zfill(14)
        return BatchQuery(
            self.q,
            SHOWN[self.shown],
            self.site,
            gtin,
            self.category,
            self.arrived_from,
            self.arrived_to,
        )


def fields_of(body: BatchIn | BatchChange) -> dict[str, str]:
    """Give what was said as the texts that the domain checks, under the domain's names."""
    said = {name: getattr(body, name) for name in body.model_fields_set - {"site"}}
    domain = {wire: name for name, wire in WIRE_NAMES.items()}
    return {domain.get(name, name): _text(value) for name, value in said.items()}


def batch_told(judged: Judged) -> BatchOut:
    kept, judgement = judged.kept, judged.judgement
    batch, product = kept.batch, kept.product
    return BatchOut(
        id=batch.batch_id,
        product=ProductOut(
            gtin=batch.gtin,
            name=product.name if product else "",
            category=product.category if product else "",
        ),
        site=batch.site,
        batch_identifier=batch.lot,
        butcher_date=batch.produced_on,
        arrival_date=batch.arrived_on,
        best_before=batch.best_before,
        use_by=batch.use_by,
        days_on_shelf=judgement.days_on_shelf,
        days_left=judgement.days_left,
        freshness=FRESHNESS[judgement.verdict],
        reasons=[word_of(reason) for reason in judgement.reasons],
        supplier=batch.supplier,
        notes=batch.notes,
        recall=_recall_told(batch.recall),
        archived=batch.archived,
        live=batch.live,
        made_at=kept.made_at,
    )


def _recall_told(recall: Recall | None) -> RecallOut | None:
    return None if recall is None else RecallOut(reason=recall.reason, on=recall.on)


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case _:
            return str(value)
