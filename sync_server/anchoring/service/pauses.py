"""Pauses by the clock of the wall, which somebody may set."""

from datetime import datetime, timedelta


def is_over(pause: timedelta, since: datetime, now: datetime) -> bool:
    """Also where it began in the future: a clock that was put back keeps nobody waiting."""
    return not timedelta() <= now - since < pause
