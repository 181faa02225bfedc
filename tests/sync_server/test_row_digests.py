"""A row's digest: over every cell of it, whoever reads or writes them."""

import hashlib
from datetime import timedelta

import pytest

from sync_server.platform.row_digests import ROW_DIGEST, row_digest, with_digest
from sync_server.platform.tables import microseconds
from tests.support.sync_server import START

ROW = {"name": "ä", "at": START, "size": 12, "note": None, "root": b"\x00\xff"}


def test_cells_count_as_they_are_stored() -> None:
    stored = {**ROW, "name": "ä".encode(), "at": microseconds(START)}
    assert row_digest("log", stored) == row_digest("log", ROW)


def test_neither_the_order_of_cells_nor_the_digest_itself_counts() -> None:
    row = with_digest("log", dict(reversed(ROW.items())))
    assert row_digest("log", row) == row[ROW_DIGEST] == row_digest("log", ROW)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("name", "a"), ("name", None), ("at", START + timedelta(microseconds=1))),
        *(("size", 13), ("size", -12), ("size", b"12"), ("note", ""), ("note", 0)),
        *(("root", b"\x00\xfe"), ("root", b"\x00"), ("root", 0.5)),
    ],
)
def test_every_change_of_a_cell_is_another_digest(name: str, value: object) -> None:
    assert row_digest("log", {**ROW, name: value}) != row_digest("log", ROW)


def test_neighbours_do_not_run_into_each_other() -> None:
    one, other = {"a": "1", "b": "23"}, {"a": "12", "b": "3"}
    assert row_digest("log", one) != row_digest("log", other)
    assert row_digest("log", one) != row_digest("logs", one)
    assert row_digest("log", {"a": "1"}) != row_digest("log", {"c": "1"})


def test_the_digest_is_of_these_bytes_for_good() -> None:
    """Databases hold it: another way of writing needs another domain and a migration."""
    written = b"counterproof-row/1\nlog\nheld\nsize\n\nn:i5:"
    assert row_digest("log", {"size": 5, "held": None}) == hashlib.sha256(written).digest()
