from datetime import date

import pytest

from shared.codes.faults import Reason
from shared.codes.gtins import NumberKind
from shared.codes.understand import (
    BatchLink,
    Malformed,
    Meaning,
    NotAProduct,
    ProductCode,
    ScannedCode,
    Source,
    VehicleCode,
    Why,
    understand,
)

GTIN = "09501101530003"


def meaning(text: str, identifier: str = "", form: str = "") -> Meaning:
    return understand(ScannedCode(text, b"", identifier, form), 2026)


@pytest.mark.parametrize(
    ("text", "identifier", "source"),
    [
        (f"01{GTIN}17260101" + "10LOT1", "]d2", Source.ELEMENT_STRING),
        (f"]C101{GTIN}17260101" + "10LOT1", "", Source.ELEMENT_STRING),
        (f"\x1d01{GTIN}17260101" + "10LOT1", "]Q3", Source.ELEMENT_STRING),
        (f"\x1d01{GTIN}17260101" + "10LOT1", "", Source.ELEMENT_STRING),
        (f"01{GTIN}17260101" + "10LOT1", "", Source.ELEMENT_STRING),
        (f"(01){GTIN}(17)260101(10)LOT1", "", Source.ELEMENT_STRING),
        (f"https://x.example/01/{GTIN}/10/LOT1?17=260101", "]Q1", Source.DIGITAL_LINK),
        (f"https://x.example/a/01/{GTIN[1:]}?10=LOT1&17=260101", "", Source.DIGITAL_LINK),
    ],
)
def test_a_product_is_known_however_it_is_written(
    text: str, identifier: str, source: Source
) -> None:
    found = meaning(text, identifier)
    assert isinstance(found, ProductCode)
    assert (found.gtin, found.lot, found.source) == (GTIN, "LOT1", source)
    assert found.dates.use_by == date(2026, 1, 1)
    assert found.remark is None


@pytest.mark.parametrize(
    ("text", "identifier", "form", "gtin"),
    [
        ("4006381333931", "]E0", "EAN-13", "04006381333931"),
        ("0036000291452", "]E0", "UPC-A", "00036000291452"),
        ("036000291452", "]E0", "UPC-A", "00036000291452"),
        ("04252614", "]E0", "UPC-E", "00042100005264"),
        ("96385074", "]E4", "EAN-8", "00000096385074"),
        ("400638133393112", "]E3", "", "04006381333931"),
        ("14006381333938", "]I1", "ITF", "14006381333938"),
        (" 4006381333931\r\n", "", "", "04006381333931"),
    ],
)
def test_a_plain_number_is_a_product(text: str, identifier: str, form: str, gtin: str) -> None:
    found = meaning(text, identifier, form)
    assert isinstance(found, ProductCode)
    assert (found.gtin, found.lot, found.source) == (gtin, None, Source.PLAIN_NUMBER)


def test_a_composite_adds_to_the_number_it_belongs_to() -> None:
    found = meaning("]E04006381333931|]e010LOT1")
    assert isinstance(found, ProductCode)
    assert (found.gtin, found.lot) == ("04006381333931", "LOT1")


def test_an_in_store_number_is_a_product_that_says_so() -> None:
    found = meaning("2912345928759", "]E0")
    assert isinstance(found, ProductCode)
    assert found.kind is NumberKind.IN_STORE


def test_a_logistic_unit_is_known_by_what_it_holds() -> None:
    found = meaning(f"(00)123456789012345675(02){GTIN}(37)25(10)L1")
    assert isinstance(found, ProductCode)
    assert found.gtin == GTIN
    assert found.remark is None


def test_a_missing_partner_is_a_remark_and_no_refusal() -> None:
    found = meaning(f"(02){GTIN}(37)25")
    assert isinstance(found, ProductCode)
    assert found.remark is not None
    assert found.remark.reason is Reason.REQUIRED_MISSING


