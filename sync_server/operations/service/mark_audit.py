"""Each row against its mark, and the marks of a table against its tally.

1. A mark without a row: the row is gone. A row without a mark: the mark is, or nobody wrote it.
2. Where a row and its mark differ, one of them is an older one; the tally says which.
3. Where they agree and the tally does not, a row is gone or older together with its mark, or
   the tally itself is the older one.
What was told of a row already is not told again.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sync_server.ledger.tables import LOG, standing_digest
from sync_server.operations.service.findings import Damage, Finding
from sync_server.operations.service.row_places import place_of
from sync_server.operations.tables.digested import MARKED, Cells, key_names, key_of
from sync_server.operations.tables.raw import as_bytes, as_number, as_text
from sync_server.platform.row_digests import ROW_DIGEST
from sync_server.platform.row_marks import (
    ROW_MARKS,
    ROW_TALLIES,
    Mark,
    Tally,
    missing,
    total_of,
    weight,
)

GONE = "This row is gone."
_MOST_TRIED = 4096


@dataclass(frozen=True, slots=True)
class Looked:
    """A row as it was written; not `sound` where that cannot be told, which was said of it."""

    cells: Cells
    sound: bool = True


@dataclass(slots=True)
class MarkAudit:
    """`found` is what was found so far; `looked` are the rows of each table, marks included."""

    found: list[Finding]
    looked: Mapping[str, Sequence[Looked]]
    _unsure: bool = False
    _marks: dict[str, dict[str, Mark]] = field(default_factory=dict[str, dict[str, Mark]])
    tallies: dict[str, Tally] = field(default_factory=dict[str, Tally])

    def compare(self) -> None:
        self._read()
        tables = [table.name for table in MARKED]
        for table in tables:
            self._compare(table)
        for name in self._marks.keys() - {*tables}:
            self._tell(f"row_marks, {name}", "There are marks of a table that has none.")

    def _read(self) -> None:
        for row in self.looked[ROW_MARKS.name]:
            mark = _mark(row.cells) if row.sound else None
            if mark is None:
                self._unsure = True
            else:
                self._marks.setdefault(mark.table, {})[mark.key] = mark
        for row in self.looked[ROW_TALLIES.name]:
            tally = _tally(row.cells) if row.sound else None
            if tally is not None:
                self.tallies[tally.table] = tally

    def _compare(self, table: str) -> None:
        marks = self._marks.get(table, {})
        rows = {key_of(table, row.cells): row for row in self.looked[table]}
        before = len(self.found)
        # A row of which nothing is certain may be the one that a mark misses.
        astray = sum(not row.sound for key, row in rows.items() if key not in marks)
        for key in [*marks.keys() - rows.keys()][astray:]:
            self._gone(table, marks[key])
        tally = self._tally_of(table)
        for key, row in rows.items():
            mark = marks.get(key)
            if mark is None and row.sound and not self._unsure:
                self._unmarked(table, key, tally, len(marks))
            elif mark is not None and row.sound and _digest(table, row.cells) != mark.digest:
                self._differ(table, row.cells, mark, tally)
        if tally is not None and len(self.found) == before and not self._unsure:
            self._against_tally(table, tally)

    def _gone(self, table: str, mark: Mark) -> None:
        place = place_of(table, _cells_of(table, mark.key))
        expected = f"the row of change {mark.number}, with the digest {mark.digest.hex()}"
        if not any(each.place.startswith((f"{place}, ", f"{place}\n")) for each in self.found):
            self._tell(place, GONE, expected)

    def _tally_of(self, table: str) -> Tally | None:
        tally = self.tallies.get(table)
        place = f"row_tallies, {table}"
        if tally is None and not any(each.place.startswith(place) for each in self.found):
            self._tell(place, GONE)
        return tally

    def _unmarked(self, table: str, key: str, tally: Tally | None, marks: int) -> None:
        if tally is not None and tally.rows <= marks:
            place = place_of(table, _cells_of(table, key))
            self._tell(place, "The server never wrote this row.")
            return
        self._tell(f"row_marks, {table} {key}", "The mark of this row is gone.")

    def _differ(self, table: str, cells: Cells, mark: Mark, tally: Tally | None) -> None:
        place, digest = place_of(table, cells), _digest(table, cells)
        if tally is not None:
            others = [each for each in self._marks[table].values() if each != mark]
            written = missing(tally, others)
            for newer in _candidates(replace(mark, digest=digest), tally):
                if weight(newer) == written:
                    said = "This mark was put back: an older one is in its place."
                    expected = f"change {newer.number}, with the digest {digest.hex()}"
                    self._tell(f"row_marks, {table} {mark.key}", said, expected)
                    return
        said = "This row was put back: an older one is in its place."
        expected = f"the row of change {mark.number}, with the digest {mark.digest.hex()}"
        self._tell(place, said, expected)

    def _against_tally(self, table: str, tally: Tally) -> None:
        marks = [*self._marks.get(table, {}).values()]
        newest = max((mark.number for mark in marks), default=0)
        gone = tally.rows - len(marks)
        if newest > tally.number or gone < 0:
            said = "This tally was put back: there were more changes."
            self._tell(f"row_tallies, {table}", said, f"change {newest}")
        elif gone > 0:
            rows = "A row is" if gone == 1 else f"{gone} rows are"
            last = (
                f" The newest is that of change {tally.number}."
                if newest < tally.number
                else ""
            )
            said = f"{rows} gone from {table}, with its mark.{last}"
            self._tell(table, said, f"{tally.rows} rows")
        elif newest < tally.number:
            said = f"A row was put back, with its mark: that of change {tally.number} is gone."
            self._tell(table, said, f"change {tally.number}")
        elif total_of(marks) != tally.total:
            said = "A row was put back, with its mark: together they are not what was written."
            self._tell(table, said)

    def _tell(self, place: str, sentence: str, expected: str = "") -> None:
        self.found.append(Finding(Damage.ROW, None, sentence, place, expected))


def _cells_of(table: str, key: str) -> Cells:
    """The key of a row that is not there; its bytes are told in hex."""
    values: list[object] = json.loads(key)
    return dict(zip(key_names(table), values, strict=True))


def _digest(table: str, cells: Cells) -> bytes:
    if table == LOG.name:
        return standing_digest(cells)
    return as_bytes(cells[ROW_DIGEST]) or b""


def _mark(cells: Cells) -> Mark | None:
    table, key = as_text(cells["of_table"]), as_text(cells["of_key"])
    number, digest = as_number(cells["number"]), as_bytes(cells["digest"])
    if table is None or key is None or number is None or digest is None:
        return None
    return Mark(table, key, number, digest)


def _tally(cells: Cells) -> Tally | None:
    table, total = as_text(cells["of_table"]), as_bytes(cells["total"])
    number, rows = as_number(cells["number"]), as_number(cells["rows"])
    if table is None or total is None or number is None or rows is None:
        return None
    return Tally(table, number, rows, int.from_bytes(total))


def _candidates(mark: Mark, tally: Tally) -> Iterator[Mark]:
    """The mark as it may have been written since, the newest first."""
    for number in range(tally.number, mark.number, -1)[:_MOST_TRIED]:
        yield replace(mark, number=number)
