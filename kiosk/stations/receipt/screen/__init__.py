"""The page of a receipt, the glance beside an answer, and the words of its slip."""

from kiosk.stations.receipt.screen.glance import ReceiptGlance
from kiosk.stations.receipt.screen.page import ReceiptPage
from kiosk.stations.receipt.screen.words import ReceiptWords

__all__ = ["ReceiptGlance", "ReceiptPage", "ReceiptWords"]
