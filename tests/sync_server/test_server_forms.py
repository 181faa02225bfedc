"""Forms with files (RFC 7578): bytes stay what they were, and odd forms are refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import InputError
from sync_server.platform.forms import fields_of

TYPE = "multipart/form-data; boundary=mark"


def form(**fields: bytes) -> bytes:
    parts = [
        f'--mark\r\nContent-Disposition: form-data; name="{name}"; filename="a"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n".encode()
        + content
        + b"\r\n"
        for name, content in fields.items()
    ]
    return b"".join(parts) + b"--mark--\r\n"


@given(st.binary().filter(lambda data: b"\r\n--mark" not in data), st.binary(max_size=9))
def test_every_byte_of_a_file_arrives(receipt: bytes, policy: bytes) -> None:
    assert fields_of(TYPE, form(receipt=receipt, policy=policy)) == {
        "receipt": receipt,
        "policy": policy,
    }


def test_a_boundary_may_be_quoted_and_stand_behind_a_charset() -> None:
    said = 'Multipart/Form-Data; charset=utf-8; boundary="mark"'

    assert fields_of(said, form(a=b"1")) == {"a": b"1"}


@pytest.mark.parametrize(
    ("content_type", "body", "reason"),
    [
        ("multipart/form-data", form(a=b""), "its boundary"),
        ("application/json; boundary=mark", form(a=b""), "its boundary"),
        (TYPE, b"", "does not end"),
        (TYPE, form(a=b"")[:-5], "does not end"),
        (TYPE, b"--mark\r\n\r\ndata\r\n--mark--", "has no name"),
        (TYPE, b'--mark\r\nContent-Disposition: form-data; name="a"\r\n--mark--', "no name"),
        (TYPE, form(**{f"f{n}": b"" for n in range(17)}), "at most 16"),
    ],
)
def test_what_is_no_form_is_refused(content_type: str, body: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        fields_of(content_type, body)
