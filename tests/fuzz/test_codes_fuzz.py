"""Random and hostile codes: nothing raises but a fault, round trips hold, time stays linear."""

import contextlib
import string
import timeit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.codes import digital_link, digital_link_writer, gs1
from shared.codes.check_digits import CSET82, check_digit, check_pair
from shared.codes.display import safe_text
from shared.codes.elements import Element, Elements
from shared.codes.faults import MalformedCodeError
from shared.codes.gtins import expand_upc_e, normalise, read_measured, shortest
from shared.codes.hints import WrongCheckDigit, hint
from shared.codes.linters import csumalpha
from shared.codes.symbology import split
from shared.codes.understand import (
    BatchLink,
    Malformed,
    NotAProduct,
    ProductCode,
    ScannedCode,
    VehicleCode,
    understand,
)

pytestmark = pytest.mark.no_cover  # examples run the same lines again and again
FUZZ = settings(max_examples=300, deadline=None)
MEANINGS = (ProductCode, BatchLink, VehicleCode, NotAProduct, Malformed)
FRAGMENTS = st.sampled_from(
    ["01", "09501101530003", "10", "17", "260101", "\x1d", "(01)", "(10)", "(", ")", "\\(",
     "https://", "HTTP://", "a.example", "/", "?", "&", "=", "%", "%00", "#", "]C1", "]E0",
     "]Q2", "|]e0", "\\000026", "\u202e", "\x00", "gtin", "batch", "8110", "A" * 20, "9" * 40]
)  # fmt: skip
IDENTIFIERS = st.sampled_from(
    ["", "]C1", "]E0", "]E3", "]E4", "]d2", "]Q1", "]Q3", "]e0", "]??"]
)
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(FRAGMENTS, max_size=12).map("".join), st.text(string.digits)
)
LOTS = st.text(CSET82, min_size=1, max_size=20)
BODIES = st.text(string.digits, min_size=13, max_size=13)


@st.composite
def products(draw: st.DrawFn) -> Elements:
    body = draw(BODIES)
    items = [Element("01", body + check_digit(body))]
    items += [Element("10", lot) for lot in draw(st.lists(LOTS, max_size=1))]
    items += [Element("21", serial) for serial in draw(st.lists(LOTS, max_size=1))]
    for ai in draw(st.lists(st.sampled_from(["11", "15", "17"]), unique=True)):
        items.append(Element(ai, f"{draw(st.dates()):%y%m}00"))
    items += [Element("99", text) for text in draw(st.lists(LOTS, max_size=1))]
    return Elements(tuple(items))


@FUZZ
@given(
    TEXTS, IDENTIFIERS, st.sampled_from(["", "UPC-E", "UPCA", "QRCode"]), st.integers(1, 9000)
)
def test_no_scan_raises(text: str, identifier: str, form: str, year: int) -> None:
    data = text.encode("utf-8", "replace") if year % 2 else b""
    meaning = understand(ScannedCode(text, data, identifier, form), year)
    assert isinstance(meaning, MEANINGS)
    if isinstance(meaning, Malformed):
        assert meaning.fault.sentence().isprintable()


@FUZZ
@given(TEXTS)
def test_parsers_raise_nothing_but_a_fault(text: str) -> None:
    for parse in (
        gs1.parse_element_string,
        gs1.parse_bracketed,
        digital_link.parse,
        lambda uri: digital_link.parse(uri, digital_link.LENIENT),
    ):
        with contextlib.suppress(MalformedCodeError):
            parse(text)
    split(text)
    hint(text)
    expand_upc_e(text)
    read_measured(text, "29IIIIIKVVVVC")


@FUZZ
@given(products())
def test_elements_survive_every_way_of_writing(elements: Elements) -> None:
    assert gs1.parse_element_string(elements.element_string()) == elements
    assert gs1.parse_bracketed(elements.bracketed()) == elements
    link = digital_link.parse(digital_link_writer.build(elements, "https://x.example/stem"))
    assert set(link.elements) == set(elements)
    again = digital_link_writer.rebuild(link)
    assert digital_link_writer.rebuild(digital_link.parse(again)) == again


@FUZZ
@given(products(), st.integers(2000, 2090))
def test_a_good_product_is_understood(elements: Elements, year: int) -> None:
    meaning = understand(ScannedCode("]d2" + elements.element_string()), year)
    if isinstance(meaning, ProductCode):
        assert meaning.gtin == elements.gtin
    else:
        assert isinstance(meaning, NotAProduct)  # its prefix is that of a coupon


@FUZZ
@given(BODIES)
def test_a_gtin_survives_its_shortest_form(body: str) -> None:
    gtin = body + check_digit(body)
    assert normalise(shortest(gtin)) == gtin


@FUZZ
@given(st.text(CSET82, max_size=97))
def test_a_check_pair_passes_its_own_check(body: str) -> None:
    assert csumalpha(body + check_pair(body)) is None


@FUZZ
@given(BODIES, st.integers(0, 12))
def test_a_swap_is_found_or_cannot_be_seen(body: str, at: int) -> None:
    good = body + check_digit(body)
    swapped = good[:at] + good[at + 1] + good[at] + good[at + 2 :]
    answer = hint(swapped)
    if isinstance(answer, WrongCheckDigit):
        assert (at + 1, at + 2) in answer.swaps


@FUZZ
@given(st.text(max_size=400))
def test_shown_text_is_short_and_printable(text: str) -> None:
    shown = safe_text(text)
    assert len(shown) <= 80
    assert not any("\u202a" <= character <= "\u202e" or character < " " for character in shown)


HOSTILE = [
    "(" * 4096,
    "(01)" * 1024,
    "(10)" + "\\(" * 2046,
    "\x1d" * 4096,
    "99A\x1d" * 1024,
    "]d2" + "91" + "A" * 4091,
    "https://" + "a" * 4088,
    "https://a/" + "01/" * 1362,
    "https://a/" + "/" * 4086,
    "https://a/01/09501101530003?" + "a&" * 2030,
    "https://a/01/09501101530003/10/" + "%41" * 1355,
    "https://a/batch/" + "a" * 4080,
    "https://a" + "/A" * 2043,
    "\u0301" * 4096,
    "A" * 4096,
    "0" * 4096,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_payload_costs_no_more_than_its_length(text: str) -> None:
    def seconds(size: int) -> float:
        scan = ScannedCode(text[:size])
        return min(timeit.repeat(lambda: understand(scan, 2026), number=3, repeat=5)) / 3

    # eight times the text: linear is 8, quadratic 64; half a millisecond is noise
    assert seconds(4096) < 20 * seconds(512) + 0.0005
