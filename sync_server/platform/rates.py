"""How often somebody may ask: the generic cell rate algorithm, one number per asker.

A quota for a window refills evenly, so there is no moment at which everybody may start again.
"""

import math
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from sync_server.platform.clock import Clock

WINDOW_S = 60
_MOST_ASKERS = 65_536  # the longest unseen are forgotten: an attack must not fill the memory


@dataclass(frozen=True, slots=True)
class Quota:
    """So many requests in a minute; `name` is how the answer's headers call it."""

    name: str
    requests: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one asker stands; `wait_s` is until it is let in again, or has all its quota."""

    quota: Quota
    allowed: bool
    remaining: int
    wait_s: int


class RateLimit:
    def __init__(self, quota: Quota, clock: Clock) -> None:
        self.quota = quota
        self._clock = clock
        self._interval_s = WINDOW_S / quota.requests
        self._full_again_at: OrderedDict[str, float] = OrderedDict()

    def take(self, asker: str) -> Standing:
        now = self._clock.monotonic()
        used_until = max(self._full_again_at.get(asker, now), now) + self._interval_s
        over_s = used_until - now - WINDOW_S
        # Many small intervals do not add up exactly: a thousandth of one is no excess.
        if over_s > self._interval_s / 1000:
            return Standing(self.quota, allowed=False, remaining=0, wait_s=_whole(over_s))
        self._full_again_at[asker] = used_until
        self._full_again_at.move_to_end(asker)
        if len(self._full_again_at) > _MOST_ASKERS:
            self._full_again_at.popitem(last=False)
        remaining = int(-over_s / self._interval_s + 0.001)
        wait_s = math.ceil(used_until - now)
        return Standing(self.quota, allowed=True, remaining=remaining, wait_s=wait_s)

    def exhausted(self, asker: str) -> Standing | None:
        """Look without taking: None while another request would be let in."""
        now = self._clock.monotonic()
        over_s = self._full_again_at.get(asker, now) + self._interval_s - now - WINDOW_S
        if over_s <= self._interval_s / 1000:
            return None
        return Standing(self.quota, allowed=False, remaining=0, wait_s=_whole(over_s))


def rate_headers(standings: Iterable[Standing]) -> dict[str, str]:
    """RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers)."""
    each = list(standings)
    if not each:
        return {}
    policies = (f'"{one.quota.name}";q={one.quota.requests};w={WINDOW_S}' for one in each)
    states = (f'"{one.quota.name}";r={one.remaining};t={one.wait_s}' for one in each)
    return {"RateLimit-Policy": ", ".join(policies), "RateLimit": ", ".join(states)}


def _whole(seconds: float) -> int:
    return max(1, math.ceil(seconds))
