"""How long the door stays shut after wrong PINs: every miss beyond the free ones doubles it."""

from datetime import datetime, timedelta

FREE_MISSES = 4
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=1)
_ENOUGH_DOUBLINGS = (LONGEST_WAIT // FIRST_WAIT).bit_length()


def wait_after(misses: int) -> timedelta:
    """Counted from the last miss: nothing for the first four, then 30 s, 1 min, 2 ... 1 h."""
    beyond = misses - FREE_MISSES
    if beyond <= 0:
        return timedelta()
    # Bounded before it is raised, because the count of misses is not.
    doublings = min(beyond - 1, _ENOUGH_DOUBLINGS)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)


def tries_before_wait(misses: int) -> int:
    """How many tries there are now until the door is locked for a while."""
    return max(FREE_MISSES + 1 - misses, 1)


def passed_since(failed_at: datetime | None, now: datetime) -> timedelta:
    """A clock that stands before the miss was set back: then not a second has passed."""
    if failed_at is None:
        return timedelta()
    return max(now - failed_at, timedelta())
