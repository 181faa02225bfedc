import pytest

from shared.codes.display import safe_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain (text)", "plain (text)"),
        ("a\x1db\x00\x7f", "a◊b◊◊"),
        ("a\u202eb\u2066c\u200e", "abc"),
        ("a\u2028b\u0085", "a¶b¶"),
        ("a\r\nb", "a¶¶b"),
        ("\x9b\ud800\ue000", "◊◊◊"),
        ("Käse पनीर", "Käse पनीर"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("e" + "\u0301" * 50, "e" + "\u0301" * 4),
        ("\U000e0041", ""),
    ],
)
def test_text_is_made_visible(text: str, shown: str) -> None:
    assert safe_text(text) == shown


def test_long_text_is_cut_with_a_sign_that_it_was() -> None:
    assert safe_text("x" * 80) == "x" * 80
    assert safe_text("x" * 81) == "x" * 79 + "…"
    assert safe_text("\u202e" * 4096) == "…"
    assert len(safe_text("x" * 100_000, limit=10)) == 10
