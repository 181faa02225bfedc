"""Rows out of CSV, TSV, JSON and JSON-lines files, named by their columns and counted.

The file formats are those of sqlite-utils; what it raises for a broken file becomes a sentence.
"""

import csv
import json
import os
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TypeGuard

from sqlite_utils.utils import Format, RowsFromFileError, rows_from_file

from kiosk.store.exchange.encoding import UTF_8, encoding_of
from kiosk.store.exchange.lines import LineFile
from shared.errors import InputError
from shared.freshness.lists import (
    Content,
    ListFault,
    RowProblem,
    column,
    columns_known,
    content_of,
    unshielded,
)

MOST_JSON_BYTES = 64 * 1024 * 1024
_EXTRA = "\0extra"
_SEPARATORS = (",", ";", "\t")


class FileFormat(Enum):
    CSV = "csv"
    JSON = "json"
    LINES = "jsonl"


_SUFFIXES = {
    ".csv": FileFormat.CSV,
    ".tsv": FileFormat.CSV,
    ".txt": FileFormat.CSV,
    ".json": FileFormat.JSON,
    ".jsonl": FileFormat.LINES,
    ".ndjson": FileFormat.LINES,
}


@dataclass(frozen=True, slots=True)
class Row:
    """`line` is the one at which the row ends; in a JSON list it is the number of the entry."""

    line: int
    fields: Mapping[str, str]
    faults: tuple[ListFault, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """An open file; its rows can be gone through once."""

    content: Content
    format: FileFormat
    encoding: str
    size: int
    rows: Iterator[Row]
    file: LineFile

    @property
    def fraction(self) -> float:
        return min(1.0, self.file.handed_out / self.size) if self.size else 1.0


def format_of(path: Path) -> FileFormat:
    found = _SUFFIXES.get(path.suffix.lower())
    if found is None:
        raise InputError(
            f"{path}: the end of its name does not tell what it is; expected one of "
            f"{', '.join(_SUFFIXES)}. Rename it or say --format."
        )
    return found


def is_list_file(path: Path) -> bool:
    return path.suffix.lower() in _SUFFIXES.keys() - {".txt"}


@contextmanager
def opened_table(path: Path, file_format: FileFormat | None = None) -> Generator[Table]:
    """Raise `InputError` here for a wrong header, and from the rows for a broken file."""
    form = file_format or format_of(path)
    encoding = encoding_of(path) if form is FileFormat.CSV else UTF_8
    with LineFile(path) as file:
        size = os.fstat(file.fileno()).st_size
        with _explained(path, file):
            if form is FileFormat.CSV:
                content, rows = _csv_rows(file, encoding)
            else:
                content, rows = _json_rows(file, form, size)
        yield Table(content, form, encoding, size, _told(path, file, rows), file)


def _told(path: Path, file: LineFile, rows: Iterator[Row]) -> Iterator[Row]:
    with _explained(path, file):
        yield from rows


@contextmanager
def _explained(path: Path, file: LineFile) -> Generator[None]:
    try:
        yield
    except InputError as error:
        raise InputError(f"{path}: {error}") from error
    except (csv.Error, RowsFromFileError, ValueError, RecursionError) as error:
        raise InputError(
            f"{path} cannot be read beyond line {max(1, file.line)}: {error}. Look for a "
            "quotation mark or a bracket that is opened and not closed."
        ) from error


def _csv_rows(file: LineFile, encoding: str) -> tuple[Content, Iterator[Row]]:
    header = _header_line(file).decode(encoding)
    dialect = _dialect(header)
    names = _cells(csv.reader([header], dialect))
    if not names:
        raise InputError("the file is empty; its first line names the columns")
    content = content_of(names)
    columns = {name: column(name) for name in names}
    rows, _ = rows_from_file(
        file, format=Format.CSV, dialect=dialect, encoding=encoding, extras_key=_EXTRA
    )
    return content, (_csv_row(row, columns, file.line) for row in rows)


def _header_line(file: LineFile) -> bytes:
    """The first line that names anything; Excel may put `sep=;` before it."""
    begin = file.handed_out
    while line := file.readline():
        text = line.strip(b"\xef\xbb\xbf\r\n\t ")
        if text and not text.lower().startswith(b"sep="):
            break
        begin = file.handed_out
    if line:
        file.go_back(begin)
    return line


def _dialect(header: str) -> type[csv.Dialect]:
    """The separator under which the most columns have a name that is known."""

    def known(separator: str) -> int:
        return columns_known(_cells(csv.reader([header], delimiter=separator)))

    class Dialect(csv.excel):
        delimiter = max(_SEPARATORS, key=known)
        strict = True  # a quotation mark that is never closed would swallow rows in silence

    return Dialect


def _cells(lines: Iterator[list[str]]) -> list[str]:
    return next(lines, list[str]())


def _csv_row(row: Mapping[str, object], columns: Mapping[str, str], line: int) -> Row:
    fields = {at: unshielded(_cell(row.get(name))) for name, at in columns.items()}
    extra = row.get(_EXTRA)
    if not extra:
        return Row(line, fields, ())
    found = str(extra[0] if _is_list(extra) else extra)
    return Row(line, fields, (ListFault("", RowProblem.TOO_MANY_CELLS, found),))


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def _is_object(value: object) -> TypeGuard[dict[str, object]]:
    """JSON has no other keys than text."""
    return isinstance(value, dict)


def _cell(value: object) -> str:
    """Cells that are left out at the end of a row are empty."""
    return value if isinstance(value, str) else ""


def _json_rows(file: LineFile, form: FileFormat, size: int) -> tuple[Content, Iterator[Row]]:
    if form is FileFormat.JSON and size > MOST_JSON_BYTES:
        raise InputError(
            f"the file has {size} bytes, and a JSON list is read as a whole: at most "
            f"{MOST_JSON_BYTES}. Save it as CSV or as JSON lines (.jsonl)"
        )
    in_lines = form is FileFormat.LINES
    found, _ = rows_from_file(file, format=Format.NL if in_lines else Format.JSON)
    rows = iter(found)
    first = next(rows, None)
    content = content_of(list(_named(first)))
    everything = _chained(first, rows)
    return content, (
        _json_row(content, row, file.line if in_lines else number)
        for number, row in enumerate(everything, 1)
    )


def _chained(first: object, rest: Iterable[object]) -> Iterator[object]:
    yield first
    yield from rest


def _named(row: object) -> Mapping[str, object]:
    if row is None:
        raise InputError("the list is empty")
    if not _is_object(row):
        raise InputError("expected a list of objects, one for each row")
    return row


def _json_row(content: Content, row: object, line: int) -> Row:
    if not _is_object(row):
        fault = ListFault("", RowProblem.NOT_TEXT, json.dumps(row)[:40])
        return Row(line, {}, (fault,))
    fields: dict[str, str] = {}
    faults: list[ListFault] = []
    for name, value in row.items():
        at = column(name)
        if not columns_known([name], content) or at in fields:
            faults.append(ListFault(name[:40], RowProblem.UNKNOWN_COLUMN))
        elif isinstance(value, bool) or not isinstance(value, str | int | None):
            faults.append(ListFault(at, RowProblem.NOT_TEXT, json.dumps(value)[:40]))
        else:
            fields[at] = "" if value is None else str(value)
    return Row(line, fields, tuple(faults))
