"""A digest over all cells of a row, in the row: a cell that is kept once has a witness too.

It has no key: it finds what befell the storage, and not who writes row and digest anew.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Column, LargeBinary

from sync_server.platform.tables import microseconds

ROW_DIGEST = "row_digest"
DIGEST_SIZE = 32
_DOMAIN = b"counterproof-row/1\n"
_NOTHING, _NUMBER, _STRING, _ODD = b"\x00", b"\x01", b"\x02", b"\x03"


def digest_column(*, nullable: bool = False) -> "Column[bytes]":
    return Column(ROW_DIGEST, LargeBinary(DIGEST_SIZE), nullable=nullable)


def with_digest(table: str, cells: Mapping[str, object]) -> dict[str, object]:
    """`cells` are all of the row, with its key."""
    return {**cells, ROW_DIGEST: row_digest(table, cells)}


def row_digest(table: str, cells: Mapping[str, object]) -> bytes:
    """Over table, names and values, each so long as it says; in the order of the names."""
    hashed = hashlib.sha256(_DOMAIN + table.encode() + b"\n")
    for name in sorted(cells):
        if name != ROW_DIGEST:
            hashed.update(name.encode() + b"\n" + _written(cells[name]))
    return hashed.digest()


def _written(value: object) -> bytes:
    """A text and its bytes alike: SQLite gives either where a text is damaged."""
    match value:
        case None:
            return _NOTHING
        case str():
            data = value.encode(errors="surrogatepass")
            return b"%b%d:%b" % (_STRING, len(data), data)
        case bytes():
            return b"%b%d:%b" % (_STRING, len(value), value)
        case int():
            return b"%b%d:" % (_NUMBER, value)
        case datetime():
            return b"%b%d:" % (_NUMBER, microseconds(value))
        case _:
            data = repr(value).encode()
            return b"%b%d:%b" % (_ODD, len(data), data)
