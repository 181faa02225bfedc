"""What staff see of sync: a kiosk on its way to a server, and how the connection stands."""

from kiosk.stations.sync.screen.connection import ConnectionPage
from kiosk.stations.sync.screen.pairing import PairingPage

__all__ = ["ConnectionPage", "PairingPage"]
