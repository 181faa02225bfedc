"""What a row is called where something is told of it."""

from collections.abc import Callable, Mapping

from sync_server.operations.tables.digested import Cells
from sync_server.operations.tables.raw import as_number, as_text

STATEMENTS = "statements"
_PLACES: Mapping[str, Callable[[Cells], str]] = {
    "log": lambda _: "log",
    "log_cosignatures": lambda row: (
        f"log_cosignatures, origin {as_text(row['origin'])}, kiosk {as_text(row['kiosk_id'])}"
    ),
    "log_evidence": lambda row: (
        f"log_evidence, origin {as_text(row['origin'])}, size {as_number(row['size'])}"
    ),
    "witnessed": lambda row: f"witnessed, origin {as_text(row['origin'])}",
    "anchors": lambda row: f"anchors {as_number(row['number'])}",
    "anchor_turns": lambda row: f"anchor_turns {as_number(row['id'])}",
    "erasures": lambda row: f"erasures {_hex(row['entry_hash'])}",
    "row_marks": lambda row: f"row_marks, {as_text(row['of_table'])} {as_text(row['of_key'])}",
    "row_tallies": lambda row: f"row_tallies, {as_text(row['of_table'])}",
    STATEMENTS: lambda row: f"statements {as_number(row['server_index'])}",
}


def place_of(table: str, cells: Cells) -> str:
    return _PLACES[table](cells)


def _hex(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)
