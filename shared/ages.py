"""How long ago something was, in the largest unit that says it whole."""

from datetime import timedelta
from enum import Enum


class Unit(Enum):
    SECOND = 1
    MINUTE = 60
    HOUR = 3600
    DAY = 86400


def largest_unit(length: timedelta) -> tuple[Unit, int]:
    """And how many of it there are; what lies ahead is no time at all."""
    seconds = max(0, int(length.total_seconds()))
    unit = max((u for u in Unit if u.value <= max(seconds, 1)), key=lambda u: u.value)
    return unit, seconds // unit.value
