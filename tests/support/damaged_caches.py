"""What tests of damaged caches count in, and what they put in and want back."""

from typing import Protocol

from kiosk.ports import Clock
from kiosk.store.cache import Cache

PAGE = 4096


class Bench(Protocol):
    """What is used of the bench in tests/kiosk/store/conftest.py."""

    clock: Clock

    def cache(self) -> Cache: ...


def preferences(*names: str) -> dict[str, str]:
    """What `grown` and `Bench.made` set for each name."""
    return {name: f"value of {name}" for name in names}


def grown(bench: Bench, *names: str) -> Cache:
    """Enough rows for damage in the middle to be in the middle."""
    cache = bench.cache()
    for name, value in preferences(*names).items():
        cache.preferences.set(name, value, bench.clock.now())
    for number in range(200):
        cache.incidents.note("camera.lost", f"camera {number} " * 20, bench.clock.now())
    return cache
