"""The page on which staff see how the log stands."""

from kiosk.stations.proofs.screen.page import ProofsPage

__all__ = ["ProofsPage"]
