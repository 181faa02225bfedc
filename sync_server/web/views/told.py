"""The same answers for programs: JSON with a schema, and linksets by RFC 9264."""

from datetime import date, datetime
from urllib.parse import quote

from pydantic import Field

from shared.wire.freshness_words import FRESHNESS, FreshnessWord, ReasonWord, word_of
from sync_server.platform.models import Told
from sync_server.web.service.shelf import Answer, OnShelf


class PublicRecall(Told):
    """A recall in force."""

    reason: str = Field(examples=["Salmonella found"])
    on: date


class PublicDisagreement(Told):
    """The pack says another date than the record: the earlier one counts."""

    what: str = Field(examples=["use by"])
    printed: date
    recorded: date


class PublicBatch(Told):
    """A batch as anybody may see it, with its judgement on this day."""

    id: str = Field(examples=["7d0f3c1b9a5e4d2c8b6a4f2e1d0c9b8a"])
    organisation: str
    site: str = Field(examples=["north"])
    product: str | None = Field(examples=["Beef"])
    gtin: str = Field(examples=["04006381333931"])
    lot: str = Field(examples=["L2611A"])
    produced_on: date | None
    arrived_on: date | None
    best_before: date | None
    use_by: date | None
    days_on_shelf: int | None = Field(description="Null when the arrival is not known.")
    days_left: int | None = Field(description="Days after today on which it is not expired.")
    freshness: FreshnessWord
    reasons: list[ReasonWord]
    recall: PublicRecall | None
    archived: bool
    disagreements: list[PublicDisagreement]
    heard_at: datetime | None = Field(description="When a kiosk of the site last spoke.")


class PublicAnswer(Told):
    """What is known of a label: one batch, or several where several shops have it."""

    today: date = Field(description="The day at the shop on which this was judged.")
    time_zone: str = Field(examples=["Europe/Berlin"])
    gtin: str | None = Field(examples=["04006381333931"])
    product: str | None
    batches: list[PublicBatch]
    more: bool = Field(description="There are more batches than are listed.")


def public_answer(found: OnShelf, now: datetime) -> PublicAnswer:
    answers = found.answers
    product = found.product or (answers[0].found.kept.product if answers else None)
    gtin = answers[0].batch.gtin if answers else None
    return PublicAnswer(
        today=now.date(),
        time_zone=str(now.tzinfo),
        gtin=product.gtin if product else gtin,
        product=product.name if product else None,
        batches=[_batch(each) for each in answers],
        more=found.more,
    )


def _batch(answer: Answer) -> PublicBatch:
    batch, judgement, product = answer.batch, answer.judgement, answer.found.kept.product
    recall = batch.recall
    return PublicBatch(
        id=batch.batch_id,
        organisation=answer.found.organisation,
        site=batch.site,
        product=product.name if product else None,
        gtin=batch.gtin,
        lot=batch.lot,
        produced_on=batch.produced_on,
        arrived_on=batch.arrived_on,
        best_before=batch.best_before,
        use_by=batch.use_by,
        days_on_shelf=judgement.days_on_shelf,
        days_left=judgement.days_left,
        freshness=FRESHNESS[judgement.verdict],
        reasons=[word_of(reason) for reason in judgement.reasons],
        recall=PublicRecall(reason=recall.reason, on=recall.on) if recall else None,
        archived=batch.archived,
        disagreements=[
            PublicDisagreement(what=each.what, printed=each.printed, recorded=each.recorded)
            for each in answer.disagreements
        ],
        heard_at=answer.heard_at,
    )


def lot_path(gtin: str, lot: str | None) -> str:
    """The path of a Digital Link, its parts in the canonical order."""
    return f"/01/{gtin}" + (f"/10/{quote(lot, safe='')}" if lot is not None else "")
