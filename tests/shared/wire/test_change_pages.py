"""Pages of changes: read as they were written, by us and by others, and refused when wrong."""

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import InputError
from shared.ledger.cbor import encode
from shared.wire.changes import LARGEST, Change, Cursor, Page, read_page, write_page
from shared.wire.packing import TooMuchError

bodies = st.none() | st.binary(max_size=300)
texts = st.text(max_size=40)
feeds = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), max_size=64)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    numbers = sorted(draw(st.sets(st.integers(1, 2**40), max_size=8)))
    changes = tuple(Change(n, draw(texts), draw(texts), draw(bodies)) for n in numbers)
    reached = draw(st.integers(numbers[-1] if numbers else 0, 2**41))
    return Page(Cursor(draw(feeds), reached), draw(st.integers(reached, 2**42)), changes)


@given(pages())
def test_a_page_is_read_as_it_was_written(page: Page) -> None:
    assert read_page(write_page(page)) == page


@given(pages())
def test_another_implementation_writes_the_same_page(page: Page) -> None:
    head = cbor2.dumps([page.cursor.feed, page.cursor.number, page.newest])
    items = [cbor2.dumps([c.number, c.subject, c.key, c.body]) for c in page.changes]

    assert write_page(page) == b"".join([head, *items])


@pytest.mark.parametrize(
    "items",
    [
        (),
        (["f", 1],),
        (["f", 2, 1],),
        (["f", -1, 1],),
        ([1, 1, 1],),
        (["f", 1, 1], [2, "batch", "a", None]),
        (["f", 1, 1], [0, "batch", "a", None]),
        (["f", 2, 2], [2, "batch", "a", None], [1, "batch", "b", None]),
        (["f", 2, 2], [1, "batch", "a", None], [1, "batch", "b", None]),
        (["f", 1, 1], [1, "batch", "a" * 601, None]),
        (["f", 1, 1], [1, "batch", "a", "text"]),
        (["f", 1, 1], [1, "batch", "a"]),
        (["f", 2**63, 2**63],),
        (["f" * 65, 1, 1],),
        (["f\n", 1, 1],),
        (["f", 1, 1], 1),
    ],
)
def test_a_page_that_is_none_is_refused(items: tuple[object, ...]) -> None:
    with pytest.raises(InputError):
        read_page(b"".join(encode(each) for each in items))


def test_a_page_is_not_read_beyond_what_may_be_sent() -> None:
    with pytest.raises(TooMuchError, match="at most"):
        read_page(b"\x00" * (LARGEST + 1))
