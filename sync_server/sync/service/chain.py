"""Where a statement belongs in its kiosk's chain: decided from what is known."""

from collections.abc import Container
from enum import Enum

from shared.ledger.statement import Statement
from sync_server.sync.tables import ChainHead


class Place(Enum):
    NEXT = "next"
    GAP = "gap"  # something before it has not come yet
    FORK = "fork"  # its number, or the one before, is somebody else's
    BACK = "back"  # next, but its clock went back


def place_of(statement: Statement, head: ChainHead, quarantined: Container[bytes]) -> Place:
    """`quarantined` has what this kiosk sent and could not be accepted."""
    number = head.seq + 1
    if statement.seq < number:
        return Place.FORK
    if statement.seq == number and statement.prev != head.entry_hash:
        return Place.FORK
    # By naming what is in quarantine the kiosk signs that this is what came before.
    if statement.seq > number and statement.prev not in quarantined:
        return Place.GAP
    return Place.NEXT if statement.hlc > head.hlc else Place.BACK
