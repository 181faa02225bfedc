"""CBOR against RFC 8949's own examples, and the one form in which anything may stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import InputError
from shared.ledger.cbor import Tagged, decode, encode

# RFC 8949 appendix A, those of the kinds that are used here.
EXAMPLES = [
    (0, "00"),
    (23, "17"),
    (24, "1818"),
    (100, "1864"),
    (1000, "1903e8"),
    (1000000, "1a000f4240"),
    (1000000000000, "1b000000e8d4a51000"),
    (18446744073709551615, "1bffffffffffffffff"),
    (-1, "20"),
    (-100, "3863"),
    (-1000, "3903e7"),
    (-18446744073709551616, "3bffffffffffffffff"),
    (False, "f4"),
    (True, "f5"),
    (None, "f6"),
    (b"", "40"),
    (bytes.fromhex("01020304"), "4401020304"),
    ("", "60"),
    ("IETF", "6449455446"),
    ('"\\', "62225c"),
    ("\u6c34", "63e6b0b4"),
    ("\U00010151", "64f0908591"),
    ((), "80"),
    ((1, (2, 3), (4, 5)), "8301820203820405"),
    ({}, "a0"),
    ({"a": 1, "b": (2, 3)}, "a26161016162820203"),
    (Tagged(18, b"\x01"), "d24101"),
]
REFUSED = {
    "nothing at all": "",
    "a length that ends too early": "42ff",
    "something left over": "0000",
    "a number that is too long": "1817",
    "a number that is much too long": "190017",
    "a length that is too long": "5801ff",
    "an array without an end": "9fff",
    "a text without an end": "7fff",
    "a reserved length": "1c",
    "a float": "f93c00",
    "undefined": "f7",
    "a simple value": "f8ff",
    "another tag": "c100",
    "keys out of order": "a2616201616101",
    "a key twice": "a2010201" + "02",
    "a key that is bytes": "a1410101",
    "a key that is true": "a1f501",
    "a text that is not UTF-8": "61ff",
    "more items than bytes": "9bffffffffffffffff",
    "too deep": "81" * 18 + "00",
}

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**64), 2**64 - 1)
    | st.binary()
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.integers(-99, 99) | st.text("abc"), inner, max_size=4)
    ),
    max_leaves=12,
)


@pytest.mark.parametrize(("value", "written"), EXAMPLES, ids=[e[1] for e in EXAMPLES])
def test_the_examples_of_the_standard(value, written):
    assert encode(value).hex() == written
    assert decode(bytes.fromhex(written)) == value


@pytest.mark.parametrize("written", REFUSED.values(), ids=REFUSED.keys())
def test_what_we_would_not_have_written_is_refused(written):
    with pytest.raises(InputError, match="at byte"):
        decode(bytes.fromhex(written))


def test_a_number_beyond_64_bits_is_refused():
    with pytest.raises(InputError, match="64 bits"):
        encode(2**64)


@given(values)
def test_what_was_written_is_read_as_it_was(value):
    assert decode(encode(value)) == value


@given(st.binary(max_size=64))
def test_whatever_is_read_is_written_as_it_was(data):
    try:
        value = decode(data)
    except InputError:
        return
    assert encode(value) == data
