"""What has to hold of the log, between kiosks, server and every head that ever left it."""

import sqlite3

from kiosk.store.adoption import is_stand_in
from shared.ledger.merkle import leaf_hash
from shared.ledger.receipt import verify_receipt
from shared.ledger.tlog_proof import parse_proof
from shared.ledger.transparent import parse_transparent
from shared.wire.uploads import QUARANTINE_CODES
from tests.simulation.heads import Heads, Told, read
from tests.simulation.kiosk import Kiosk
from tests.simulation.server import KEY
from tests.simulation.tables import Tables, tables_of
from tests.simulation.truth import Truth, ViolationError

_ROWS = "SELECT seq FROM outbox"
_HEAD = """
    SELECT note FROM heads JOIN log USING (server_key, origin) ORDER BY size DESC LIMIT 1
"""
_EVIDENCE = "SELECT count(*) FROM log_evidence"


def head_of(kiosk: Kiosk) -> Told | None:
    """The newest that it verified, cosigned and kept."""
    with tables_of(kiosk.program.cache.database) as tables:
        return head_in(tables)


def head_in(tables: Tables) -> Told | None:
    found = tables.rows(_HEAD)
    return read(str(found[0][0])) if found else None


def check_head(kiosk: Kiosk, seen: Told | None, heads: Heads, lies: set[Told]) -> None:
    """It left the server as it is, and no life of a disk forgets it for a smaller one."""
    before = kiosk.seen
    if seen is not None and not heads.know(seen) and seen not in lies:
        raise ViolationError(f"{kiosk.name} has a head of {seen.size} that nobody signed")
    if before is not None and (
        seen is None or (seen.origin == before.origin and seen.size < before.size)
    ):
        raise ViolationError(f"{kiosk.name} forgot the head of {before.size} it had verified")
    kiosk.seen = seen


def name_of(database: sqlite3.Connection) -> tuple[str, str | None]:
    """What the log is called, and why it is held."""
    found: tuple[str, str | None] = database.execute("SELECT origin, held FROM log").fetchone()
    return found


def fits(seen: Told, origin: str, truth: Truth) -> bool:
    """Whether the server's log, as it is now, had this root at this size."""
    roots = truth.roots.by_size
    return seen.origin != origin or (seen.size < len(roots) and roots[seen.size] == seen.root)


def check_quiet(kiosk: Kiosk, database: sqlite3.Connection) -> None:
    """Nobody raises an alarm about a log that was never anything but honest."""
    facts = kiosk.program.cache.sync_book.log.facts()
    if facts is not None and facts.alarm is not None:
        raise ViolationError(f"{kiosk.name} raised an alarm: {facts.alarm.sentence}")
    if database.execute(_EVIDENCE).fetchone() != (0,):
        raise ViolationError("the server keeps evidence against itself")


def check_receipts(kiosk: Kiosk, truth: Truth, origin: str, heads: Heads) -> None:
    """What left the outbox has a receipt, and that is true: only quarantine is in no log."""
    book = kiosk.program.cache.sync_book
    with tables_of(kiosk.program.cache.database) as tables:
        waiting = {seq for (seq,) in tables.rows(_ROWS)}
    refused = {each.seq: each.code for each in book.refusals(1000)}
    for act in kiosk.acts():
        in_no_log = refused.get(act.link) in QUARANTINE_CODES
        if act.seq in waiting or in_no_log or is_stand_in(act) or act.link is None:
            continue
        found = book.log.receipted(act.seq)
        if found is None:
            raise ViolationError(f"act {act.seq} of {kiosk.name} has no receipt")
        carried, proof = parse_transparent(found.transparent), parse_proof(found.proof)
        entry, told = carried.signed.entry_hash, read(proof.head.text)
        if not heads.know(told):
            raise ViolationError(f"act {act.seq} of {kiosk.name} is under a head of nobody's")
        proof.verify_entry(leaf_hash(entry))
        if verify_receipt(carried.receipts[0], entry, KEY.public.verify) != told.root:
            raise ViolationError(f"the receipt of act {act.seq} is under another root")
        if told.origin == origin and truth.roots.entries[found.index] != entry:
            raise ViolationError(f"the log has another entry at {found.index}")
