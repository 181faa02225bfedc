from datetime import date, datetime
from decimal import Decimal

import pytest

from shared.codes import gs1
from shared.codes.dictionary import read_rows
from shared.codes.elements import Elements
from shared.codes.faults import EXPECTED, Fault, MalformedCodeError, Reason
from shared.errors import InputError

GTIN = "09501101530003"


def read(text: str) -> Elements:
    return gs1.parse_bracketed(text)


def fault_of(text: str) -> Fault:
    with pytest.raises(MalformedCodeError) as caught:
        gs1.parse_element_string(text)
    return caught.value.fault


def test_an_element_string_is_written_as_it_was_read() -> None:
    text = f"01{GTIN}10ABC(1)\x1d17250131"
    elements = gs1.parse_element_string(text)
    assert elements.element_string() == text
    assert elements.bracketed() == f"(01){GTIN}(10)ABC\\(1)(17)250131"
    assert elements.human_readable() == (f"(01) {GTIN}", "(10) ABC(1)", "(17) 250131")


def test_elements_are_known_by_name() -> None:
    elements = read(f"(00)123456789012345675(02){GTIN}(37)25(10)L1(21)S1")
    assert (elements.sscc, elements.lot, elements.serial) == ("123456789012345675", "L1", "S1")
    assert (elements.gtin, elements.contained_gtin, elements.count) == (None, GTIN, 25)
    assert elements.value("99") is None
    assert [element.title for element in elements][:2] == ["SSCC", "CONTENT"]
    assert len(elements) == 5


def test_a_piece_knows_the_item_it_belongs_to() -> None:
    assert read("(8006)095011015300030102").gtin == GTIN
    assert read("(8026)095011015300030102(37)1").contained_gtin == GTIN
    assert read(f"(03){GTIN}").gtin == GTIN


def test_an_absent_element_is_none() -> None:
    elements = read("(99)X")
    assert elements.gtin is None
    assert elements.contained_gtin is None
    assert elements.count is None
    assert elements.expires_at(2026) is None
    assert elements.use_by(2026) is None
    assert elements.measure("310") is None


def test_dates_are_read_by_their_name() -> None:
    elements = read(
        f"(01){GTIN}(11)260101(13)260102(15)260200(16)260301(17)260401(7006)260501"
        "(7003)2604021530"
    )
    assert elements.produced(2026) == date(2026, 1, 1)
    assert elements.packed(2026) == date(2026, 1, 2)
    assert elements.best_before(2026) == date(2026, 2, 28)
    assert elements.sell_by(2026) == date(2026, 3, 1)
    assert elements.use_by(2026) == date(2026, 4, 1)
    assert elements.first_frozen(2026) == date(2026, 5, 1)
    assert elements.expires_at(2026) == datetime(2026, 4, 2, 15, 30)  # noqa: DTZ001 -- local


def test_the_last_digit_of_a_measure_sets_the_decimal_point() -> None:
    assert read(f"(01){GTIN}(3103)001250").measure("310") == Decimal("1.250")
    assert read(f"(01){GTIN}(3100)001250").measure("310") == Decimal(1250)


def test_a_fault_tells_where_it_is() -> None:
    assert fault_of("01" + GTIN[:-1] + "9") == Fault(
        Reason.INCORRECT_CHECK_DIGIT, 15, 1, "01", GTIN[:-1] + "9"
    )
    assert fault_of(f"01{GTIN}10AB~C").position == 20
    assert fault_of(f"01{GTIN}1789").reason is Reason.VALUE_TOO_SHORT


def test_a_fault_is_a_sentence_with_place_value_and_expectation() -> None:
    with pytest.raises(InputError, match=r"\(10\) 'A~' at character 20: expected letters"):
        gs1.parse_element_string(f"01{GTIN}10A~")


def test_every_reason_says_what_was_expected() -> None:
    assert set(EXPECTED) == set(Reason)


def test_more_elements_than_a_symbol_can_hold_are_refused() -> None:
    assert fault_of("\x1d".join(["99A"] * 65)).reason is Reason.TOO_MANY_ELEMENTS
    assert len(gs1.parse_element_string("\x1d".join(["99A"] * 64))) == 64


def test_empty_text_holds_no_elements() -> None:
    assert fault_of("").reason is Reason.EMPTY
    with pytest.raises(MalformedCodeError):
        gs1.parse_bracketed("")


def test_an_empty_value_is_refused() -> None:
    assert fault_of("10\x1d99A").reason is Reason.VALUE_EMPTY
    with pytest.raises(MalformedCodeError) as caught:
        read("(10)(99)A")
    assert caught.value.fault.reason is Reason.VALUE_EMPTY


def test_a_separator_inside_a_bracketed_value_is_refused() -> None:
    with pytest.raises(MalformedCodeError) as caught:
        read("(10)A\x1dB")
    assert caught.value.fault.position == 1


def test_an_unfinished_optional_part_makes_a_value_too_long() -> None:
    with pytest.raises(MalformedCodeError):
        read(f"(01){GTIN}(7011)2601011")


@pytest.mark.parametrize("row", ["00 N18,magic", "00 N18 wants=01"])
def test_a_dictionary_row_with_an_unknown_rule_is_refused(row: str) -> None:
    with pytest.raises(InputError, match="expected"):
        read_rows([row])


def test_comments_between_dictionary_rows_are_skipped() -> None:
    rows = read_rows(["# a comment", "", "00 *!? N18,csum dlpkey # SSCC"])
    assert list(rows) == ["00"]
    assert rows["00"].title == "SSCC"
    assert str(read_rows(["3100 N6 ex=31nn"])["3100"].excludes[0]) == "31nn"
