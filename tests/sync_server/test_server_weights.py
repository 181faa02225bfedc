"""Accept and Accept-Language by RFC 9110: weights decide, and nothing strange breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync_server.platform.languages import language_for
from sync_server.platform.weights import best_language, best_media_type, weighed

OFFERED = ("text/html", "application/json")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("a;q=0.5, b", [("b", 1.0), ("a", 0.5)]),
        ("A ; Q=0.25 , ,b;q=0", [("a", 0.25), ("b", 0.0)]),
        ("a;level=1;q=0.3", [("a", 0.3)]),
        ("a;q=2, b;q=x, c;q=0.1234", [("a", 1.0), ("b", 1.0), ("c", 1.0)]),
        ("", []),
    ],
)
def test_weights_are_read(header: str, expected: list[tuple[str, float]]) -> None:
    assert list(weighed(header)) == expected


@pytest.mark.parametrize(
    ("accept", "best"),
    [
        ("text/*;q=0.5, */*;q=0.9", "application/json"),
        ("text/html;q=0.1, text/*, application/json;q=0.5", "application/json"),
        ("image/*", None),
        ("*/*;q=0", None),
        ("application/json;q=0.9, text/html;q=0.9", "text/html"),
    ],
)
def test_the_most_exact_range_decides(accept: str, best: str | None) -> None:
    assert best_media_type(accept, OFFERED) == best


@given(st.text())
def test_whatever_is_asked_for_the_answer_is_one_that_there_is(header: str) -> None:
    assert best_language(header, ("en", "de")) in ("en", "de")
    assert best_media_type(header, OFFERED) in (*OFFERED, None)
    assert language_for(header, header).code


def test_a_header_that_never_ends_is_read_in_part() -> None:
    assert len(weighed("a," * 100_000)) <= 64
