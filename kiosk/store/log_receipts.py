"""The receipts of acts, each under one of the heads that were verified here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.engine import Connection

from kiosk.logbook import Receipted
from kiosk.store import log_heads
from kiosk.store.tables import ACTS, HEADS, RECEIPTS
from shared.errors import UnavailableError
from shared.ledger.note import parse_note
from shared.ledger.receipt import Receipt, format_receipt, parse_receipt
from shared.ledger.tlog_proof import TlogProof, format_proof
from shared.ledger.transparent import format_transparent

_PUT = insert(RECEIPTS).prefix_with("OR REPLACE")
_OF_ACT = (
    select(ACTS.c.statement, RECEIPTS.c.receipt, HEADS.c.note)
    .join(RECEIPTS, RECEIPTS.c.seq == ACTS.c.seq)
    .join(HEADS, HEADS.c.id == RECEIPTS.c.head)
    .where(ACTS.c.seq == bindparam("which"))
)
_FORGET = delete(RECEIPTS).where(RECEIPTS.c.seq.in_(bindparam("seqs", expanding=True)))


@dataclass(frozen=True, slots=True)
class Written:
    """A receipt as it is kept, and the size of the head that it is under."""

    size: int
    encoded: bytes


def write(receipts: Mapping[int, Receipt]) -> Mapping[int, Written]:
    """By whatever they are called. Takes as long as keeping them, and nobody need wait."""
    return {
        name: Written(each.place.size, format_receipt(each)) for name, each in receipts.items()
    }


def put(connection: Connection, receipts: Mapping[int, Written]) -> None:
    """By the number of the act here; their heads are kept already."""
    sizes = {each.size for each in receipts.values()}
    heads = {size: log_heads.number_of(connection, size) for size in sizes}
    if None in heads.values():
        raise UnavailableError("The head of these receipts was not kept. They are asked again.")
    rows = [
        {"seq": seq, "head": heads[each.size], "receipt": each.encoded}
        for seq, each in receipts.items()
    ]
    if rows:
        connection.execute(_PUT, rows)


def read(connection: Connection, seq: int) -> Receipted | None:
    row = connection.execute(_OF_ACT, {"which": seq}).one_or_none()
    if row is None:
        return None
    place = parse_receipt(row.receipt).place
    proof = TlogProof(place.index, place.hashes, parse_note(row.note.encode()), row.statement)
    return Receipted(
        place.index,
        place.size,
        format_transparent(row.statement, [row.receipt]),
        format_proof(proof).encode(),
    )


def forget(connection: Connection, seqs: Sequence[int]) -> None:
    """Of statements that were signed anew: those that the log has are not these."""
    connection.execute(_FORGET, {"seqs": seqs})
