"""Backspace per script: what one press takes away."""

import pytest

from kiosk.ui.keyboard.erase import units_to_erase


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("ab", "a"),
        ("cafe\u0301", "caf"),
        ("a👩\u200d👩\u200d👧", "a"),
        ("ok👍🏽", "ok"),
        ("🇩🇪🇫🇷", "🇩🇪"),
        ("x\r\n", "x"),
    ],
)
def test_latin_and_emoji_lose_a_whole_cluster(before: str, after: str) -> None:
    assert shortened(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("कि", "क"),
        ("क्षि", "क्ष"),
        ("क्", "क"),
        ("क्\u200d", "क"),
        ("क्\u200c", "क"),
        ("नमस्ते", "नमस्त"),
    ],
)
def test_devanagari_loses_one_sign_and_an_invisible_joiner_with_it(
    before: str, after: str
) -> None:
    assert shortened(before) == after


@pytest.mark.parametrize(
    ("before", "after"), [("مُ", "م"), ("بَّ", "بَ"), ("لا", "ل"), ("سلام\u200f", "سلا")]
)
def test_arabic_loses_one_letter_or_mark(before: str, after: str) -> None:
    assert shortened(before) == after


def test_a_lone_joiner_can_still_be_erased() -> None:
    assert units_to_erase("\u200d") == 1


def shortened(before: str) -> str:
    kept = before.encode("utf-16-le")
    return kept[: len(kept) - 2 * units_to_erase(before)].decode("utf-16-le")
