"""Lists of batches, products or policies as people keep them in tables: columns and rows.

Rules:
1. What a list holds is told by its columns: `lot` makes batches, `fresh_days` policies.
2. Names of columns are matched without regard to case, blanks and hyphens; one that is unknown,
   missing or there twice is refused, so nothing is left out unnoticed.
3. A list of batches may name the products too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum

from shared.errors import InputError
from shared.freshness.batch import Batch, Product
from shared.freshness.entry import BATCH_FIELDS, PRODUCT_FIELDS, Fault, sentence
from shared.freshness.policy import Policy

STANDING = ("recall_reason", "recalled_on", "archived", "live")
POLICY_FIELDS = ("scope", "subject", "fresh_days", "caution_days")
LONGEST_SHELF_LIFE = 3650


class Content(Enum):
    BATCHES = "batches"
    PRODUCTS = "products"
    POLICIES = "policies"


COLUMNS: Mapping[Content, tuple[str, ...]] = {
    Content.BATCHES: (*BATCH_FIELDS, *STANDING, "name", "category"),
    Content.PRODUCTS: PRODUCT_FIELDS,
    Content.POLICIES: POLICY_FIELDS,
}
_NEEDED: Mapping[Content, tuple[str, ...]] = {
    Content.BATCHES: ("gtin", "lot"),
    Content.PRODUCTS: PRODUCT_FIELDS,
    Content.POLICIES: ("scope", "fresh_days", "caution_days"),
}


class RowProblem(Enum):
    """What can be wrong with a row beyond the values of a form."""

    TWICE = "twice"
    TOO_MANY_CELLS = "too many cells"
    UNKNOWN_COLUMN = "unknown column"
    NOT_TEXT = "not text"
    NOT_ONE_OF = "not one of"
    NOT_DAYS = "not a number of days"
    TOO_FEW_DAYS = "too few days"
    PARTNER_MISSING = "partner missing"
    NOT_RECALLED_HERE = "not recalled here"
    OTHER_NAME = "another name"


_SENTENCES: Mapping[RowProblem, str] = {
    RowProblem.TWICE: "{f.field} names the same as line {f.expected}; keep one of the two",
    RowProblem.TOO_MANY_CELLS: "the row has more cells than there are columns: {f.found!r}; "
    "put quotation marks around a cell that holds the separator",
    RowProblem.UNKNOWN_COLUMN: "{f.field!r} is unknown or there twice; rename or remove it",
    RowProblem.NOT_TEXT: "{f.field} is {f.found}; expected text or a whole number",
    RowProblem.NOT_ONE_OF: "{f.field} is {f.found!r}; expected {f.expected}",
    RowProblem.NOT_DAYS: "{f.field} is {f.found!r}; expected a number of days from 0 to "
    "{f.expected}",
    RowProblem.TOO_FEW_DAYS: "{f.field} is {f.found}; expected at least {f.expected}, the "
    "fresh days",
    RowProblem.PARTNER_MISSING: "{f.field} is empty but {f.expected} is not; fill in both or "
    "neither",
    RowProblem.NOT_RECALLED_HERE: "{f.field} is {f.found}, but this batch is not recalled "
    "here; recall it at the kiosk, then import the list again",
    RowProblem.OTHER_NAME: "the row names the product otherwise than line {f.expected}; make "
    "them agree",
}


@dataclass(frozen=True, slots=True)
class ListFault:
    """`expected` is a line, another field, or what may stand there, by the problem."""

    field: str
    problem: RowProblem
    found: str = ""
    expected: str = ""


AnyFault = Fault | ListFault


@dataclass(frozen=True, slots=True)
class RowFault:
    """`line` counts from 1 and is the one at which the row ends."""

    line: int
    fault: AnyFault


@dataclass(frozen=True, slots=True)
class PolicyEntry:
    """The subject is a category, a GTIN, or empty for the default."""

    scope: str
    subject: str
    policy: Policy


@dataclass(frozen=True, slots=True)
class BatchEntry:
    """A batch, and its product where the row names it."""

    batch: Batch
    product: Product | None = None


Entry = BatchEntry | Product | PolicyEntry


def fault_sentence(fault: AnyFault) -> str:
    """In English, for terminals and logs."""
    if isinstance(fault, Fault):
        return sentence(fault)
    return _SENTENCES[fault.problem].format(f=fault)


def column(name: str) -> str:
    """`Best before` is `best_before`."""
    return "_".join(re.split(r"[\s_-]+", name.strip().strip("\ufeff").casefold())).strip("_")


def columns_known(names: Sequence[str], content: Content | None = None) -> int:
    """How many of the names are those of a column, of this list or of any."""
    known = COLUMNS[content] if content else [at for each in COLUMNS.values() for at in each]
    return sum(column(name) in known for name in names)


def content_of(names: Sequence[str]) -> Content:
    """What a list with these column names holds; raises with a sentence if it cannot be."""
    columns = [column(name) for name in names]
    content = Content.PRODUCTS
    if "fresh_days" in columns or "caution_days" in columns:
        content = Content.POLICIES
    elif "lot" in columns:
        content = Content.BATCHES
    _refuse(list(_wrong_columns(names, columns, content)), content)
    return content


def _refuse(wrong: Sequence[str], content: Content) -> None:
    if wrong:
        known = ", ".join(COLUMNS[content])
        raise InputError(
            f"The columns are not those of a list of {content.value}: {'; '.join(wrong)}. "
            f"Known are {known}. Correct the first line and try again."
        )


def _wrong_columns(
    names: Sequence[str], columns: Sequence[str], content: Content
) -> Iterator[str]:
    known = COLUMNS[content]
    for name, at in zip(names, columns, strict=True):
        if at not in known:
            near = get_close_matches(at, known, n=1)
            guess = f" (did you mean {near[0]!r}?)" if near else ""
            yield f"{name[:40]!r} is unknown{guess}"
    yield from (
        f"{name!r} is there {columns.count(name)} times"
        for name in known
        if columns.count(name) > 1
    )
    yield from (f"{name!r} is missing" for name in _NEEDED[content] if name not in columns)


# The last four are the full-width forms, which some spreadsheets take for the others.
_BEGINS_FORMULA = "[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]"
_DANGEROUS = re.compile(f"'*{_BEGINS_FORMULA}")
_SHIELDED = re.compile(f"'+{_BEGINS_FORMULA}")


def shielded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def unshielded(cell: str) -> str:
    """The text that was shielded: `unshielded(shielded(text)) == text` for every text."""
    return cell[1:] if _SHIELDED.match(cell) else cell
