"""The page of a receipt, and the words of its slip."""

from kiosk.stations.receipt.screen.page import ReceiptPage
from kiosk.stations.receipt.screen.words import ReceiptWords

__all__ = ["ReceiptPage", "ReceiptWords"]
