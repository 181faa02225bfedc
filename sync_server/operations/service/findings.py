"""What a look at everything kept finds wrong, each named by the statement it is about."""

from dataclasses import dataclass
from enum import StrEnum


class Damage(StrEnum):
    FILE = "file"  # the database itself cannot be read there
    MISSING = "missing"  # numbers without a statement
    SEQUENCER = "sequencer"  # the next number is not the one after the last
    HASH = "hash"  # the bytes are not the ones that were kept under this name
    MALFORMED = "malformed"  # no statement any more
    KIOSK = "kiosk"  # of a kiosk nobody knows, or of another than it says
    SIGNATURE = "signature"
    CHAIN = "chain"  # not the next of its kiosk
    CLOCK = "clock"  # not later than the one before
    BODY = "body"  # missing, another one, or one that should not be there
    HEAD = "head"  # the end of a chain is not where its last statement is
    FEED = "feed"  # the feed says something else than the tables
    ROOT = "root"  # not the statements of which the manifest tells
    ENTRY = "entry"  # not the statement the log has under this index
    TILE = "tile"  # a tile of the log is missing, too long, too short, or has another hash
    LOG = "log"  # the log's own row: size, root, origin, what was signed last
    CHECKPOINT = "checkpoint"  # a signed head that is damaged, or not of this log
    COSIGNATURE = "cosignature"  # a kiosk's, damaged or not under what it was given for
    EVIDENCE = "evidence"  # a head that was kept because it does not fit, damaged since
    HEAD_FILE = "head-file"  # log.head is damaged, or older than the database
    ROWS_FILE = "rows-file"  # log.rows is damaged, or older than the database
    LOST = "lost"  # a head from outside is larger: entries are missing from an index on
    REWRITTEN = "rewritten"  # a head from outside has another root: history was changed
    ROW = "row"  # a cell is not the one its row was written with
    ANCHOR = "anchor"  # the record of a head on a chain is damaged


@dataclass(frozen=True, slots=True)
class Finding:
    """`number` is the statement's number of all; None where it is about no single one.

    `place` is where in the storage, `expected` what should be there, as far as either is known.
    """

    damage: Damage
    number: int | None
    sentence: str
    place: str = ""
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Verified:
    """`root` is over the statements as they are, damaged or not.

    Neither `erased`, so many bodies, nor `facts` are damage.
    """

    statements: int
    root: bytes
    findings: tuple[Finding, ...]
    erased: int = 0
    facts: tuple[str, ...] = ()
