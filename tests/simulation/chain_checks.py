"""What has to hold of anchors: what is told as final is on the chain, and stays there."""

import hashlib
import json
import sqlite3
from collections import Counter
from dataclasses import dataclass

from shared.ledger.anchor import parse_envelope
from tests.simulation.chain import Anchorage
from tests.simulation.heads import Heads, read
from tests.simulation.kiosk import Kiosk
from tests.simulation.truth import ViolationError
from tests.support.anchoring import ACCOUNT
from tests.support.simulated_chain import CHAIN_ID

_ROWS = """
    SELECT number, state, origin, size, checkpoint, digest, tx_hash, block_number, block_hash,
           envelope
    FROM anchors ORDER BY number
"""
_TOLD = "SELECT body FROM changes WHERE subject = 'anchor' AND body IS NOT NULL"


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    state: str
    origin: str
    size: int
    checkpoint: str
    digest: bytes
    tx_hash: bytes | None
    block_number: int
    block_hash: bytes | None
    envelope: str

    @property
    def is_final(self) -> bool:
        return self.state == "final"


def rows_of(database: sqlite3.Connection) -> list[Row]:
    return [Row(*each) for each in database.execute(_ROWS)]


def check_anchors(database: sqlite3.Connection, anchorage: Anchorage, heads: Heads) -> None:
    """Of a server, at any time; a row that is final stays so, whatever the chain does."""
    _check_recorded(anchorage)
    final = [each for each in rows_of(database) if each.is_final]
    for row in final:
        _check_final(row, anchorage, heads)
    places = {(each.size, each.envelope, each.block_number) for each in final}
    for (body,) in database.execute(_TOLD):
        told = json.loads(body)
        if (told["size"], told["envelope"], told["block"]) not in places:
            raise ViolationError(f"kiosks are told of an anchor of {told['size']}: it is none")


def check_told(kiosk: Kiosk, anchorage: Anchorage) -> None:
    """What the kiosk's screens say of the newest anchor."""
    facts = kiosk.program.cache.sync_book.log.facts()
    if facts is None or facts.anchored is None:
        return
    said = facts.anchored
    for block, _, digest in anchorage.chain.events():
        if block.number == said.block and anchorage.known[digest].size == said.size:
            return
    raise ViolationError(f"{kiosk.name} shows an anchor in block {said.block}: it is not there")


def check_all_final(database: sqlite3.Connection, origin: str, size: int) -> None:
    rows = rows_of(database)
    for row in rows:
        if not row.is_final:
            raise ViolationError(f"anchor {row.number} is {row.state} when all is healed")
    largest = max((each.size for each in rows if each.origin == origin), default=0)
    if largest != size:
        raise ViolationError(f"{largest} entries are anchored, the log has {size}")


def check_shown(kiosk: Kiosk, database: sqlite3.Connection, origin: str) -> None:
    """The newest of the log as it is called now."""
    facts = kiosk.program.cache.sync_book.log.facts()
    said = facts.anchored if facts else None
    largest = max((each.size for each in rows_of(database) if each.origin == origin), default=0)
    if (said.size if said else 0) != largest:
        raise ViolationError(f"{kiosk.name} was not told of the anchor of {largest}")


def _check_recorded(anchorage: Anchorage) -> None:
    recorded = Counter(digest for _, _, digest in anchorage.chain.events())
    for digest, times in recorded.items():
        if digest not in anchorage.known:
            raise ViolationError(f"{digest.hex()} is on the chain, and of no head")
        if times > 1:
            raise ViolationError(f"a head of {anchorage.known[digest].size} is recorded twice")


def _check_final(row: Row, anchorage: Anchorage, heads: Heads) -> None:
    what = f"anchor {row.number} of {row.size}"
    text = row.checkpoint.split("\n\n", 1)[0] + "\n"
    if hashlib.sha256(text.encode()).digest() != row.digest:
        raise ViolationError(f"the digest of {what} is of another text")
    if not heads.know(read(row.checkpoint)):
        raise ViolationError(f"{what} is of a head that the log never had")
    block = anchorage.chain.blocks[min(row.block_number, len(anchorage.chain.blocks) - 1)]
    names = {each.hash for each in block.transactions if each.data[4:] == row.digest}
    if row.tx_hash not in names or block.hash != row.block_hash:
        raise ViolationError(f"{what} is final, and not in block {row.block_number}")
    envelope = parse_envelope(row.envelope.encode())
    said = envelope.chain_id, envelope.block_number, envelope.block_hash, envelope.committer
    if said != (CHAIN_ID, block.number, block.hash, ACCOUNT.address):
        raise ViolationError(f"the envelope of {what} names another place")
