"""What is kept of a check: an EPCIS 2.0 ObjectEvent about the pack, and nobody is in it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import assert_never
from urllib.parse import quote
from zoneinfo import ZoneInfo

from kiosk.stations.freshness.flow import (
    BatchChosen,
    ByCode,
    ById,
    CodeSeen,
    Event,
    Finding,
    Judged,
    NothingOnShelf,
    NumberSent,
    Offered,
    Question,
    UnknownBatch,
    UnknownProduct,
)
from shared.canonical import Json
from shared.codes.understand import ProductCode, Source
from shared.freshness.judgement import Verdict
from shared.wire.freshness_words import FRESHNESS, word_of
from shared.wire.shelf_acts import SITE_URN, FreshnessChecked

_LINK = "https://id.gs1.org"
_LONGEST_LOT = 60  # each of its characters may be escaped as three
_KINDS = {
    Source.ELEMENT_STRING: "element_string",
    Source.DIGITAL_LINK: "digital_link",
    Source.PLAIN_NUMBER: "plain_number",
}


@dataclass(frozen=True, slots=True)
class Counter:
    """Where checks are answered."""

    site: str
    zone: ZoneInfo


def code_kind(event: Event) -> str:
    """Which way a question came in."""
    match event:
        case CodeSeen(ProductCode() as code):
            return _KINDS[code.source]
        case BatchChosen():
            return "chosen"
        case NumberSent():
            return "typed"
        case _:
            return "batch_link"


def record_of(
    question: Question, finding: Finding, kind: str, at: datetime, counter: Counter
) -> FreshnessChecked:
    """Offered batches are no verdict: the one that is chosen gets one."""
    verdict, reasons = _told(finding)
    offset = at.astimezone(counter.zone).strftime("%z")
    observed: list[Json] = [{"epcClass": link} for link in _links(question, finding)]
    fields: dict[str, Json] = {
        "type": "ObjectEvent",
        "action": "OBSERVE",
        "bizStep": "inspecting",
        "eventTime": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        "eventTimeZoneOffset": f"{offset[:3]}:{offset[3:5]}",
        "readPoint": {"id": SITE_URN + quote(counter.site, safe="")},
        "counterproof:verdict": verdict,
        "counterproof:reasons": list(reasons),
        "counterproof:codeKind": kind,
    }
    if observed:
        fields["quantityList"] = observed
    return FreshnessChecked.model_validate(fields)


def _told(finding: Finding) -> tuple[str, tuple[str, ...]]:
    unknown = FRESHNESS[Verdict.NOT_KNOWN]
    match finding:
        case Judged(_, _, judgement):
            reasons = (word_of(reason) for reason in judgement.reasons)
            return FRESHNESS[judgement.verdict], tuple(dict.fromkeys(reasons))
        case Offered():
            return unknown, ("lot_missing",)
        case UnknownProduct():
            return unknown, ("unknown_product",)
        case UnknownBatch():
            return unknown, ("unknown_batch",)
        case NothingOnShelf():
            return unknown, ("nothing_on_shelf",)
        case _:
            assert_never(finding)


def _links(question: Question, finding: Finding) -> tuple[str, ...]:
    if isinstance(finding, Judged):
        return (_link(finding.batch.gtin, finding.batch.lot),)
    match question:
        case ByCode(gtin, lot):
            return (_link(gtin, lot),)
        case ById():
            return ()
        case _:
            assert_never(question)


def _link(gtin: str, lot: str | None) -> str:
    """Of the product alone where a lot does not fit: GS1 allows it 20 plain characters."""
    escaped = quote(lot or "", safe="")
    of_product = f"{_LINK}/01/{gtin}"
    return f"{of_product}/10/{escaped}" if 0 < len(escaped) <= _LONGEST_LOT else of_product
