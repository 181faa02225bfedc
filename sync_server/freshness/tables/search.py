"""How a text somebody typed finds rows: without regard to case, and never as a pattern."""

from sqlalchemy import ColumnElement


def begins(column: ColumnElement[str], text: str) -> ColumnElement[bool]:
    return column.istartswith(text, autoescape=True)


def contains(column: ColumnElement[str], text: str) -> ColumnElement[bool]:
    return column.icontains(text, autoescape=True)
