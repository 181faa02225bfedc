"""What a look at everything kept finds wrong, each named by the statement it is about."""

from dataclasses import dataclass
from enum import StrEnum


class Damage(StrEnum):
    FILE = "file"  # the database itself cannot be read there
    MISSING = "missing"  # numbers without a statement
    SEQUENCER = "sequencer"  # the next number is not the one after the last
    LOG = "log"  # its root or its tiles are not those of the statements
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


@dataclass(frozen=True, slots=True)
class Finding:
    """`number` is the statement's number of all; None where it is about no single one."""

    damage: Damage
    number: int | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Verified:
    """`root` is over the statements as they are, damaged or not."""

    statements: int
    root: bytes
    findings: tuple[Finding, ...]
