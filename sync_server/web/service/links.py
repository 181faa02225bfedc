"""What the address of a page says, read as the kiosk reads the same address from a label."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl, unquote

from shared.codes.dates import read_date
from shared.codes.dictionary import ENTRIES
from shared.codes.faults import MalformedCodeError, Reason
from shared.codes.gs1 import checked
from shared.codes.hints import GoodNumber, Hint, hint
from shared.codes.understand import Malformed, ProductCode, ScannedCode, understand
from shared.freshness.printed import Printed

_ANY_HOST = "https://server"
_MOST = 64


@dataclass(frozen=True, slots=True)
class Asked:
    """A product, or one batch of it where the link names a lot."""

    gtin: str
    lot: str | None
    printed: Printed


@dataclass(frozen=True, slots=True)
class BadLink:
    """`hint` is about a wrong product number; `sentence` is for whoever made the link."""

    sentence: str
    hint: Hint | None


def read_link(path: str, query: str, year: int) -> Asked | BadLink:
    """`path` and `query` as they were sent, with their percent signs."""
    link = f"{_ANY_HOST}{path.rstrip('/')}"
    meaning = understand(ScannedCode(f"{link}?{query}" if query else link), year)
    match meaning:
        case ProductCode(gtin, lot, dates):
            return Asked(gtin, lot, Printed(dates.use_by, dates.best_before))
        case Malformed(fault):
            number = fault.ai in ("", "01") and fault.reason is Reason.INCORRECT_CHECK_DIGIT
            return BadLink(fault.sentence(), _hint(path) if number else None)
        case _:
            return BadLink("expected /01/, a GTIN, and /10/ with a lot", _hint(path))


def read_dates(query: str, year: int) -> Printed:
    """The dates that a query names beside no key; one that cannot be read says nothing."""
    said = dict(parse_qsl(query)[:_MOST])
    dates = (_date(said.get(ai, ""), year) for ai in ("17", "15"))
    return Printed(*dates)


def _date(text: str, year: int) -> date | None:
    try:
        return read_date(checked(ENTRIES["17"], text).value, year)
    except MalformedCodeError:
        return None


def _hint(path: str) -> Hint | None:
    said = hint(unquote(path.removeprefix("/01/").partition("/")[0])[:64])
    return None if isinstance(said, GoodNumber) else said
