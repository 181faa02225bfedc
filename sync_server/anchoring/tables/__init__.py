"""Anchors and the chain in this process as rows: all the SQL of this feature."""

from sync_server.anchoring.tables.anchors import (
    ANCHORS,
    LONGEST_WAITING,
    Anchor,
    AnchorRows,
    State,
)
from sync_server.anchoring.tables.chain_file import ChainFile
from sync_server.anchoring.tables.turns import TURNS, Turn

__all__ = [
    "ANCHORS",
    "LONGEST_WAITING",
    "TURNS",
    "Anchor",
    "AnchorRows",
    "ChainFile",
    "State",
    "Turn",
]
