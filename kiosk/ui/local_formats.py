"""Dates, times, numbers, durations and ages in the words and digits of one language.

Digits follow CLDR's default of the locale: Latin in Hindi, Arabic-Indic in Arabic. A short date
always has a four-digit year, and in English the month as a word, because 3/4/2026 is read in
two ways and a wrong reading of a use-by date makes people ill.
"""

from datetime import date, datetime, time, timedelta
from typing import assert_never, final

from PySide6.QtCore import QDate, QLocale, QObject, QTime

from kiosk.ui.languages import ENGLISH, Language
from shared.ages import Unit, largest_unit


@final
class LocalFormats(QObject):
    """Formats for one language; the plural forms come from the installed translation."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._locale = language.qlocale()
        short = self._locale.dateFormat(QLocale.FormatType.ShortFormat)
        spelt = short if "yyyy" in short else short.replace("yy", "yyyy")
        # Arabic separates with a mark of direction and a slash, and lines would break there.
        joined = spelt.replace("\u200f/", "\u200f/\u2060")
        self._short_date = "d MMM yyyy" if language is ENGLISH else joined

    def long_date(self, day: date) -> str:
        return self._locale.toString(_qdate(day), QLocale.FormatType.LongFormat)

    def short_date(self, day: date) -> str:
        return self._locale.toString(_qdate(day), self._short_date)

    def time(self, at: datetime | time) -> str:
        """Return hours and minutes as the locale writes them; the zone is the caller's."""
        clock = QTime(at.hour, at.minute)
        return self._locale.toString(clock, QLocale.FormatType.ShortFormat)

    def number(self, value: int) -> str:
        return self._locale.toString(value)

    def decimal(self, value: float, places: int) -> str:
        return self._locale.toString(value, "f", places)

    def age(self, elapsed: timedelta) -> str:
        """Return how long ago something was, in its largest whole unit; the future is now."""
        unit, count = largest_unit(elapsed)
        match unit:
            case Unit.SECOND:
                return self.tr("just now")
            case Unit.MINUTE:
                return self.tr("%Ln minute(s) ago", "", count)
            case Unit.HOUR:
                return self.tr("%Ln hour(s) ago", "", count)
            case Unit.DAY:
                return self.tr("%Ln day(s) ago", "", count)
            case _:
                assert_never(unit)

    def duration(self, length: timedelta) -> str:
        """Return a length of time in its largest whole unit."""
        unit, count = largest_unit(length)
        match unit:
            case Unit.SECOND:
                return self.tr("%Ln second(s)", "", count)
            case Unit.MINUTE:
                return self.tr("%Ln minute(s)", "", count)
            case Unit.HOUR:
                return self.tr("%Ln hour(s)", "", count)
            case Unit.DAY:
                return self.tr("%Ln day(s)", "", count)
            case _:
                assert_never(unit)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
