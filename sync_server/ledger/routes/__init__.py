"""The addresses of the log: for anybody, for kiosks, and for whoever holds a receipt."""

from sync_server.ledger.routes.heads import HeadRoutes
from sync_server.ledger.routes.public import ADD_CHECKPOINT, PublicRoutes
from sync_server.ledger.routes.receipts import ReceiptRoutes

__all__ = ["ADD_CHECKPOINT", "HeadRoutes", "PublicRoutes", "ReceiptRoutes"]
