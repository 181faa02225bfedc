"""Products and batches as rows: all the SQL of this feature."""

from sync_server.freshness.tables.batches import BATCHES, BatchQuery, BatchRows, KeptBatch
from sync_server.freshness.tables.products import PRODUCTS, KeptProduct, ProductRows

__all__ = [
    "BATCHES",
    "PRODUCTS",
    "BatchQuery",
    "BatchRows",
    "KeptBatch",
    "KeptProduct",
    "ProductRows",
]
