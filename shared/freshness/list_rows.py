"""One row of a list, its columns already named: read into what it says, or all its faults."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from shared.freshness.batch import Recall
from shared.freshness.entry import (
    LONGEST_TEXT,
    Fault,
    Fields,
    Problem,
    normal_gtin,
    read_batch,
    read_date,
    read_product,
)
from shared.freshness.lists import (
    POLICY_FIELDS,
    STANDING,
    AnyFault,
    BatchEntry,
    Content,
    Entry,
    ListFault,
    PolicyEntry,
    RowProblem,
)
from shared.freshness.policy import Policy

LONGEST_SHELF_LIFE = 3650

_SCOPES = ("default", "category", "product")
_BITS = {
    "": None,
    "0": False,
    "no": False,
    "false": False,
    "1": True,
    "yes": True,
    "true": True,
}
_DAYS = re.compile(r"[0-9]{1,4}", re.ASCII)


def read_entry(
    content: Content, fields: Fields, site: str, today: date
) -> Entry | tuple[AnyFault, ...]:
    """One row, its columns already named as in `COLUMNS`."""
    match content:
        case Content.BATCHES:
            return _batch(fields, site, today)
        case Content.PRODUCTS:
            return read_product(fields)
        case Content.POLICIES:
            return _policy(fields)
        case _:
            assert_never(content)


def _batch(fields: Fields, site: str, today: date) -> BatchEntry | tuple[AnyFault, ...]:
    batch = read_batch(fields, site, today)
    standing = _standing(fields)
    product = read_product(fields) if _names_product(fields) else None
    if isinstance(batch, tuple) or isinstance(standing, tuple) or isinstance(product, tuple):
        told = [each for each in (batch, standing, product) if isinstance(each, tuple)]
        return tuple(dict.fromkeys(fault for faults in told for fault in faults))
    return BatchEntry(
        replace(batch, recall=standing.recall, archived=standing.archived, live=standing.live),
        product,
    )


@dataclass(frozen=True, slots=True)
class _Standing:
    recall: Recall | None
    archived: bool
    live: bool


def _names_product(fields: Fields) -> bool:
    return any(fields.get(name, "").strip() for name in ("name", "category"))


def _standing(fields: Fields) -> _Standing | tuple[AnyFault, ...]:
    given = {name: fields.get(name, "").strip() for name in STANDING}
    faults = tuple(_standing_faults(given))
    if faults:
        return faults
    on = read_date(given["recalled_on"])
    recall = None if on is None else Recall(given["recall_reason"], on)
    archived, live = _BITS[given["archived"].casefold()], _BITS[given["live"].casefold()]
    return _Standing(recall, archived is True, live is not False)


def _standing_faults(given: Fields) -> Iterator[AnyFault]:
    reason, on = given["recall_reason"], given["recalled_on"]
    if reason and not on:
        yield ListFault("recalled_on", RowProblem.PARTNER_MISSING, "", "recall_reason")
    if on and read_date(on) is None:
        yield Fault("recalled_on", Problem.NOT_A_DATE, on)
    if len(reason) > LONGEST_TEXT:
        yield Fault("recall_reason", Problem.TOO_LONG, reason, str(LONGEST_TEXT))
    if not reason.replace("\n", " ").isprintable():
        yield Fault("recall_reason", Problem.CONTROL_CHARACTER, reason)
    for name in ("archived", "live"):
        if given[name].casefold() not in _BITS:
            yield ListFault(name, RowProblem.NOT_ONE_OF, given[name], "yes or no")


def _policy(fields: Fields) -> PolicyEntry | tuple[AnyFault, ...]:
    given = {name: fields.get(name, "").strip() for name in POLICY_FIELDS}
    scope, subject = given["scope"].casefold(), given["subject"]
    faults = (*_subject_faults(scope, given), *_days_faults(given))
    if faults:
        return faults
    if scope == "product":
        subject = normal_gtin(subject)
    policy = Policy(int(given["fresh_days"]), int(given["caution_days"]))
    return PolicyEntry(scope, subject, policy)


def _subject_faults(scope: str, given: Fields) -> Iterator[AnyFault]:
    subject = given["subject"]
    if scope not in _SCOPES:
        yield ListFault("scope", RowProblem.NOT_ONE_OF, given["scope"], ", ".join(_SCOPES))
    elif scope == "default" and subject:
        yield ListFault("subject", RowProblem.NOT_ONE_OF, subject, "nothing for the default")
    elif scope == "category":
        faults = read_product({"gtin": "", "name": "-", "category": subject})
        for fault in faults if isinstance(faults, tuple) else ():
            if fault.field == "category":
                yield replace(fault, field="subject")
    elif scope == "product":
        faults = read_product({"gtin": subject, "name": "-", "category": "-"})
        for fault in faults if isinstance(faults, tuple) else ():
            yield replace(fault, field="subject")


def _days_faults(given: Fields) -> Iterator[AnyFault]:
    days: dict[str, int] = {}
    for name in ("fresh_days", "caution_days"):
        text = given[name]
        if not _DAYS.fullmatch(text) or int(text) > LONGEST_SHELF_LIFE:
            yield ListFault(name, RowProblem.NOT_DAYS, text, str(LONGEST_SHELF_LIFE))
        else:
            days[name] = int(text)
    if len(days) > 1 and days["caution_days"] < days["fresh_days"]:
        found, least = str(days["caution_days"]), str(days["fresh_days"])
        yield ListFault("caution_days", RowProblem.TOO_FEW_DAYS, found, least)
