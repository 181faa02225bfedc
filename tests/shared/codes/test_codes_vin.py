import pytest

from shared.codes.vin import Vin, read


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("1M8GDM9AXKP042788", "North America"),
        ("WAUZZZ8K9AA000001", "Europe"),
        ("JH4KA7561PC008269", "Asia"),
        ("6T153SK20LX300001", "Oceania"),
        ("9BWZZZ377VT004251", "South America"),
        ("AHTFZ29G809000001", "Africa"),
    ],
)
def test_the_first_character_tells_the_region(text: str, region: str) -> None:
    vin = read(text)
    assert vin is not None
    assert vin.region == region
    assert vin.manufacturer == text[:3]


def test_a_check_digit_is_checked_but_not_required() -> None:
    assert Vin("1M8GDM9AXKP042788").check_digit_agrees
    assert Vin("11111111111111111").check_digit_agrees
    assert not Vin("WAUZZZ8K9AA000001").check_digit_agrees


def test_an_import_mark_in_the_bar_code_is_taken_off() -> None:
    assert read("I1M8GDM9AXKP042788") == Vin("1M8GDM9AXKP042788")


@pytest.mark.parametrize(
    "text",
    ["", "1M8GDM9AXKP04278", "1M8GDM9AXKP0427O8", "1m8gdm9axkp042788", "12345678901234567",
     "1M8GDM9AXKP04278A", "XX1M8GDM9AXKP042788"],
)  # fmt: skip
def test_what_has_not_the_shape_is_none(text: str) -> None:
    assert read(text) is None


def test_the_model_year_repeats_after_thirty_years() -> None:
    assert Vin("WAUZZZ8K9AA000001").model_years(2026) == (1980, 2010)
    assert Vin("WAUZZZ8K9VA000001").model_years(2026) == (1997, 2027)
    assert Vin("WAUZZZ8K9ZA000001").model_years(2026) == ()


def test_in_north_america_the_seventh_character_tells_the_era() -> None:
    assert Vin("1M8GDM9AXKP042788").model_years(2026) == (1989,)
    assert Vin("5YJSA1E26HF000001").model_years(2026) == (2017,)
    assert Vin("1HGCMAAA3HA004352").model_years(2026) == (2017,)
