"""What staff see: the door, the menu behind it, and how the kiosk is doing."""

from kiosk.stations.staff.screen.checkup import CheckupPage, PartRow
from kiosk.stations.staff.screen.entries import StaffEntry
from kiosk.stations.staff.screen.menu import StaffMenuPage
from kiosk.stations.staff.screen.pin import PinPage

__all__ = ["CheckupPage", "PartRow", "PinPage", "StaffEntry", "StaffMenuPage"]
