"""How each station of this kiosk presents itself on the attract screen and at home."""

from PySide6.QtCore import QCoreApplication

from kiosk.app.stations.freshness import FRESHNESS
from kiosk.stations.home.screen import StationSign


def station_signs() -> tuple[StationSign, ...]:
    return (StationSign(FRESHNESS, "freshness", _fresh_question, _fresh_explanation),)


def _fresh_question() -> str:
    return QCoreApplication.translate("Signs", "Is this pack fresh?")


def _fresh_explanation() -> str:
    return QCoreApplication.translate("Signs", "Hold the code of the pack to the camera.")
