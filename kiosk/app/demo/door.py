"""The PIN of the demo and the tour, which hold nothing real."""

from kiosk.parts.devices import Parts
from kiosk.stations.staff.actions import DoorStore, set_pin

REHEARSED_PIN = "246810"
"""Known to everybody who reads the README; it passes the rules like any other."""


def set_rehearsed_pin(door: DoorStore, parts: Parts) -> None:
    """At every start: whoever changed it or was locked out yesterday begins anew."""
    set_pin(door, parts.hasher, parts.clock, REHEARSED_PIN)
