"""The log's one row, its tiles, what witnesses said, what does not fit: all the SQL of it."""

from sync_server.ledger.tables.cosignatures import COSIGNATURES, CosignatureRows, Cosigned
from sync_server.ledger.tables.evidence import EVIDENCE, Evidence, EvidenceRows, Misfit
from sync_server.ledger.tables.row import (
    LOG,
    NOTHING_SIGNED,
    Hold,
    LogRow,
    LogState,
    hold,
    standing_digest,
)
from sync_server.ledger.tables.tiles import TILES, TileRows
from sync_server.ledger.tables.witnessed import WITNESSED, WitnessedRows

__all__ = [
    "COSIGNATURES",
    "EVIDENCE",
    "LOG",
    "NOTHING_SIGNED",
    "TILES",
    "WITNESSED",
    "CosignatureRows",
    "Cosigned",
    "Evidence",
    "EvidenceRows",
    "Hold",
    "LogRow",
    "LogState",
    "Misfit",
    "TileRows",
    "WitnessedRows",
    "hold",
    "standing_digest",
]
