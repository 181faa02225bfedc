"""Batches between the domain and their rows in the cache."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy.engine import RowMapping

from shared.freshness.batch import Batch, Recall

Cell = str | int | None


def batch_of(row: RowMapping) -> Batch:
    recalled_on = _day(row["recalled_on"])
    return Batch(
        row["batch_id"],
        row["gtin"],
        row["lot"],
        row["site"],
        _day(row["produced_on"]),
        _day(row["arrived_on"]),
        _day(row["best_before"]),
        _day(row["use_by"]),
        row["supplier"],
        row["notes"],
        None if recalled_on is None else Recall(row["recall_reason"], recalled_on),
        bool(row["archived"]),
        bool(row["live"]),
    )


def row_of(batch: Batch) -> Mapping[str, Cell]:
    recall = batch.recall
    return {
        "batch_id": batch.batch_id,
        "gtin": batch.gtin,
        "lot": batch.lot,
        "site": batch.site,
        "produced_on": day_text(batch.produced_on),
        "arrived_on": day_text(batch.arrived_on),
        "best_before": day_text(batch.best_before),
        "use_by": day_text(batch.use_by),
        "supplier": batch.supplier,
        "notes": batch.notes,
        "recall_reason": recall.reason if recall else None,
        "recalled_on": day_text(recall.on) if recall else None,
        "archived": int(batch.archived),
        "live": int(batch.live),
    }


def day_text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
