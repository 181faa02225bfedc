"""Which files are taken for evidence, by how they begin."""

import pytest

from shared.ledger import tlog_proof
from shared.ledger.files import LONGEST_BEGINNING, begins_as_evidence


@pytest.mark.parametrize(
    "data",
    [b"\xd2\x84", tlog_proof.HEADER.encode(), b"{}", b"https://x.example/r/", b"http://x"],
)
def test_evidence_is_known_by_its_beginning(data):
    assert begins_as_evidence(data[:LONGEST_BEGINNING])


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0", b"gtin,lot\n", b"c2sp.org/other"])
def test_anything_else_is_none(data):
    assert not begins_as_evidence(data)
