"""Builders for cache tests: a frozen clock, repeatable randomness, caches closed at the end."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.ports import KeySource
from kiosk.store.act import Act
from kiosk.store.acts import Appliers
from kiosk.store.appliers import APPLIERS
from kiosk.store.author import author_of
from kiosk.store.cache import Cache, OpenedCache, open_cache
from kiosk.store.disk import Disk
from kiosk.store.key_simulated import SimulatedKeySource

KEY = bytes(range(32))
NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def _repeatable() -> Callable[[int], bytes]:
    return random.Random(7).randbytes  # noqa: S311 (repeatable, not secret)


def only_the_server_has() -> bytes:
    """A statement by the key of these caches, of an act that none of them holds."""
    author = author_of(KEY, bytes)
    act, _ = author.sign(Act(1, NOW, "preference.set", b"{}", link=50), None)
    return act.statement


@dataclass
class FrozenClock:
    at: datetime = NOW

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return 0.0

    def advance(self, by: timedelta) -> None:
        self.at += by


@dataclass
class Bench:
    """A folder in which caches are opened, damaged and opened again."""

    folder: Path
    clock: FrozenClock = field(default_factory=FrozenClock)
    randomness: Callable[[int], bytes] = field(default_factory=_repeatable)
    opened: list[Cache] = field(default_factory=list)

    def open(
        self,
        key_source: KeySource | None = None,
        appliers: Appliers = APPLIERS,
        disk: Disk | None = None,
    ) -> OpenedCache:
        source = key_source or SimulatedKeySource(KEY)
        outcome = open_cache(
            self.folder, source, self.clock, self.randomness, appliers, disk=disk
        )
        self.opened.append(outcome.cache)
        return outcome

    def cache(self) -> Cache:
        return self.open().cache

    def made(self, *names: str) -> None:
        """A closed cache in which each of the names was set by one act."""
        cache = self.cache()
        for name in names:
            cache.preferences.set(name, f"value of {name}", self.clock.now())
        cache.close()

    def close_all(self) -> None:
        for cache in self.opened:
            cache.close()

    def flip(self, name: str, offset: int, count: int = 1) -> None:
        path = self.folder / name
        data = bytearray(path.read_bytes())
        for position in range(offset, offset + count):
            data[position] ^= 0xFF
        path.write_bytes(data)

    def bytes_of(self, *names: str) -> list[bytes]:
        return [(self.folder / name).read_bytes() for name in names]


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "cache")
    yield made
    made.close_all()
