"""What is wrong with one value of a batch or product, typed here or read in a list."""

from typing import final

from PySide6.QtCore import QObject

from kiosk.ui.isolate import isolated
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.number_words import NumberWords
from shared.codes.display import safe_text
from shared.codes.hints import hint
from shared.freshness.entry import LONGEST_TEXT, Fault, Problem

_EXCERPT = 40


@final
class FaultWords(QObject):
    """Made anew for each language; which field it is stands beside the sentence."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._numbers = NumberWords(code)
        self._formats = LocalFormats(language(code))

    def sentence(self, fault: Fault) -> str:
        match fault.problem:
            case Problem.WRONG_CHECK_DIGIT | Problem.NOT_A_GTIN:
                return self._numbers.hint(hint(fault.found))
            case Problem.TOO_LONG:
                text = self.tr("This is too long: at most {0} characters fit.")
                return text.format(self._formats.number(LONGEST_TEXT))
            case problem:
                found = isolated(safe_text(fault.found, _EXCERPT))
                return self._plain(problem).format(found)

    def _plain(self, problem: Problem) -> str:
        return {
            Problem.MISSING: self.tr("This is needed."),
            Problem.NOT_A_LOT: self.tr(
                "A label cannot carry {0}: use at most 20 letters, digits and marks, no blanks."
            ),
            Problem.NOT_A_DATE: self.tr(
                "{0} is no day of the calendar. Write day, month and year, as 21.11.2026."
            ),
            Problem.IN_THE_FUTURE: self.tr("That day is still to come."),
            Problem.TOO_EARLY: self.tr("That is before the batch was produced."),
            Problem.CONTROL_CHARACTER: self.tr(
                "It holds characters that cannot be shown. Type it again."
            ),
        }[problem]
