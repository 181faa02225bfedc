"""Statements, the chains they form, their numbers and the quarantine: all the SQL of sync."""

from sync_server.sync.tables.chains import KIOSK_CHAINS, NO_HEAD, ChainHead, ChainRows
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
    "KIOSK_CHAINS",
    "NO_HEAD",
    "QUARANTINE",
    "SEQUENCER",
    "STATEMENTS",
    "STATEMENT_BODIES",
    "ChainHead",
    "ChainRows",
    "KeptStatement",
    "QuarantineRows",
    "Quarantined",
    "SequencerRow",
    "StatementRows",
    "Verdict",
    "release",
]
