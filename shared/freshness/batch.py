"""What is known about a product and one batch of it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Product:
    gtin: str
    name: str
    category: str


@dataclass(frozen=True, slots=True)
class Recall:
    reason: str
    on: date


@dataclass(frozen=True, slots=True)
class Batch:
    """One lot of one product at one site; a date that nobody recorded is None."""

    batch_id: str
    gtin: str
    lot: str
    site: str
    produced_on: date | None = None
    arrived_on: date | None = None
    best_before: date | None = None
    use_by: date | None = None
    supplier: str = ""
    notes: str = ""
    recall: Recall | None = None
    archived: bool = False
