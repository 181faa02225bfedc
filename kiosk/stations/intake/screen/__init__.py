"""What staff see while a list is imported."""

from kiosk.stations.intake.screen.page import IntakePage

__all__ = ["IntakePage"]
