"""Cells read as they lie there: no damage in one keeps us from reading the rest.

SQLite stores under any column whatever bits say it is; a text may be no UTF-8 any more, and a
number a blob. What has another type than its column is read as None, and so found missing.
"""

from sqlalchemy import BigInteger, Column, ColumnElement, LargeBinary, cast, type_coerce
from sqlalchemy.types import String


def raw(column: "Column[object]", dialect: str) -> ColumnElement[object]:
    """Without what makes Python values of it, which may fail."""
    if isinstance(column.type, String) and dialect == "sqlite":
        return cast(column, LargeBinary)
    if isinstance(column.type, (String, LargeBinary)):
        return column
    return type_coerce(column, BigInteger)


def as_number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def as_bytes(value: object) -> bytes | None:
    return value if isinstance(value, bytes) else None


def as_text(value: object) -> str | None:
    if isinstance(value, bytes):
        return value.decode(errors="backslashreplace")
    return value if isinstance(value, str) else None
