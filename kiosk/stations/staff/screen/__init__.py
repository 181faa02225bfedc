"""What staff see: how the kiosk is doing, and the ways on from there."""

from kiosk.stations.staff.screen.checkup import CheckupPage, PartRow
from kiosk.stations.staff.screen.entries import StaffEntry

__all__ = ["CheckupPage", "PartRow", "StaffEntry"]
