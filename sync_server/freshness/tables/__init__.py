"""Products, batches and policies as rows: all the SQL of this feature."""

from sync_server.freshness.tables.batches import BATCHES, BatchQuery, BatchRows, KeptBatch
from sync_server.freshness.tables.policies import POLICIES, PolicyRows
from sync_server.freshness.tables.products import PRODUCTS, KeptProduct, ProductRows

__all__ = [
    "BATCHES",
    "POLICIES",
    "PRODUCTS",
    "BatchQuery",
    "BatchRows",
    "KeptBatch",
    "KeptProduct",
    "PolicyRows",
    "ProductRows",
]
