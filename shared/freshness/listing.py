"""What staff look for among the batches of their site, and what they get to see."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from shared.freshness.batch import Batch, Product


class Shown(Enum):
    """Which batches a list holds; each batch is in `ALL` and in at least one other."""

    ON_SHELF = "on shelf"
    NOT_LIVE = "not live"
    RECALLED = "recalled"
    ARCHIVED = "archived"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Query:
    """`text` begins the lot or the GTIN, or is part of the product's name."""

    text: str = ""
    shown: Shown = Shown.ON_SHELF
    category: str = ""


@dataclass(frozen=True, slots=True)
class LabelRecord:
    """How often labels of a batch were printed, and when one was scanned back."""

    printed_at: datetime
    copies: int
    proven_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    batch: Batch
    product: Product | None
    label: LabelRecord | None = None
