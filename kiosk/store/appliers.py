"""Every kind of act this program knows, and how it is carried out."""

from kiosk.store import checks, preferences, shelf_acts, staff_door
from kiosk.store.acts import Appliers

APPLIERS: Appliers = {
    **checks.APPLIERS,
    **preferences.APPLIERS,
    **shelf_acts.APPLIERS,
    **staff_door.APPLIERS,
}
