"""Kiosks, their claims, alarms and used proofs as rows: all the SQL of this feature."""

from sync_server.kiosks.tables.alarms import KIOSK_ALARMS, Alarm, AlarmRows
from sync_server.kiosks.tables.claims import KIOSK_CLAIMS, ClaimRows, ClaimState, KeptClaim
from sync_server.kiosks.tables.kiosks import KIOSKS, Kiosk, KioskRows
from sync_server.kiosks.tables.proofs import KIOSK_PROOFS, ProofRows

__all__ = [
    "KIOSKS",
    "KIOSK_ALARMS",
    "KIOSK_CLAIMS",
    "KIOSK_PROOFS",
    "Alarm",
    "AlarmRows",
    "ClaimRows",
    "ClaimState",
    "KeptClaim",
    "Kiosk",
    "KioskRows",
    "ProofRows",
]
