"""What to say to somebody who typed a product number."""

from typing import assert_never, final

from PySide6.QtCore import QObject

from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from shared.codes.hints import GoodNumber, Hint, NotDigits, WrongCheckDigit, WrongLength


@final
class NumberWords(QObject):
    """Made anew for each language."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._formats = LocalFormats(language(code))

    def hint(self, hint: Hint | None) -> str:
        match hint:
            case None | GoodNumber():
                return ""
            case NotDigits():
                return self.tr("A product number has digits only.")
            case WrongLength(missing) if missing > 0:
                return self.tr("%Ln digit(s) missing.", "", missing)
            case WrongLength(missing):
                return self.tr("%Ln digit(s) too many.", "", -missing)
            case WrongCheckDigit():
                return self._wrong_digit(hint)
            case _:
                assert_never(hint)

    def _wrong_digit(self, hint: WrongCheckDigit) -> str:
        text = self.tr("The last digit should be {0}.").format(hint.expected)
        if hint.swaps:
            first, second = hint.swaps[0]
            number = self._formats.number
            swapped = self.tr("Or were the digits in places {0} and {1} swapped?")
            return f"{text} {swapped.format(number(first), number(second))}"
        return text
