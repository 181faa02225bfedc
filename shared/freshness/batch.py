"""What is known about a product and one batch of it.

A batch that staff made here is not `live` until its label was scanned back: until then no
shopper is told anything by it.
"""

import hashlib
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
    live: bool = True


def batch_id_of(site: str, gtin: str, lot: str) -> str:
    """The same wherever it is made, so two kiosks that record one batch mean one batch."""
    told_apart = f"{site}\0{gtin}\0{lot}".encode()
    return hashlib.sha256(told_apart).hexdigest()[:32]
