"""What the form says: the names of its fields, and what is wrong with one of them."""

from typing import final

from PySide6.QtCore import QObject

from kiosk.ui.isolate import isolated
from kiosk.ui.judgement_words import JudgementWords
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.number_words import NumberWords
from shared.codes.hints import hint
from shared.freshness.entry import LONGEST_TEXT, Fault, Problem, read_date


@final
class EntryWords(QObject):
    """Made anew for each language."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.numbers = NumberWords(code)
        self._judged = JudgementWords(code)
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

    def fault(self, fault: Fault) -> str:
        match fault.problem:
            case Problem.WRONG_CHECK_DIGIT | Problem.NOT_A_GTIN:
                return self.numbers.hint(hint(fault.found))
            case Problem.TOO_EARLY:
                return self._too_early(fault)
            case Problem.TOO_LONG:
                text = self.tr("This is too long: at most {0} characters fit.")
                return text.format(self._formats.number(LONGEST_TEXT))
            case problem:
                return self._plain(problem).format(isolated(fault.found))

    def _plain(self, problem: Problem) -> str:
        return {
            Problem.MISSING: self.tr("This is needed."),
            Problem.NOT_A_LOT: self.tr(
                "A label cannot carry {0}: use at most 20 letters, digits and marks, no blanks."
            ),
            Problem.NOT_A_DATE: self.tr(
                "{0} is no day of the calendar. Type day, month and year, as 21.11.2026."
            ),
            Problem.IN_THE_FUTURE: self.tr("That day is still to come."),
            Problem.CONTROL_CHARACTER: self.tr(
                "It holds characters that cannot be shown. Type it again."
            ),
        }[problem]

    def _too_early(self, fault: Fault) -> str:
        if fault.expected == "arrived_on":
            return self.tr("That is before the batch arrived.")
        return self.tr("That is before the batch was produced.")