@pytest.mark.parametrize(
    ("text", "identifier", "why"),
    [
        ("", "", Why.EMPTY),
        ("  \n", "]Q1", Why.EMPTY),
        ("x" * 5000, "", Why.TOO_LONG),
        ("hello", "]Q1", Why.OTHER_TEXT),
        ("12345", "]A0", Why.OTHER_TEXT),
        ("https://example.org/login", "]Q1", Why.OTHER_LINK),
        ("https://news.example/2026/01/15", "", Why.OTHER_LINK),
        ("https://news.example/2026/01/", "", Why.OTHER_LINK),
        ("https://files.example/8004/x", "", Why.OTHER_LINK),
        ("https://exämple.org/", "", Why.OTHER_LINK),
        ("https://example.org/AWjCghnJriCHV4", "", Why.COMPRESSED_LINK),
        ("00123456789012345675", "]C1", Why.NO_PRODUCT),
        ("9812345678902", "]E0", Why.COUPON),
        ("12", "]E1", Why.ADD_ON),
    ],
)
def test_anything_else_is_said_to_be_no_product(text: str, identifier: str, why: Why) -> None:
    found = meaning(text, identifier)
    assert isinstance(found, NotAProduct)
    assert found.why is why
    assert len(found.shown) <= 80


@pytest.mark.parametrize(
    ("text", "identifier", "reason", "position"),
    [
        ("4006381333932", "]E0", Reason.INCORRECT_CHECK_DIGIT, 12),
        ("04252615", "]E0", Reason.PRIMARY_LENGTH, 0),
        ("4006381333932", "", Reason.INCORRECT_CHECK_DIGIT, 12),
        ("abc", "]E4", Reason.PRIMARY_LENGTH, 0),
        (f"01{GTIN[:-1]}4", "]d2", Reason.INCORRECT_CHECK_DIGIT, 15),
        (f"01{GTIN}01{GTIN[:-1]}4", "]d2", Reason.INCORRECT_CHECK_DIGIT, 31),
        (f"(01){GTIN}(01)04006381333931", "", Reason.DIFFERENT_VALUES, 0),
        ("https://x.example/01/09501101530004", "", Reason.INCORRECT_CHECK_DIGIT, 13),
        (f"https://x.example/01/{GTIN}?17=261301", "", Reason.ILLEGAL_MONTH, 2),
        (f"https://x.example/01/{GTIN}?17=26", "", Reason.VALUE_TOO_SHORT, 2),
        (f"https://x.example/01/{GTIN}?777=1", "", Reason.UNKNOWN_AI, 0),
    ],
)
def test_a_broken_product_code_is_said_to_be_broken_where(
    text: str, identifier: str, reason: Reason, position: int
) -> None:
    found = meaning(text, identifier)
    assert isinstance(found, Malformed)
    assert (found.reason, found.position) == (reason, position)


def test_a_upc_e_with_a_wrong_check_digit_is_broken() -> None:
    found = meaning("04252615", "]E0", "UPCE")
    assert isinstance(found, Malformed)
    assert found.reason is Reason.INCORRECT_CHECK_DIGIT


def test_our_batch_link_names_the_batch_and_the_server_it_claims() -> None:
    found = meaning("https://kiosk.example/batch/01J9XY")
    assert found == BatchLink("01J9XY", "kiosk.example")


def test_a_vehicle_number_is_known_in_any_symbol() -> None:
    found = meaning("1M8GDM9AXKP042788", "]A0")
    assert isinstance(found, VehicleCode)
    assert found.vin.check_digit_agrees


def test_the_bytes_of_a_gs1_symbol_count_more_than_its_text() -> None:
    data = f"01{GTIN}10A(1)\x1d17260101".encode()
    scan = ScannedCode(f"(01){GTIN}(10)A(1)(17)260101", data, "]e0", "DataBarExp")
    found = understand(scan, 2026)
    assert isinstance(found, ProductCode)
    assert (found.lot, found.dates.use_by) == ("A(1)", date(2026, 1, 1))


def test_bytes_that_are_no_ascii_are_a_fault_of_the_code() -> None:
    found = understand(ScannedCode("", f"01{GTIN}10A".encode() + b"\xff", "]d2"), 2026)
    assert isinstance(found, Malformed)
    assert found.reason is Reason.INVALID_CSET82_CHARACTER


def test_bracketed_text_of_a_gs1_symbol_is_read_as_such() -> None:
    found = meaning(f"(01){GTIN}(10)L1", "]e0")
    assert isinstance(found, ProductCode)
    assert found.lot == "L1"


def test_an_unknown_identifier_is_ignored() -> None:
    assert isinstance(meaning("4006381333931", "]?9"), ProductCode)


def test_hostile_text_is_made_safe_to_show() -> None:
    found = meaning("pay \u202eevil\x00")
    assert found == NotAProduct(Why.OTHER_TEXT, "pay evil◊")
