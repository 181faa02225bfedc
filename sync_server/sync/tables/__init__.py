"""Statements and their chains, the quarantine, the feed: all the SQL of sync."""

from sync_server.sync.tables.chains import KIOSK_CHAINS, NO_HEAD, ChainHead, ChainRows
from sync_server.sync.tables.feed import RANGE, FeedRows, newest_numbers
from sync_server.sync.tables.quarantine import (
    QUARANTINE,
    Quarantined,
    QuarantineRows,
    release,
)
from sync_server.sync.tables.statements import (
    STATEMENT_BODIES,
    STATEMENTS,
    KeptStatement,
    Known,
    LoggedStatements,
    StatementRows,
    Verdict,
)

__all__ = [
    "KIOSK_CHAINS",
    "NO_HEAD",
    "QUARANTINE",
    "RANGE",
    "STATEMENTS",
    "STATEMENT_BODIES",
    "ChainHead",
    "ChainRows",
    "FeedRows",
    "KeptStatement",
    "Known",
    "LoggedStatements",
    "QuarantineRows",
    "Quarantined",
    "StatementRows",
    "Verdict",
    "newest_numbers",
    "release",
]
