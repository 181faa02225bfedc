"""Writing a list to a file: all of it from one moment, whole or not at all, over none that is.

`shielded` keeps spreadsheets from taking a cell of a CSV file for a formula.
"""

import csv
import io
import json
import os
import secrets
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, assert_never

from sqlalchemy import Select, func, select
from sqlalchemy.engine import Connection

from kiosk.store.database import Readable
from kiosk.store.disk import OWNER_ONLY, explained
from kiosk.store.exchange.encoding import UTF_8
from kiosk.store.exchange.intake import Progress
from kiosk.store.exchange.tables import FileFormat
from kiosk.store.tables import BATCHES, POLICIES, PRODUCTS
from shared.errors import UnavailableError
from shared.freshness.lists import COLUMNS, Content, shielded

_AT_ONCE = 2000
_BITS = ("archived", "live")

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Export:
    """What goes where; `force` lets it replace a file that is there."""

    content: Content
    path: Path
    format: FileFormat
    force: bool = False


def export_list(database: Readable, site: str, export: Export, progress: Progress) -> int:
    """The number of rows that are in the file now; safe beside a kiosk that is running."""
    count, total = 0, 0

    def counted(rows: Iterable[Cells]) -> Iterator[Cells]:
        nonlocal count
        for count, row in enumerate(rows, 1):
            if count % _AT_ONCE == 0:
                progress(count / max(total, count))
            yield row

    with _whole(export) as file, database.read() as connection:
        total = _total(connection, export.content, site)
        rows = _rows(connection, export.content, site)
        _WRITERS[export.format](file, COLUMNS[export.content], counted(rows))
    return count


def _total(connection: Connection, content: Content, site: str) -> int:
    everything = _statement(content, site).order_by(None).subquery()
    return connection.execute(select(func.count()).select_from(everything)).scalar_one()


def _rows(connection: Connection, content: Content, site: str) -> Iterator[Cells]:
    streamed = connection.execution_options(yield_per=_AT_ONCE)
    columns = COLUMNS[content]
    for row in streamed.execute(_statement(content, site)).mappings():
        yield {name: _text(name, row[name]) for name in columns}


def _statement(content: Content, site: str) -> Select[tuple[object, ...]]:
    """In an order that does not change from one export to the next."""
    match content:
        case Content.BATCHES:
            named = BATCHES.outerjoin(PRODUCTS, PRODUCTS.c.gtin == BATCHES.c.gtin)
            columns = (*BATCHES.c, PRODUCTS.c.name, PRODUCTS.c.category)
            return (
                select(*columns)
                .select_from(named)
                .where(BATCHES.c.site == site)
                .order_by(BATCHES.c.gtin, BATCHES.c.lot)
            )
        case Content.PRODUCTS:
            return select(*PRODUCTS.c).order_by(PRODUCTS.c.gtin)
        case Content.POLICIES:
            return select(*POLICIES.c).order_by(POLICIES.c.scope, POLICIES.c.subject)
        case _:
            assert_never(content)


def _text(name: str, value: object) -> str:
    if name in _BITS:
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _write_csv(file: BinaryIO, columns: Iterable[str], rows: Iterable[Cells]) -> None:
    text = io.TextIOWrapper(file, encoding=UTF_8, newline="")
    writer = csv.writer(text)
    names = list(columns)
    writer.writerow(names)
    writer.writerows([shielded(row[name]) for name in names] for row in rows)
    text.detach()


def _write_json(file: BinaryIO, _columns: Iterable[str], rows: Iterable[Cells]) -> None:
    separator = b"["
    for row in rows:
        file.write(separator + b"\n" + _json(row))
        separator = b","
    file.write(b"[]\n" if separator == b"[" else b"\n]\n")


def _write_lines(file: BinaryIO, _columns: Iterable[str], rows: Iterable[Cells]) -> None:
    file.writelines(_json(row) + b"\n" for row in rows)


def _json(row: Cells) -> bytes:
    return json.dumps(row, ensure_ascii=False).encode()


_WRITERS: Mapping[FileFormat, Callable[[BinaryIO, Iterable[str], Iterable[Cells]], None]] = {
    FileFormat.CSV: _write_csv,
    FileFormat.JSON: _write_json,
    FileFormat.LINES: _write_lines,
}


@contextmanager
def _whole(export: Export) -> Generator[BinaryIO]:
    """A file that has its name only once it is complete and on the disk."""
    path = export.path.absolute()
    _refuse_other(export)
    partial = path.with_name(f".{path.name}.{secrets.token_hex(4)}.partial")
    with explained("write", path):
        handle = os.open(
            partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, OWNER_ONLY
        )
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            _refuse_other(export)
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)


def _refuse_other(export: Export) -> None:
    if export.path.exists() and not export.force:
        raise UnavailableError(
            f"{export.path} is there already and was left as it is. Choose another name, or "
            "say --force to replace it."
        )
    if export.path.exists() and not export.path.is_file() and not export.path.is_dir():
        raise UnavailableError(
            f"{export.path} is a device or a pipe and was left as it is. Choose a file."
        )
