"""A batch as people write it, in a form or in a row of a file: checked field by field.

Rules:
1. GTIN and lot are needed; a GTIN must pass its check digit, a lot must fit into a GS1 label.
2. Dates are 2026-11-21 or 21.11.2026; any other order of the parts could mean two days.
3. Nothing is produced or has arrived in the future, nothing arrives or ends before it is made.
4. Every fault is told, not only the first.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import assert_never

from shared.codes.dictionary import ENTRIES
from shared.codes.faults import MalformedCodeError
from shared.codes.gs1 import checked
from shared.codes.hints import GoodNumber, NotDigits, WrongCheckDigit, WrongLength, hint
from shared.freshness.batch import Batch, Product, batch_id_of

DATES = ("produced_on", "arrived_on", "best_before", "use_by")
TEXTS = ("supplier", "notes")
BATCH_FIELDS = ("gtin", "lot", *DATES, *TEXTS)
PRODUCT_FIELDS = ("gtin", "name", "category")
LONGEST_TEXT = 500

_DATE = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y2>\d{4})",
    re.ASCII,
)
_HAPPENED = ("produced_on", "arrived_on")
_IN_ORDER = (
    ("produced_on", "arrived_on"),
    ("produced_on", "best_before"),
    ("produced_on", "use_by"),
)


# Lines, and the joiners and fixed blanks that Hindi and French are written with.
_SEEN = dict.fromkeys(map(ord, "\n\u200c\u200d\u00a0\u202f"))


class Problem(Enum):
    MISSING = "missing"
    NOT_A_GTIN = "not a GTIN"
    WRONG_CHECK_DIGIT = "wrong check digit"
    NOT_A_LOT = "not a lot"
    NOT_A_DATE = "not a date"
    IN_THE_FUTURE = "in the future"
    TOO_EARLY = "too early"
    TOO_LONG = "too long"
    CONTROL_CHARACTER = "control character"


_SENTENCES: Mapping[Problem, str] = {
    Problem.MISSING: "{f.field} is empty; it is needed",
    Problem.NOT_A_GTIN: "{f.field} is {f.found!r}; expected 8, 12, 13 or 14 digits",
    Problem.WRONG_CHECK_DIGIT: "{f.field} is {f.found!r}; its last digit should be "
    "{f.expected}",
    Problem.NOT_A_LOT: "{f.field} is {f.found!r}; expected 1 to 20 letters, digits and marks "
    "that fit into a GS1 label, without blanks",
    Problem.NOT_A_DATE: "{f.field} is {f.found!r}; expected a day as 2026-11-21 or 21.11.2026",
    Problem.IN_THE_FUTURE: "{f.field} is {f.found}; that day is still to come",
    Problem.TOO_EARLY: "{f.field} is {f.found}; that is before {f.expected}",
    Problem.TOO_LONG: "{f.field} has {length} characters; at most {f.expected} fit",
    Problem.CONTROL_CHARACTER: "{f.field} holds characters that cannot be shown; type it again",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """`expected` is the right check digit, the other field's name or the longest length."""

    field: str
    problem: Problem
    found: str = ""
    expected: str = ""


Fields = Mapping[str, str]


def read_batch(fields: Fields, site: str, today: date) -> Batch | tuple[Fault, ...]:
    """Names that are absent count as empty; a new batch is live unless the caller says not."""
    given = {name: fields.get(name, "").strip() for name in BATCH_FIELDS}
    dates = {name: read_date(given[name]) for name in DATES}
    faults = (
        *_gtin_faults(given["gtin"]),
        *_lot_faults(given["lot"]),
        *_date_faults(given, dates, today),
        *(fault for name in TEXTS for fault in _text_faults(name, given[name])),
    )
    if faults:
        return faults
    gtin = normal_gtin(given["gtin"])
    return Batch(
        batch_id_of(site, gtin, given["lot"]),
        gtin,
        given["lot"],
        site,
        dates["produced_on"],
        dates["arrived_on"],
        dates["best_before"],
        dates["use_by"],
        supplier=given["supplier"],
        notes=given["notes"],
    )


def read_product(fields: Fields) -> Product | tuple[Fault, ...]:
    given = {name: fields.get(name, "").strip() for name in PRODUCT_FIELDS}
    missing = (Fault(name, Problem.MISSING) for name in ("name", "category") if not given[name])
    faults = (
        *_gtin_faults(given["gtin"]),
        *missing,
        *(fault for name in ("name", "category") for fault in _text_faults(name, given[name])),
    )
    return faults or Product(normal_gtin(given["gtin"]), given["name"], given["category"])


def read_date(text: str) -> date | None:
    """None for an empty text and for one that is no day of the calendar."""
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    parts = found["y"] or found["y2"], found["m"] or found["m2"], found["d"] or found["d2"]
    year, month, day = map(int, parts)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def normal_gtin(text: str) -> str:
    """The 14 digits of a GTIN that was found good."""
    said = hint(text)
    return said.gtin if isinstance(said, GoodNumber) else text


def sentence(fault: Fault) -> str:
    """In English, for terminals and logs; a screen has words of its own."""
    words = _SENTENCES[fault.problem]
    return words.format(f=fault, length=len(fault.found))


def _gtin_faults(text: str) -> Iterator[Fault]:
    if not text:
        yield Fault("gtin", Problem.MISSING)
        return
    said = hint(text)
    match said:
        case GoodNumber():
            return
        case NotDigits() | WrongLength():
            yield Fault("gtin", Problem.NOT_A_GTIN, text)
        case WrongCheckDigit(expected):
            yield Fault("gtin", Problem.WRONG_CHECK_DIGIT, text, expected)
        case _:
            assert_never(said)


def _lot_faults(text: str) -> Iterator[Fault]:
    if not text:
        yield Fault("lot", Problem.MISSING)
        return
    try:
        checked(ENTRIES["10"], text)
    except MalformedCodeError:
        yield Fault("lot", Problem.NOT_A_LOT, text)


def _date_faults(
    given: Fields, dates: Mapping[str, date | None], today: date
) -> Iterator[Fault]:
    for name in DATES:
        if given[name] and dates[name] is None:
            yield Fault(name, Problem.NOT_A_DATE, given[name])
    for name in _HAPPENED:
        day = dates[name]
        if day is not None and day > today:
            yield Fault(name, Problem.IN_THE_FUTURE, day.isoformat())
    for earlier, later in _IN_ORDER:
        first, second = dates[earlier], dates[later]
        if first is not None and second is not None and first > second:
            yield Fault(later, Problem.TOO_EARLY, second.isoformat(), earlier)


def _text_faults(name: str, text: str) -> Iterator[Fault]:
    if len(text) > LONGEST_TEXT:
        yield Fault(name, Problem.TOO_LONG, text, str(LONGEST_TEXT))
    if not text.translate(_SEEN).isprintable():
        yield Fault(name, Problem.CONTROL_CHARACTER, text)
