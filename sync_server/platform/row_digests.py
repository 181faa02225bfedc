"""A digest over all cells of a row, in the row: a cell that is kept once has a witness too.

It has no key: it finds what befell the storage, and not who writes row and digest anew.
"""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import Column, LargeBinary

from sync_server.platform.tables import microseconds

ROW_DIGEST = "row_digest"
DIGEST_SIZE = 32
_DOMAIN = b"counterproof-row/1\n"
_NOTHING = b"n:"


def digest_column(*, nullable: bool = False) -> "Column[bytes]":
    return Column(ROW_DIGEST, LargeBinary(DIGEST_SIZE), nullable=nullable)


def with_digest(table: str, cells: Mapping[str, object]) -> dict[str, object]:
    """`cells` are all of the row, with its key."""
    return {**cells, ROW_DIGEST: row_digest(table, cells)}


def row_digest(table: str, cells: Mapping[str, object]) -> bytes:
    """Over table, names and values, each so long as it says; in the order of the names."""
    head, names = _order(table, tuple(cells))
    written = [head]
    for name in names:
        value = cells[name]
        written.append(_NOTHING if value is None else _written(value))
    return hashlib.sha256(b"".join(written)).digest()


@cache
def _order(table: str, names: tuple[str, ...]) -> tuple[bytes, Sequence[str]]:
    """What is hashed first, and the names of the values that follow."""
    ordered = sorted(set(names) - {ROW_DIGEST})
    return _DOMAIN + "".join(f"{each}\n" for each in (table, *ordered, "")).encode(), ordered


def _written(value: object) -> bytes:
    """A text and its bytes alike: SQLite gives either where a text is damaged."""
    if isinstance(value, str):
        value = value.encode(errors="surrogatepass")
    if isinstance(value, bytes):
        return b"s%d:%b" % (len(value), value)
    if isinstance(value, datetime):
        value = microseconds(value)
    if isinstance(value, int):
        return b"i%d:" % value
    odd = repr(value).encode()
    return b"o%d:%b" % (len(odd), odd)
