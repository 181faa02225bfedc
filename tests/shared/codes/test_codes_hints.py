import pytest

from shared.codes.hints import GoodNumber, NotDigits, WrongCheckDigit, WrongLength, hint


def test_a_good_number_is_said_to_be_good() -> None:
    assert hint("4006381-333931") == GoodNumber("04006381333931")
    assert hint(" 9638 5074 ") == GoodNumber("00000096385074")


def test_swapped_neighbours_are_named() -> None:
    answer = hint("4060381333931")  # digits 3 and 4 swapped
    assert isinstance(answer, WrongCheckDigit)
    assert (3, 4) in answer.swaps


def test_the_digit_that_would_fit_is_named() -> None:
    answer = hint("4006381333937")
    assert isinstance(answer, WrongCheckDigit)
    assert answer.expected == "1"


@pytest.mark.parametrize(
    ("text", "missing"), [("", 8), ("4006", 4), ("400638133", 3), ("400638133393112", -1)]
)
def test_the_next_length_is_named(text: str, missing: int) -> None:
    assert hint(text) == WrongLength(missing)


def test_the_first_character_that_is_no_digit_is_named() -> None:
    assert hint("40 0O381333931") == NotDigits(4)
    assert hint("٣") == NotDigits(1)
