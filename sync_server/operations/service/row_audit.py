"""Each row against its digest; where one bit or one word was changed, which cell that is.

A damage that was found by other means already is not told again.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sync_server.anchoring.tables import State
from sync_server.ledger.tables import Hold, Misfit
from sync_server.operations.service.findings import Damage, Finding
from sync_server.operations.service.mark_audit import GONE, Looked, MarkAudit
from sync_server.operations.service.row_places import STATEMENTS, place_of
from sync_server.operations.tables.digested import BESIDE_STATEMENTS, Cells, DigestedRows
from sync_server.operations.tables.raw import as_number
from sync_server.platform.row_digests import DIGEST_SIZE, ROW_DIGEST, row_digest
from sync_server.platform.row_marks import Tally

_MOST_TRIED = 64  # rows whose damaged cell is looked for: each may take thousands of hashes
_MOST_BITS = 1 << 17
_NUMBER_BITS = 63
_FROM_OUTSIDE = frozenset({Damage.LOST, Damage.REWRITTEN})
_WORDS: Mapping[str, Collection[str]] = {
    "held": [each.value for each in Hold],
    "kind": [each.value for each in Misfit],
    "state": [each.value for each in State],
}


@dataclass(slots=True)
class RowAudit:
    """`found` is what was found so far, by whomever."""

    found: list[Finding]
    _tried: int = 0

    def statement(self, number: int, cells: Cells, before: int) -> None:
        """After all else was looked at: what was found of it is there from `before` on."""
        if cells[ROW_DIGEST] != row_digest(STATEMENTS, cells):
            known = [each for each in self.found[before:] if each.number == number]
            self._damaged(STATEMENTS, cells, known, number)

    async def beside_statements(self, digested: DigestedRows) -> Mapping[str, Tally]:
        """The tallies of tables, as they were written."""
        looked = {
            table.name: self._looked(table.name, await digested.of(table))
            for table in BESIDE_STATEMENTS
        }
        marks = MarkAudit(self.found, looked)
        marks.compare()
        for table, rows in looked.items():
            for place in _missing(table, [row.cells for row in rows]):
                if not any(each.place == place for each in self.found):
                    self.found.append(Finding(Damage.ROW, None, GONE, place))
        return marks.tallies

    def _looked(self, table: str, rows: Sequence[Cells]) -> Sequence[Looked]:
        looked: list[Looked] = []
        for cells in rows:
            if cells[ROW_DIGEST] == row_digest(table, cells):
                looked.append(Looked(cells))
                continue
            known = self._known(place_of(table, cells))
            was = self._damaged(table, cells, known)
            sound = was is not None
            looked.append(Looked({**cells, was[0]: was[1]} if was else cells, sound=sound))
        return looked

    def _known(self, place: str) -> Sequence[Finding]:
        begins = f"{place}, "
        return [
            each
            for each in self.found
            if each.place.startswith(begins) and each.damage not in _FROM_OUTSIDE
        ]

    def _damaged(
        self, table: str, cells: Cells, known: Sequence[Finding], number: int | None = None
    ) -> tuple[str, object] | None:
        """The cell that is not what it was, and what it was, where that can be told."""
        self._tried += 1
        was = _was(table, cells) if self._tried <= _MOST_TRIED else None
        place = place_of(table, cells)
        if was is None:
            if not known:
                said = "A cell of this row was changed; no other copy of it tells which."
                self.found.append(Finding(Damage.ROW, number, said, f"{place}, {ROW_DIGEST}"))
            return None
        cell, value = was
        if not any(cell in each.place.removeprefix(place) for each in known):
            said = f"The cell {cell} is not the one that was written."
            told = Finding(Damage.ROW, number, said, f"{place}, {cell}", _told(value))
            self.found.append(told)
        return was


def _was(table: str, cells: Cells) -> tuple[str, object] | None:
    """The one cell, and its value, with which the row has its digest."""
    digest = cells[ROW_DIGEST]
    if not isinstance(digest, bytes) or len(digest) != DIGEST_SIZE:
        return ROW_DIGEST, row_digest(table, cells)
    whole = row_digest(table, cells)
    if (int.from_bytes(digest) ^ int.from_bytes(whole)).bit_count() == 1:
        return ROW_DIGEST, whole
    for name, value in cells.items():
        if name == ROW_DIGEST:
            continue
        for other in _others(name, value):
            if row_digest(table, {**cells, name: other}) == digest:
                return name, other
    return None


def _others(name: str, value: object) -> Iterator[object]:
    """What a cell may have been before one bit of it was turned, or it was emptied."""
    if value is not None:
        yield None
    yield from _WORDS.get(name, ())
    match value:
        case int():
            yield from (value ^ 1 << bit for bit in range(_NUMBER_BITS))
        case str():
            yield from _turned(value.encode(errors="surrogatepass"))
        case bytes():
            yield from _turned(value)
        case _:
            return


def _turned(data: bytes) -> Iterator[bytes]:
    for bit in range(min(len(data) * 8, _MOST_BITS)):
        turned = bytearray(data)
        turned[bit // 8] ^= 1 << bit % 8
        yield bytes(turned)


def _missing(table: str, rows: Sequence[Cells]) -> Iterator[str]:
    """Of rows with numbers: those there must be, as far as a larger one tells."""
    if table == "anchor_turns" and not any(row["id"] == 1 for row in rows):
        yield "anchor_turns 1"
    if table == "anchors":
        there = {number for row in rows if (number := as_number(row["number"])) is not None}
        last = min(max(there, default=0), 2 * len(rows) + 1)
        yield from (f"anchors {each}" for each in range(1, last) if each not in there)


def _told(value: object) -> str:
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError:
            return value.hex()
    return "nothing" if value is None else str(value)
