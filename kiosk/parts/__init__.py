"""Builds what a kiosk is made of, by its settings, without a window: devices, cache, checks."""

from kiosk.parts.cache import look_into_kiosk_cache, open_kiosk_cache
from kiosk.parts.checks import checks
from kiosk.parts.devices import Parts, camera_present, chosen_parts, simulated_parts

__all__ = [
    "Parts",
    "camera_present",
    "checks",
    "chosen_parts",
    "look_into_kiosk_cache",
    "open_kiosk_cache",
    "simulated_parts",
]
