"""RFC 8785: its own example, its numbers, and nothing else is read."""

import json
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.canonical import _read, canonical_json, read_canonical_json
from shared.errors import InputError

# RFC 8785 section 3.2.2 and appendix B.
EXAMPLE = (
    r'{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],'
    r'"string":"\u20ac$\u000F\u000aA\u0027\u0042\u0022\u005c\\\"\/",'
    r'"literals":[null,true,false]}'
)
EXPECTED = (
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
    '"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
)
NUMBERS = {
    "0000000000000000": "0",
    "8000000000000000": "0",
    "0000000000000001": "5e-324",
    "8000000000000001": "-5e-324",
    "7fefffffffffffff": "1.7976931348623157e+308",
    "4340000000000000": "9007199254740992",
    "c340000000000000": "-9007199254740992",
    "4430000000000000": "295147905179352830000",
    "44b52d02c7e14af5": "9.999999999999997e+22",
    "44b52d02c7e14af6": "1e+23",
    "444b1ae4d6e2ef4e": "999999999999999700000",
    "444b1ae4d6e2ef50": "1e+21",
    "3eb0c6f7a0b5ed8c": "9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d": "0.000001",
    "41b3de4355555553": "333333333.3333332",
    "becbf647612f3696": "-0.0000033333333333333333",
}
bodies = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4)
    ),
    max_leaves=12,
)


def test_the_example_of_the_standard():
    assert canonical_json(json.loads(EXAMPLE)).decode() == EXPECTED


@pytest.mark.parametrize(("ieee", "written"), NUMBERS.items())
def test_the_numbers_of_the_standard(ieee, written):
    (number,) = struct.unpack(">d", bytes.fromhex(ieee))
    assert canonical_json(number).decode() == written


def test_keys_are_sorted_as_javascript_does():
    # U+10000 has the surrogate d800 in front, which sorts before U+FB33.
    keys = {"\ufb33": 1, "\U00010000": 2, "1": 3, "\r": 4}
    assert canonical_json(keys).decode() == '{"\\r":4,"1":3,"\U00010000":2,"\ufb33":1}'


@given(bodies)
def test_what_was_written_is_read_and_written_the_same(body):
    data = canonical_json(body)
    assert canonical_json(read_canonical_json(data)) == data


@given(bodies)
def test_the_quick_reader_reads_what_the_thorough_one_does(body):
    data = canonical_json(body)
    assert repr(read_canonical_json(data)) == repr(_read(data))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"\xff",
        b' {"a":1}',
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'{"a":1.0}',
        b'"\\u0041"',
        b"NaN",
        b"1e400",
        b'"\\ud800"',
        b"9007199254740993",
        b"[" * 40 + b"]" * 40,
        b"[" * 100_000,
    ],
)
def test_another_form_of_the_same_is_refused(data):
    with pytest.raises(InputError):
        read_canonical_json(data)


@pytest.mark.parametrize(
    "body", [2**53 + 1, 2**1024, float("nan"), float("inf"), "\ud800", {"\ud800": 1}]
)
def test_what_has_no_canonical_form_is_refused(body):
    with pytest.raises(InputError):
        canonical_json(body)
