import pytest

from shared.codes.check_digits import check_pair, has_check_digit, is_digits, price_digit
from shared.codes.gtins import (
    Measured,
    NumberKind,
    expand_upc_e,
    kind,
    normalise,
    read_measured,
    shortest,
)


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("96385074", "00000096385074"),
        ("036000291452", "00036000291452"),
        ("4006381333931", "04006381333931"),
        ("09501101530003", "09501101530003"),
    ],
)
def test_a_gtin_of_any_length_becomes_14_digits_and_back(printed: str, full: str) -> None:
    assert normalise(printed) == full
    assert normalise(shortest(full)) == full
    assert not has_check_digit(printed[:-1] + str((int(printed[-1]) + 1) % 10))


def test_shortest_is_what_is_printed_under_the_bars() -> None:
    assert shortest("00000096385074") == "96385074"
    assert shortest("00036000291452") == "036000291452"
    assert shortest("04006381333931") == "4006381333931"
    assert shortest("14006381333938") == "14006381333938"


@pytest.mark.parametrize("text", ["", "123", "4006381333932", "400638133393٣", "40063813339³1"])
def test_what_is_no_gtin_is_none(text: str) -> None:
    assert normalise(text) is None


def test_only_ascii_digits_are_digits() -> None:
    assert is_digits("0123")
    assert not is_digits("")
    assert not is_digits("٣")
    assert not has_check_digit("")


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("04252614", "042100005264"),
        ("425261", "042100005264"),
        ("01234565", "012345000065"),
        ("01200001", "012000000003"),
    ],
)
def test_upc_e_stands_for_twelve_digits(short: str, full: str) -> None:
    expanded = expand_upc_e(short)
    assert expanded is None or has_check_digit(expanded)
    if short != "01200001":
        assert expanded == full


@pytest.mark.parametrize("last", "0123456789")
def test_every_suppression_of_upc_e_has_a_good_check_digit(last: str) -> None:
    expanded = expand_upc_e("12345" + last)
    assert expanded is not None
    assert len(expanded) == 12
    assert has_check_digit(expanded)


@pytest.mark.parametrize("text", ["", "1234567", "21234565", "01234566", "abcdef"])
def test_what_is_no_upc_e_is_none(text: str) -> None:
    assert expand_upc_e(text) is None


def test_a_check_pair_is_that_of_the_general_specifications() -> None:
    assert check_pair("1987654Ad4X4bL5ttr2310c") == "2K"


@pytest.mark.parametrize(("price", "digit"), [("2875", "9"), ("14685", "6")])
def test_a_price_digit_is_that_of_the_general_specifications(price: str, digit: str) -> None:
    assert price_digit(price) == digit


@pytest.mark.parametrize(
    ("gtin", "expected"),
    [
        ("04006381333931", NumberKind.TRADE_ITEM),
        ("02012345678903", NumberKind.IN_STORE),
        ("00212345678900", NumberKind.IN_STORE),
        ("00000020123451", NumberKind.IN_STORE),
        ("00000096385074", NumberKind.TRADE_ITEM),
        ("09912345678904", NumberKind.COUPON),
        ("00512345000007", NumberKind.COUPON),
    ],
)
def test_the_prefix_tells_what_a_number_is_for(gtin: str, expected: NumberKind) -> None:
    assert kind(gtin) is expected


def test_a_weight_label_is_taken_apart_by_the_layout_of_the_country() -> None:
    assert read_measured("02912345928754", "29IIIIIKVVVVC") == Measured("12345", "2875")
    assert read_measured("02912345012508", "29IIIIIVVVVVC") == Measured("12345", "01250")


@pytest.mark.parametrize(
    ("gtin", "layout"),
    [
        ("02912345828754", "29IIIIIKVVVVC"),  # wrong verifier digit
        ("02812345928754", "29IIIIIKVVVVC"),  # another prefix
        ("02912345928754", "no layout"),
        ("123", "29IIIIIKVVVVC"),
    ],
)
def test_a_number_of_another_layout_is_none(gtin: str, layout: str) -> None:
    assert read_measured(gtin, layout) is None
