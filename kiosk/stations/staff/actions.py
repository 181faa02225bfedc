"""What happens at the staff's door: the record is read, a PIN compared, the outcome kept.

Each step names the lane it belongs to. What a try comes to is durable before anybody hears it,
so pulling the plug at the right moment never gives a guess for free.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from kiosk.ports import Clock
from kiosk.stations.staff.flow.lockout import passed_since, tries_before_wait, wait_after
from kiosk.stations.staff.flow.talk import (
    Event,
    Fitted,
    Kept,
    NoPin,
    Shut,
    ShutUntil,
    Standing,
    Stood,
)


class Hasher(Protocol):
    def hash_secret(self, secret: str) -> str: ...

    def matches(self, kept: str, secret: str) -> bool: ...

    def needs_rehash(self, kept: str) -> bool: ...


class DoorRecord(Protocol):
    """What is kept of the door; the failures are those since somebody last got in."""

    @property
    def pin_hash(self) -> str: ...

    @property
    def failures(self) -> int: ...

    @property
    def failed_at(self) -> datetime | None: ...


class DoorStore(Protocol):
    """Every write is durable when it returns."""

    def look(self) -> DoorRecord | None: ...

    def set_pin(self, pin_hash: str, at: datetime) -> None: ...

    def note_unlocked(self, at: datetime) -> None: ...

    def note_refused(self, at: datetime) -> None: ...


@dataclass(frozen=True, slots=True)
class Allowed:
    """A try may be made now, against this hash."""

    pin_hash: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Compared:
    fits: bool
    renewed: str | None = field(default=None, repr=False)
    """The same PIN hashed at today's cost, where the kept hash is of another."""


@dataclass(frozen=True, slots=True)
class _Watch:
    """Since when a wait is measured by the clock that cannot be set."""

    missed: tuple[int, datetime | None]
    passed: timedelta
    from_s: float


class Door:
    """Knows the record of the door and how much of a wait is over.

    A wait that began before this program did is measured by the wall clock up to the first
    look, and from there on by the monotonic one: setting the clock does not shorten it.
    """

    def __init__(self, store: DoorStore, hasher: Hasher, clock: Clock) -> None:
        self._store = store
        self._hasher = hasher
        self._clock = clock
        self._watch: _Watch | None = None

    def look(self) -> Standing:
        """On the storage lane."""
        return self._standing(self._store.look())

    def ask(self) -> Allowed | Stood:
        """On the storage lane: whether a PIN may be tried now, whatever a screen believes."""
        record = self._store.look()
        standing = self._standing(record)
        if record is not None and isinstance(standing, Shut):
            return Allowed(record.pin_hash)
        return Stood(standing)

    def compare(self, allowed: Allowed, pin: str) -> Compared:
        """On the compute lane."""
        if not self._hasher.matches(allowed.pin_hash, pin):
            return Compared(fits=False)
        if self._hasher.needs_rehash(allowed.pin_hash):
            return Compared(fits=True, renewed=self._hasher.hash_secret(pin))
        return Compared(fits=True)

    def settle(self, compared: Compared) -> Event:
        """On the storage lane: note the outcome, then tell it."""
        now = self._clock.now()
        if not compared.fits:
            self._store.note_refused(now)
            return Stood(self.look())
        if compared.renewed is not None:
            self._store.set_pin(compared.renewed, now)
        self._store.note_unlocked(now)
        return Fitted()

    def hashed(self, pin: str) -> str:
        """On the compute lane."""
        return self._hasher.hash_secret(pin)

    def keep_first(self, pin_hash: str) -> Event:
        """On the storage lane; somebody else may have been first."""
        standing = self.look()
        return self.keep(pin_hash) if isinstance(standing, NoPin) else Stood(standing)

    def keep(self, pin_hash: str) -> Event:
        """On the storage lane."""
        self._store.set_pin(pin_hash, self._clock.now())
        return Kept()

    def _standing(self, record: DoorRecord | None) -> Standing:
        if record is None:
            return NoPin()
        wait = wait_after(record.failures)
        left = wait - self._passed(record)
        if left > timedelta():
            return ShutUntil(self._clock.monotonic() + left.total_seconds())
        return Shut(tries_before_wait(record.failures))

    def _passed(self, record: DoorRecord) -> timedelta:
        missed, now_s = (record.failures, record.failed_at), self._clock.monotonic()
        if self._watch is None or self._watch.missed != missed:
            passed = passed_since(record.failed_at, self._clock.now())
            self._watch = _Watch(missed, passed, now_s)
        return self._watch.passed + timedelta(seconds=now_s - self._watch.from_s)


def set_pin(store: DoorStore, hasher: Hasher, clock: Clock, pin: str) -> None:
    """Where no screen is: by an installer at the machine, or for a demo."""
    store.set_pin(hasher.hash_secret(pin), clock.now())
