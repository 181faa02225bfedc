"""From a scan to its meaning: a product, one of our batches, a vehicle, no product, or broken.

Nothing here raises for what people scan, and nothing is ever opened: links are text.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import assert_never

from shared.codes import digital_link, gtins, vin
from shared.codes.associations import contradiction, missing_partner
from shared.codes.check_digits import is_digits
from shared.codes.compressed_link import looks_compressed
from shared.codes.dictionary import ENTRIES
from shared.codes.display import safe_text
from shared.codes.elements import SEPARATOR, Element, Elements
from shared.codes.faults import Fault, MalformedCodeError, Reason
from shared.codes.gs1 import parse_bracketed, parse_element_string
from shared.codes.gtins import NumberKind
from shared.codes.labels import read_batch_link
from shared.codes.symbology import UNTOLD, Content, Symbology, identify, split

LONGEST = 4096
_COMPOSITE = "|]e0"
_EAN_DIGITS = 13
_BRACKETED = re.compile(r"\([0-9]{2,4}\)")
_BARE_ELEMENTS = re.compile(r"01[0-9]{14}.", re.DOTALL)
_SHORT_UPC = {"UPCA": 12, "UPCE": 8}


@dataclass(frozen=True, slots=True)
class ScannedCode:
    """What a reader hands over; without a symbology identifier the text may begin with one."""

    text: str
    data: bytes = b""
    symbology_identifier: str = ""
    format: str = ""


class Source(Enum):
    ELEMENT_STRING = "element string"
    DIGITAL_LINK = "digital link"
    PLAIN_NUMBER = "plain number"


class Why(Enum):
    """Why a code is no product code."""

    EMPTY = "empty"
    TOO_LONG = "too long"
    OTHER_LINK = "a link to somewhere else"
    COMPRESSED_LINK = "a compressed product link"
    NO_PRODUCT = "GS1 data about something else than a product"
    COUPON = "a coupon"
    ADD_ON = "an add-on without its main symbol"
    OTHER_TEXT = "some other text"


@dataclass(frozen=True, slots=True)
class CodeDates:
    produced: date | None = None
    packed: date | None = None
    best_before: date | None = None
    sell_by: date | None = None
    use_by: date | None = None
    first_frozen: date | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ProductCode:
    """A product, its GTIN always 14 digits; `remark` names a missing partner element."""

    gtin: str
    lot: str | None
    dates: CodeDates
    elements: Elements
    source: Source
    kind: NumberKind
    remark: Fault | None = None


@dataclass(frozen=True, slots=True)
class BatchLink:
    batch_id: str
    host: str


@dataclass(frozen=True, slots=True)
class VehicleCode:
    vin: vin.Vin


@dataclass(frozen=True, slots=True)
class NotAProduct:
    why: Why
    shown: str


@dataclass(frozen=True, slots=True)
class Malformed:
    fault: Fault
    shown: str

    @property
    def reason(self) -> Reason:
        return self.fault.reason

    @property
    def position(self) -> int:
        return self.fault.position


Meaning = ProductCode | BatchLink | VehicleCode | NotAProduct | Malformed


def understand(scan: ScannedCode, today_year: int) -> Meaning:
    """What was scanned; `today_year` decides the century of two-digit years."""
    if max(len(scan.text), len(scan.data)) > LONGEST:
        return NotAProduct(Why.TOO_LONG, safe_text(scan.text))
    symbology, text = _told(scan)
    try:
        return _meaning(symbology, text, scan.format, today_year)
    except MalformedCodeError as error:
        return Malformed(error.fault, safe_text(text))


def _told(scan: ScannedCode) -> tuple[Symbology, str]:
    """What kind of symbol it was, and its data without identifier."""
    symbology = identify(scan.symbology_identifier)
    if symbology is None:
        return split(scan.text)
    if symbology.content is Content.ELEMENT_STRING and scan.data:
        # some readers give their text in brackets, for people; the bytes are as in the symbol
        return symbology, scan.data.decode("ascii", "replace")
    return symbology, scan.text


def _meaning(symbology: Symbology, text: str, form: str, year: int) -> Meaning:
    match symbology.content:
        case Content.ELEMENT_STRING:
            return _product(_elements(text), Source.ELEMENT_STRING, text, year)
        case Content.EAN_13 | Content.EAN_8 | Content.EAN_WITH_ADD_ON:
            return _ean(symbology.content, text, form, year)
        case Content.ADD_ON:
            return NotAProduct(Why.ADD_ON, safe_text(text))
        case Content.PLAIN:
            return _plain(text.strip(" \t\r\n"), form, symbology, year)
        case _:
            assert_never(symbology.content)


def _elements(text: str) -> Elements:
    if _BRACKETED.match(text):
        return parse_bracketed(text)
    return parse_element_string(text.removeprefix(SEPARATOR))


def _ean(content: Content, text: str, form: str, year: int) -> Meaning:
    digits, composite, more = text.partition(_COMPOSITE)
    if content is Content.EAN_WITH_ADD_ON:
        digits = digits[:_EAN_DIGITS]
    wanted = _SHORT_UPC.get(_letters(form), 8 if content is Content.EAN_8 else _EAN_DIGITS)
    if not is_digits(digits) or len(digits) not in (wanted, _EAN_DIGITS):
        raise MalformedCodeError(Fault(Reason.PRIMARY_LENGTH, 0, len(digits), found=digits))
    elements = Elements((_gtin_element(digits, form),))
    if composite:
        elements += parse_element_string(more)
    return _product(elements, Source.PLAIN_NUMBER, text, year)


def _letters(form: str) -> str:
    return re.sub("[^A-Z0-9]", "", form.upper())


def _gtin_element(digits: str, form: str) -> Element:
    short = _letters(form) == "UPCE" and len(digits) == _SHORT_UPC["UPCE"]
    gtin = gtins.normalise((short and gtins.expand_upc_e(digits)) or digits)
    if gtin is None:
        last = len(digits) - 1
        raise MalformedCodeError(Fault(Reason.INCORRECT_CHECK_DIGIT, last, 1, found=digits))
    return Element("01", gtin)


def _plain(text: str, form: str, symbology: Symbology, year: int) -> Meaning:
    if digital_link.is_web_address(text):
        return _link(text, year)
    bare = symbology is UNTOLD and _BARE_ELEMENTS.match(text)
    if bare or text.startswith(SEPARATOR) or _BRACKETED.match(text):
        return _product(_elements(text), Source.ELEMENT_STRING, text, year)
    if is_digits(text) and len(text) in gtins.LENGTHS:
        elements = Elements((_gtin_element(text, form),))
        return _product(elements, Source.PLAIN_NUMBER, text, year)
    return _something_else(text)


def _something_else(text: str) -> Meaning:
    if vehicle := vin.read(text):
        return VehicleCode(vehicle)
    return NotAProduct(Why.OTHER_TEXT if text else Why.EMPTY, safe_text(text))


def _link(text: str, year: int) -> Meaning:
    batch = read_batch_link(text)
    if batch:
        return BatchLink(batch.batch_id, batch.host)
    try:
        link = digital_link.parse(text, digital_link.LENIENT)
    except MalformedCodeError as error:
        if not _is_just_a_link(error.fault):
            raise
        why = Why.COMPRESSED_LINK if looks_compressed(text) else Why.OTHER_LINK
        return NotAProduct(why, safe_text(text))
    return _product(link.elements, Source.DIGITAL_LINK, text, year)


_NO_LINK = frozenset(
    (Reason.URI_CHARACTER, Reason.URI_SCHEME, Reason.URI_DOMAIN, Reason.NO_PRIMARY_KEY)
)
_NO_KEY = frozenset(
    (
        Reason.VALUE_EMPTY,
        Reason.VALUE_TOO_SHORT,
        Reason.VALUE_TOO_LONG,
        Reason.NON_DIGIT_CHARACTER,
        Reason.INVALID_GCP_PREFIX,
        Reason.TOO_SHORT_FOR_GCP,
    )
)


def _is_just_a_link(fault: Fault) -> bool:
    """Paths such as /2026/01/15 look like a key until one looks at the value."""
    if fault.reason in _NO_LINK:
        return True
    entry = ENTRIES.get(fault.ai)
    is_key = entry is not None and entry.qualifiers is not None
    return is_key and fault.reason in _NO_KEY


def _product(elements: Elements, source: Source, text: str, year: int) -> Meaning:
    if fault := contradiction(elements):
        return Malformed(fault, safe_text(text))
    gtin = elements.gtin or elements.contained_gtin
    if gtin is None:
        return NotAProduct(Why.NO_PRODUCT, safe_text(text))
    kind = gtins.kind(gtin)
    if kind is NumberKind.COUPON:
        return NotAProduct(Why.COUPON, safe_text(text))
    return ProductCode(
        gtin=gtin,
        lot=elements.lot,
        dates=_dates(elements, year),
        elements=elements,
        source=source,
        kind=kind,
        remark=missing_partner(elements),
    )


def _dates(elements: Elements, year: int) -> CodeDates:
    return CodeDates(
        produced=elements.produced(year),
        packed=elements.packed(year),
        best_before=elements.best_before(year),
        sell_by=elements.sell_by(year),
        use_by=elements.use_by(year),
        first_frozen=elements.first_frozen(year),
        expires_at=elements.expires_at(year),
    )
