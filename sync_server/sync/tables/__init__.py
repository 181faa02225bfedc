"""Statements, their chains and numbers, the quarantine, the feed: all the SQL of sync."""

from sync_server.sync.tables.chains import KIOSK_CHAINS, NO_HEAD, ChainHead, ChainRows
from sync_server.sync.tables.erasures import (
    ERASURES,
    LONGEST_BY,
    LONGEST_REASON,
    Erasable,
    Erasure,
    ErasureRows,
    note_erasure,
)
from sync_server.sync.tables.feed import RANGE, FeedRows, newest_numbers
from sync_server.sync.tables.quarantine import (
    QUARANTINE,
    Quarantined,
    QuarantineRows,
    release,
)
from sync_server.sync.tables.sequencer import SEQUENCER, SequencerRow
from sync_server.sync.tables.statements import (
    STATEMENT_BODIES,
    STATEMENTS,
    KeptStatement,
    StatementRows,
    Verdict,
)

__all__ = [
    "ERASURES",
    "KIOSK_CHAINS",
    "LONGEST_BY",
    "LONGEST_REASON",
    "NO_HEAD",
    "QUARANTINE",
    "RANGE",
    "SEQUENCER",
    "STATEMENTS",
    "STATEMENT_BODIES",
    "ChainHead",
    "ChainRows",
    "Erasable",
    "Erasure",
    "ErasureRows",
    "FeedRows",
    "KeptStatement",
    "QuarantineRows",
    "Quarantined",
    "SequencerRow",
    "StatementRows",
    "Verdict",
    "newest_numbers",
    "note_erasure",
    "release",
]
