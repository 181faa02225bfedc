"""Products, batches and policies as rows: all the SQL of this feature."""

from sync_server.freshness.tables.batches import BATCHES, BatchQuery, BatchRows, KeptBatch
from sync_server.freshness.tables.checks import FRESHNESS_CHECKS, CheckCounts, Counted
from sync_server.freshness.tables.labels import LABELS, KeptLabel, LabelRows
from sync_server.freshness.tables.policies import POLICIES, PolicyRows
from sync_server.freshness.tables.products import PRODUCTS, KeptProduct, ProductRows

__all__ = [
    "BATCHES",
    "FRESHNESS_CHECKS",
    "LABELS",
    "POLICIES",
    "PRODUCTS",
    "BatchQuery",
    "BatchRows",
    "CheckCounts",
    "Counted",
    "KeptBatch",
    "KeptLabel",
    "KeptProduct",
    "LabelRows",
    "PolicyRows",
    "ProductRows",
]
