"""What the form says: the names of its fields, and the day that a date is."""

from typing import final

from PySide6.QtCore import QObject

from kiosk.ui.fault_words import FaultWords
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.number_words import NumberWords
from shared.freshness.entry import read_date


@final
class EntryWords(QObject):
    """Made anew for each language."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.numbers = NumberWords(code)
        self.faults = FaultWords(code)
        self._formats = LocalFormats(language(code))

    def field(self, name: str) -> str:
        return {
            "gtin": self.tr("Product number"),
            "lot": self.tr("Batch (lot)"),
            "name": self.tr("Name of the product"),
            "category": self.tr("Category"),
            "produced_on": self.tr("Produced on"),
            "arrived_on": self.tr("Arrived on"),
            "best_before": self.tr("Best before"),
            "use_by": self.tr("Use by"),
            "supplier": self.tr("Supplier"),
            "notes": self.tr("Notes"),
        }[name]

    def date_hint(self, text: str) -> str:
        """The day in words, so that a slip of the finger is seen at once."""
        day = read_date(text)
        if day is None:
            return self.tr("Day, month, year: 8 digits")
        return self._formats.long_date(day)
