"""Dates and ages as the kiosk writes them in each language, without Qt."""

from datetime import date, datetime, timedelta
from typing import assert_never

from shared.ages import Unit, largest_unit
from sync_server.web.words.catalogue import Catalogue

_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sept", "Oct", "Nov", "Dec"),
)
_CONTEXT = "LocalFormats"
_RLM, _JOINER = "\u200f", "\u2060"
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """Text of another language keeps its own reading direction inside a sentence."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if text else ""


class Formats:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def short_date(self, day: date) -> str:
        match self._catalogue.code:
            case "en":
                return f"{day.day} {_MONTHS[day.month - 1]} {day.year:04d}"
            case "de":
                return f"{day.day:02d}.{day.month:02d}.{day.year:04d}"
            case "fr":
                return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"
            case "ar":
                between = f"{_RLM}/{_JOINER}"
                text = between.join((str(day.day), str(day.month), f"{day.year:04d}"))
                return self._catalogue.digits(text)
            case _:
                return f"{day.day}/{day.month}/{day.year:04d}"

    def moment(self, at: datetime) -> str:
        """Day, hour and minute where `at` was; by twenty-four hours in every language."""
        clock = self._catalogue.digits(f"{at:%H:%M}")
        return f"{self.short_date(at.date())}, {clock}"

    def number(self, value: int) -> str:
        return self._catalogue.number(value)

    def age(self, elapsed: timedelta) -> str:
        """How long ago something was, in its largest whole unit; the future is now."""
        unit, count = largest_unit(elapsed)
        match unit:
            case Unit.SECOND:
                return self._catalogue.text(_CONTEXT, "just now")
            case Unit.MINUTE:
                return self._catalogue.count(_CONTEXT, "%Ln minute(s) ago", count)
            case Unit.HOUR:
                return self._catalogue.count(_CONTEXT, "%Ln hour(s) ago", count)
            case Unit.DAY:
                return self._catalogue.count(_CONTEXT, "%Ln day(s) ago", count)
            case _:
                assert_never(unit)
